import type { AnswerResponse, AssessmentResponse, OfferResponse, PartResponse } from '@throughline/contracts/assessment';
import type { FindingResponse } from '@throughline/contracts/problem';
import { assessmentSections, type AssessmentPart, type Question } from '@throughline/domain/assessment';
import { londonDay, londonTime, type Day, type Instant } from '@throughline/domain/calendar';
import { labelOf, recordingGaps } from '@throughline/domain/codes';
import { wordsFor } from '@throughline/web/core';
import { momentWords, plainDay, shortDay, type FieldKind, type FieldOption, type FindingWords } from '@throughline/web/ui';
import { optionsOf } from '../../../pieces/options';
import { GAP, isAudit, takesGapAsChoice, type Answer } from './assessment-form';

export const PART_LABELS: Readonly<Record<AssessmentPart, string>> = {
  screening: 'Screening',
  initial: 'Initial assessment',
  comprehensive: 'Comprehensive assessment',
};
export const PARTS: readonly AssessmentPart[] = ['screening', 'initial', 'comprehensive'];

export const GAP_OPTIONS: readonly FieldOption[] = optionsOf(recordingGaps);
const GAP_CHOICES: readonly FieldOption[] = recordingGaps.map(({ code, label }) => ({ value: `${GAP}${code}`, label }));

/** How one question is shown. */
export interface QuestionLine {
  readonly code: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: FieldKind;
  readonly options: readonly FieldOption[];
  readonly rows: number;
  readonly max: number | null;
  /** A field beside it says why there is no answer. */
  readonly hasGapField: boolean;
  readonly finding: FindingWords | null;
  /** Where the answer comes from, when it was given in an earlier part. */
  readonly carried: string;
  /** Who gave the answer and when. */
  readonly source: string;
}

const KINDS: Readonly<Record<Question['type'], FieldKind>> = {
  choice: 'select',
  'yes-no': 'radios',
  number: 'number',
  text: 'textarea',
  day: 'day',
};

interface LineContext {
  readonly part: AssessmentPart;
  readonly answers: ReadonlyMap<string, AnswerResponse>;
  readonly findings: readonly FindingResponse[];
  readonly confirmed: ReadonlySet<string>;
  readonly today: Day;
}

export function questionLine(question: Question, context: LineContext): QuestionLine {
  const answer = context.answers.get(question.code);
  const isCarried = answer !== undefined && answer.part !== context.part && !context.confirmed.has(question.code);
  const finding = context.findings.find(({ path }) => path === `assessment.${question.code}`);
  return {
    code: question.code,
    label: question.unit ? `${question.label}, ${question.unit}` : question.label,
    hint: question.hint ?? (question.type === 'number' ? `From ${question.min ?? 0} to ${question.max ?? ''}` : ''),
    kind: KINDS[question.type],
    options: optionsFor(question),
    rows: 3,
    max: question.type === 'text' ? (question.max ?? 2000) : null,
    hasGapField: !takesGapAsChoice(question) && !isAudit(question),
    finding: finding
      ? {
          severity: finding.severity,
          text: wordsFor(finding.code, finding.parameters),
          why: `Rule ${finding.code}. It does not stop you saving.`,
        }
      : null,
    carried: answer && isCarried ? `${fromWords(answer)}, ${partWords(answer.part).toLowerCase()}. Check it is still right.` : '',
    source: answer && !isCarried ? `Answered ${fromWords(answer)}` : '',
  };
}

function optionsFor(question: Question): readonly FieldOption[] {
  if (question.type === 'choice') return [...optionsOf(question.options ?? []), ...GAP_CHOICES];
  if (question.type === 'yes-no') return [{ value: true, label: 'Yes' }, { value: false, label: 'No' }, ...GAP_CHOICES];
  return [];
}

function fromWords({ eventAt, enteredBy }: AnswerResponse): string {
  return [plainDay(londonDay(eventAt)), enteredBy ?? ''].filter(Boolean).join(', ');
}

function partWords(part: string): string {
  return PART_LABELS[part as AssessmentPart] ?? part;
}

/** One section in the list beside the form. */
export interface SectionLine {
  readonly code: string;
  readonly label: string;
  readonly state: 'complete' | 'started' | 'empty';
  readonly note: string;
}

/** How far each section is, and who answered last; sections without a question in this part are left out. */
export function sectionLines(
  questions: readonly Question[],
  answers: ReadonlyMap<string, AnswerResponse>,
  today: Day,
): readonly SectionLine[] {
  return assessmentSections.flatMap(({ code, label }) => {
    const asked = questions.filter(({ section }) => section === code);
    if (asked.length === 0) return [];
    const given = asked.flatMap((question) => answers.get(question.code) ?? []);
    const left = asked.length - given.length;
    const last = given.reduce<AnswerResponse | null>(
      (newest, answer) => (newest && newest.enteredAt >= answer.enteredAt ? newest : answer),
      null,
    );
    const by = last ? [last.enteredBy ?? '', shortDay(londonDay(last.eventAt), today)].filter(Boolean).join(', ') : '';
    const state = left === 0 ? 'complete' : given.length === 0 ? 'empty' : 'started';
    const words = { complete: `Complete. ${by}`, started: `${left} of ${asked.length} left. ${by}`, empty: 'Not started' }[state];
    return [{ code, label, state, note: words }];
  });
}

/** How a part stands: not started, started or completed, when and by whom. */
export function partNote(part: PartResponse | undefined, now: Instant): string {
  if (!part) return 'Not started';
  const by = part.enteredBy ? ` by ${part.enteredBy}` : '';
  const started = `Started ${momentWords(part.startedAt, now)}${by}`;
  return part.completedAt ? `${started}. Completed ${momentWords(part.completedAt, now)}` : started;
}

/** An answer as a person reads it, for comparing what is saved with what was typed. */
export function answerWords(question: Question, answer: Answer | null | undefined): string {
  if (!answer) return 'No answer';
  if (answer.gap !== null) return labelOf(recordingGaps, answer.gap);
  if (typeof answer.value === 'boolean') return answer.value ? 'Yes' : 'No';
  if (question.type === 'choice') return labelOf(question.options ?? [], String(answer.value));
  return question.type === 'day' ? plainDay(String(answer.value)) : String(answer.value);
}

const OFFER_OUTCOMES: Readonly<Record<string, string>> = {
  attended: 'Attended',
  'not-attended': 'Did not attend',
  'cancelled-by-client': 'Cancelled by the client',
  'cancelled-by-service': 'Cancelled by the service',
};
export const OFFER_OPTIONS: readonly FieldOption[] = Object.entries(OFFER_OUTCOMES).map(([value, label]) => ({ value, label }));

/** An offered slot and what became of it. */
export function offerWords(offer: OfferResponse, today: Day): { readonly slot: string; readonly note: string } {
  const when = (at: Instant): string => `${shortDay(londonDay(at), today)} ${londonTime(at)}`;
  const outcome = offer.outcome ? (OFFER_OUTCOMES[offer.outcome] ?? offer.outcome) : 'Waiting';
  return { slot: when(offer.slotAt), note: `Offered ${when(offer.offeredAt)}. ${outcome}` };
}

/** The part in which answers are usually given now: the furthest that was started, else screening. */
export function partInHand(assessment: AssessmentResponse): AssessmentPart {
  return [...PARTS].reverse().find((name) => assessment.parts.some(({ part }) => part === name)) ?? 'screening';
}
