import { dayOfNumber, digits, isDay, numberOfDay, type Day } from './day';
import { epochOf, instantOf, MS_PER_DAY, two, type Instant } from './instant';
import { londonOffsetAt } from './london-zone';

/** Days and clock times in Europe/London, where every day and every typed time of the product is meant. */

/** What a local time typed in London means: one moment, none (the hour is skipped in March) or two (repeated in October). */
export type LondonTime =
  | { readonly result: 'ok'; readonly at: Instant }
  | { readonly result: 'nonexistent' }
  | { readonly result: 'ambiguous'; readonly candidates: readonly [Instant, Instant] };

const LOCAL_FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** The day in London on which a moment falls. */
export function londonDay(instant: Instant): Day {
  return londonDayOfEpoch(epochOf(instant));
}

/** The day in London of a moment given as milliseconds since 1970 UTC. */
export function londonDayOfEpoch(epochMs: number): Day {
  return dayOfNumber(Math.floor((epochMs + londonOffsetAt(epochMs)) / MS_PER_DAY));
}

/** The first moment of a London day, in UTC form: 23:00 of the day before while summer time is in force. */
export function startOfLondonDay(day: Day): Instant {
  return instantOf(startOfLondonDayEpoch(day));
}

/** The first moment of a London day as milliseconds since 1970 UTC. */
export function startOfLondonDayEpoch(day: Day): number {
  const local = numberOfDay(day) * MS_PER_DAY;
  const guess = local - londonOffsetAt(local);
  return local - londonOffsetAt(guess);
}

/** The clock time in London at a moment, `HH:MM`. */
export function londonTime(instant: Instant): string {
  const epoch = epochOf(instant);
  const local = epoch + londonOffsetAt(epoch);
  const minutes = Math.floor((local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY) / 60_000);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** True for a day that exists with a clock time, `YYYY-MM-DDTHH:MM`, whether or not London's clocks show it that day. */
export function isLondonTime(local: unknown): local is string {
  if (typeof local !== 'string' || !LOCAL_FORM.test(local)) return false;
  return isDay(local.slice(0, 10)) && digits(local, 11, 2) <= 23 && digits(local, 14, 2) <= 59;
}

/**
 * Reads a time typed in London. A time that the clocks skip is refused rather than moved, and a time that happens twice
 * gives both moments, the earlier first (clocks case 21). A day or hour that no calendar has does not exist either.
 * Throws `RangeError` for text of another form.
 */
export function parseLondonTime(local: string): LondonTime {
  if (!LOCAL_FORM.test(local)) throw new RangeError('not a local time of the form YYYY-MM-DDTHH:MM');
  if (!isLondonTime(local)) return { result: 'nonexistent' };
  const clock = digits(local, 11, 2) * 3_600_000 + digits(local, 14, 2) * 60_000;
  const wall = numberOfDay(local.slice(0, 10)) * MS_PER_DAY + clock;
  // The offsets in force a day before and after are the only ones that can apply; the larger gives the earlier moment.
  const offsets = [londonOffsetAt(wall - MS_PER_DAY), londonOffsetAt(wall + MS_PER_DAY)].sort((a, b) => b - a);
  const moments = [...new Set(offsets)].map((offset) => ({ offset, at: wall - offset }));
  const [first, second] = moments.filter(({ at, offset }) => londonOffsetAt(at) === offset);
  if (!first) return { result: 'nonexistent' };
  if (!second) return { result: 'ok', at: instantOf(first.at) };
  return { result: 'ambiguous', candidates: [instantOf(first.at), instantOf(second.at)] };
}
