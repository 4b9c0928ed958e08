import { daysBetween } from '@throughline/domain/calendar';
import type { OutcomeFact } from '@throughline/domain/facts';
import { outcomeAnswerOf } from '../mapping/outcome-sources';
import { hitIf, isAfter, type ReturnRule, type RuleHit } from './rule';
import { structuredTreatmentStart } from './structured-treatment';

/** Days before and after the start of treatment, or discharge, in which a form counts for it. */
const WINDOW_DAYS = 14;
const DIED = '89';
const WINDOW = `TOP within ${WINDOW_DAYS} days`;
const UNDISCLOSED = 'NA';

const isUnanswered = (value: unknown, item: string): boolean =>
  value !== UNDISCLOSED && outcomeAnswerOf(item, value, UNDISCLOSED) === UNDISCLOSED;

/** Distance of a form from a day; null when the form lies within the window around it. */
function outsideWindow({ takenOn }: OutcomeFact, around: string): number | null {
  const days = daysBetween(around, takenOn);
  return Math.abs(days) > WINDOW_DAYS ? days : null;
}

function windowHits(forms: readonly OutcomeFact[], around: string): RuleHit[] {
  return forms.flatMap((form) => {
    const days = outsideWindow(form, around);
    return days === null ? [] : [{ path: `outcome.${form.id}.takenOn`, parameters: { days, windowDays: WINDOW_DAYS } }];
  });
}

/** Outcome forms: whether start and exit were taken in time, and their answers. */
export const outcomeRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-outcome-start-missing',
    severity: 'warning',
    field: 'TOPDATE',
    source: `${WINDOW} of the start of structured treatment`,
    confidence: 'M-hi',
    scope: 'triaged',
    check: (subject) => {
      const start = structuredTreatmentStart(subject);
      return hitIf(start !== null && !subject.outcomes.some(({ stage }) => stage === 'start'), 'outcome.start', { startedOn: start });
    },
  },
  {
    code: 'ndtms-outcome-start-outside-window',
    severity: 'warning',
    field: 'TOPDATE',
    source: `${WINDOW} of the start of structured treatment`,
    confidence: 'M-hi',
    scope: 'triaged',
    check: (subject) => {
      const start = structuredTreatmentStart(subject);
      return start === null
        ? []
        : windowHits(
            subject.outcomes.filter(({ stage }) => stage === 'start'),
            start,
          );
    },
  },
  {
    code: 'ndtms-outcome-exit-missing',
    severity: 'warning',
    field: 'TOPDATE',
    source: `${WINDOW} of discharge`,
    confidence: 'M-hi',
    scope: 'triaged',
    check: (subject) => {
      const { closedOn, dischargeReason } = subject.episode;
      const due = closedOn !== null && dischargeReason !== DIED && structuredTreatmentStart(subject) !== null;
      return hitIf(due && !subject.outcomes.some(({ stage }) => stage === 'exit'), 'outcome.exit', { dischargedOn: closedOn });
    },
  },
  {
    code: 'ndtms-outcome-exit-outside-window',
    severity: 'warning',
    field: 'TOPDATE',
    source: `${WINDOW} of discharge`,
    confidence: 'M-hi',
    scope: 'triaged',
    check: ({ episode, outcomes }) =>
      episode.closedOn === null
        ? []
        : windowHits(
            outcomes.filter(({ stage }) => stage === 'exit'),
            episode.closedOn,
          ),
  },
  {
    code: 'ndtms-outcome-after-discharge',
    severity: 'warning',
    field: 'TOPDATE',
    source: 'NDTMS date order: TOPDATE up to DISD for start and review',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ episode, outcomes }) =>
      outcomes.flatMap(({ id, stage, takenOn }) =>
        hitIf((stage === 'start' || stage === 'review') && isAfter(takenOn, episode.closedOn), `outcome.${id}.takenOn`, {
          takenOn,
          dischargedOn: episode.closedOn,
        }),
      ),
  },
  {
    code: 'ndtms-outcome-empty',
    severity: 'warning',
    field: 'TOPID',
    source: 'TOP: every item answered or NA',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ outcomes }, { outcomeItems }) =>
      outcomes.flatMap(({ id, answers }) =>
        hitIf(
          outcomeItems.every((item) => isUnanswered(answers[item], item)),
          `outcome.${id}`,
        ),
      ),
  },
  {
    code: 'ndtms-outcome-item-missing',
    severity: 'warning',
    field: null,
    source: 'TOP: every item answered or NA',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ outcomes }, { outcomeItems }) =>
      outcomes.flatMap(({ id, answers }) => {
        const open = outcomeItems.filter((item) => isUnanswered(answers[item], item));
        return open.length === outcomeItems.length ? [] : open.map((item) => ({ path: `outcome.${id}.${item}`, field: item }));
      }),
  },
  {
    code: 'ndtms-outcome-answer-not-valid',
    severity: 'error',
    field: null,
    source: 'TOP: days 0 to 28, ratings 0 to 20, Y or N',
    confidence: 'V',
    scope: 'triaged',
    check: ({ outcomes }, { outcomeItems }) =>
      outcomes.flatMap(({ id, answers }) =>
        outcomeItems
          .filter((item) => outcomeAnswerOf(item, answers[item], UNDISCLOSED) === null)
          .map((item) => ({ path: `outcome.${id}.${item}`, field: item })),
      ),
  },
];
