import { addDays, addMonths, daysBetween, isDay, type Day } from '@throughline/domain/calendar';

/** Which way a date without a year leans: a date of birth or contact looks back, a review looks ahead. */
export type DayLean = 'past' | 'future' | 'nearest';

/** What was typed: a day, nothing, text that is no date, or a date that does not exist (31 November). */
export type DayReading =
  | { readonly result: 'day'; readonly day: Day }
  | { readonly result: 'empty' }
  | { readonly result: 'unreadable' }
  | { readonly result: 'nonexistent' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SOME_SUNDAY = '2026-11-22';

/**
 * Reads a date the way people type it: `3/11`, `3/11/26`, `3 Nov`, `2026-11-03`, `today`, `tomorrow`, `mon`, `+3m`,
 * `-2w`, `+10d`. Day before month, as in Britain. A date without a year takes the one that `lean` asks for.
 */
export function readDay(text: string, today: Day, lean: DayLean = 'nearest'): DayReading {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (typed === '') return { result: 'empty' };
  const relative = readRelative(typed, today, lean);
  if (relative) return { result: 'day', day: relative };
  return readWritten(typed, today, lean);
}

function readRelative(typed: string, today: Day, lean: DayLean): Day | null {
  if (typed === 'today' || typed === 'now') return today;
  if (typed === 'tomorrow') return addDays(today, 1);
  if (typed === 'yesterday') return addDays(today, -1);
  const step = /^([+-]) ?(\d{1,3}) ?(d|w|m|y)[a-z]*$/.exec(typed);
  if (step) {
    const count = Number(`${step[1]}${step[2]}`);
    if (step[3] === 'd') return addDays(today, count);
    if (step[3] === 'w') return addDays(today, count * 7);
    return addMonths(today, step[3] === 'y' ? count * 12 : count);
  }
  const weekday = /^[a-z]{3,9}$/.test(typed) ? WEEKDAYS.indexOf(typed.slice(0, 3)) : -1;
  if (weekday < 0 || !`${typed}`.match(/^(sun|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur)(day)?$/)) return null;
  const todays = ((daysBetween(SOME_SUNDAY, today) % 7) + 7) % 7;
  const ahead = (weekday - todays + 7) % 7;
  return lean === 'past' ? addDays(today, ahead === 0 ? 0 : ahead - 7) : addDays(today, ahead);
}

function readWritten(typed: string, today: Day, lean: DayLean): DayReading {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return exact(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$/.exec(typed);
  if (figures) return withYear(Number(figures[1]), Number(figures[2]), figures[3], today, lean);
  const named = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})(?:,?[ -](\d{4}|\d{2}))?$/.exec(typed);
  if (!named) return { result: 'unreadable' };
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3)) + 1;
  return month === 0 ? { result: 'unreadable' } : withYear(Number(named[1]), month, named[3], today, lean);
}

function withYear(date: number, month: number, year: string | undefined, today: Day, lean: DayLean): DayReading {
  const thisYear = Number(today.slice(0, 4));
  if (year?.length === 4) return exact(Number(year), month, date);
  if (year) return exact(centuryOf(Number(year), thisYear, lean), month, date);
  const days = [thisYear - 1, thisYear, thisYear + 1].map((y) => write(y, month, date)).filter(isDay);
  const wanted = days.filter((day) => (lean === 'past' ? day <= today : lean === 'future' ? day >= today : true));
  const nearest = wanted.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
  return nearest ? { result: 'day', day: nearest } : { result: 'nonexistent' };
}

/** Two figures of a year: up to ten years ahead is this century, unless the date can only lie in the past. */
function centuryOf(short: number, thisYear: number, lean: DayLean): number {
  const century = thisYear - (thisYear % 100);
  return century + short > thisYear + (lean === 'past' ? 0 : 10) ? century - 100 + short : century + short;
}

function exact(year: number, month: number, date: number): DayReading {
  const day = write(year, month, date);
  return isDay(day) ? { result: 'day', day } : { result: 'nonexistent' };
}

function write(year: number, month: number, date: number): string {
  return `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`;
}
