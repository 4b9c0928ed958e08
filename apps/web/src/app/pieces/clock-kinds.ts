import { addDays, daysBetween, isDay, londonDay, londonTime, startOfLondonDay, type Day, type Instant } from '@throughline/domain/calendar';
import { clockWords, countWords, shortDay, type ClockWords } from '@throughline/web/ui';

/** How a duty counted in time is spoken of: what it is, how it is counted, and where in the record it is done. */
export interface ClockKindWords {
  readonly what: string;
  /** Elapsed hours or days; decides how the time left is said. */
  readonly unit: 'hours' | 'days';
  /** `clock` is breached when it runs out, `task` is overdue. */
  readonly kind: 'clock' | 'task';
  /** Page of the record, below `/clients/:id`. */
  readonly page: string;
  /** One action that starts with a verb. */
  readonly action: string;
}

const KINDS: Readonly<Record<string, ClockKindWords>> = {
  assessment: { what: 'Comprehensive assessment', unit: 'days', kind: 'clock', page: 'assessment', action: 'Open assessment' },
  'priority-assessment': { what: 'Priority assessment', unit: 'hours', kind: 'clock', page: 'assessment', action: 'Open assessment' },
  'first-intervention': { what: 'First intervention', unit: 'days', kind: 'clock', page: 'interventions', action: 'Record offer' },
  'subsequent-intervention': { what: 'Next intervention', unit: 'days', kind: 'clock', page: 'interventions', action: 'Record offer' },
  'plan-review': { what: 'Plan review', unit: 'days', kind: 'task', page: 'plan', action: 'Record review' },
  'offender-manager-feedback': { what: 'Tell the offender manager', unit: 'hours', kind: 'clock', page: '', action: 'Open record' },
  'death-report': { what: 'Report the death to the commissioner', unit: 'hours', kind: 'clock', page: '', action: 'Open record' },
  'regulator-copy': { what: 'Copy of the notice to the regulator', unit: 'days', kind: 'clock', page: '', action: 'Open record' },
  'release-engagement': { what: 'Treatment after release', unit: 'days', kind: 'clock', page: 'interventions', action: 'Open record' },
};

/** The words for a clock kind; a kind that is not in the list is named as it is and counted in days. */
export function clockKindWords(kind: string): ClockKindWords {
  return KINDS[kind] ?? { what: kind.replaceAll('-', ' '), unit: 'days', kind: 'task', page: '', action: 'Open record' };
}

/** Where in a client's record the duty is done. */
export function clockPath(clientId: string, kind: string): string {
  const { page } = clockKindWords(kind);
  return page === '' ? `/clients/${clientId}` : `/clients/${clientId}/${page}`;
}

/**
 * The chip of a deadline and the line under it. `due` is a day for duties counted in days and a moment for the others, as
 * the API gives it.
 */
export function deadlineWords(deadline: { readonly kind: string; readonly due: Day | Instant }, now: Instant): ClockWords {
  const { unit, kind } = clockKindWords(deadline.kind);
  const dueAt = isDay(deadline.due) ? startOfLondonDay(deadline.due) : deadline.due;
  return clockWords({ dueAt, unit, kind }, now);
}

/**
 * The same where only the moment is known at which it is late. Of duties counted in days that is the first moment of the
 * day after, so a moment at midnight in London is said as the day before.
 */
export function dueAtWords(dueAt: Instant, kind: string | null, now: Instant): ClockWords {
  const isHours = kind === null ? londonTime(dueAt) !== '00:00' : clockKindWords(kind).unit === 'hours';
  if (isHours) return clockWords({ dueAt, unit: 'hours', kind: 'clock' }, now);
  const day = addDays(londonDay(dueAt), -1);
  return clockWords({ dueAt: startOfLondonDay(day), unit: 'days', kind: kind === null ? 'task' : clockKindWords(kind).kind }, now);
}

/** `7-day clock since Thu 12 Nov`, `24-hour clock since Sun 22 Nov 14:05`: how long the duty had, and since when. */
export function clockStartWords(clock: { readonly kind: string; readonly started: string; readonly due: string }, today: Day): string {
  const { unit, kind } = clockKindWords(clock.kind);
  if (unit === 'hours') {
    const hours = Math.round((Date.parse(clock.due) - Date.parse(clock.started)) / 3_600_000);
    return `${hours}-hour clock since ${shortDay(londonDay(clock.started), today)} ${londonTime(clock.started)}`;
  }
  const started = isDay(clock.started) ? clock.started : londonDay(clock.started);
  const due = isDay(clock.due) ? clock.due : londonDay(clock.due);
  const days = daysBetween(started, due);
  const since = shortDay(started, today);
  return kind === 'clock'
    ? `${countWords(days, 'day').replace(/ days?/, '-day')} clock since ${since}`
    : `Since ${since}, by ${shortDay(due, today)}`;
}
