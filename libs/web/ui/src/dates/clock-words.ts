import { daysBetween, londonDay, type Instant } from '@throughline/domain/calendar';
import { countWords, momentWords, nearDay } from './day-words';

/** States of the status language; each has its own shape, word and colour. */
export type ClockState = 'breached' | 'overdue' | 'soon' | 'running' | 'met' | 'paused' | 'draft';

/** What the chip needs to know of a deadline. */
export interface ClockFacts {
  /** The moment at which it runs out. */
  readonly dueAt: Instant;
  /** `hours` for clocks counted in elapsed hours (24 h, 48 h), `days` for those due on a day. */
  readonly unit: 'hours' | 'days';
  /** `clock` breaches when it runs out (contract clocks); `task` is overdue past its date. */
  readonly kind: 'clock' | 'task';
}

/** A chip and the line under it: how long, and when. */
export interface ClockWords {
  readonly state: ClockState;
  readonly words: string;
  readonly when: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** How long is left or over, as a short phrase with a number: `4 h 53 min left`, `2 days left`, `4 days overdue`. */
export function clockWords(facts: ClockFacts, now: Instant): ClockWords {
  const late = facts.kind === 'clock' ? 'breached' : 'overdue';
  if (facts.unit === 'hours') return hourWords(facts, now, late);
  const today = londonDay(now);
  const dueDay = londonDay(facts.dueAt);
  const left = daysBetween(today, dueDay);
  const when = nearDay(dueDay, today);
  if (left < 0) return { state: late, words: `${countWords(-left, 'day')} ${late === 'breached' ? 'over' : 'overdue'}`, when };
  if (left === 0) return { state: 'soon', words: 'Due today', when };
  return { state: left === 1 ? 'soon' : 'running', words: `${countWords(left, 'day')} left`, when };
}

function hourWords(facts: ClockFacts, now: Instant, late: ClockState): ClockWords {
  const left = Date.parse(facts.dueAt) - Date.parse(now);
  const when = momentWords(facts.dueAt, now);
  if (left < 0) return { state: late, words: `${spanWords(-left)} ${late === 'breached' ? 'over' : 'overdue'}`, when };
  return { state: left <= DAY ? 'soon' : 'running', words: `${spanWords(left)} left`, when };
}

/** `4 h 53 min`, `1 day 18 h`, `3 days`: the two largest units of a span in milliseconds, rounded down. */
export function spanWords(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days >= 3) return countWords(days, 'day');
  if (days > 0) return hours > 0 ? `${countWords(days, 'day')} ${hours} h` : countWords(days, 'day');
  if (hours > 0) return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${minutes} min`;
}
