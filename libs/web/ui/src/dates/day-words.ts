import { ageOn, daysBetween, londonDay, londonTime, type Day, type Instant } from '@throughline/domain/calendar';

/** Days and moments as staff read them. All are London days; `today` and `now` are arguments. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
/** A Sunday, from which weekdays are counted. */
const SOME_SUNDAY = '2026-11-22';

interface DayNames {
  readonly year: number;
  readonly month: string;
  readonly date: number;
  readonly weekday: string;
}

function namesOf(day: Day): DayNames {
  const weekday = ((daysBetween(SOME_SUNDAY, day) % 7) + 7) % 7;
  return {
    year: Number(day.slice(0, 4)),
    month: MONTHS[Number(day.slice(5, 7)) - 1] ?? '',
    date: Number(day.slice(8, 10)),
    weekday: WEEKDAYS[weekday] ?? '',
  };
}

/** `Fri 13 Nov`, with the year when it is not the year of `today`. */
export function shortDay(day: Day, today: Day): string {
  const { year, month, date, weekday } = namesOf(day);
  const words = `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)}`;
  return year === Number(today.slice(0, 4)) ? words : `${words} ${year}`;
}

/** `13 Nov 2026`, for tables and for the text of a date box. */
export function plainDay(day: Day): string {
  const { year, month, date } = namesOf(day);
  return `${date} ${month.slice(0, 3)} ${year}`;
}

/** `Friday 13 November 2026`, for headings, letters and the echo of a typed date. */
export function fullDay(day: Day): string {
  const { year, month, date, weekday } = namesOf(day);
  return `${weekday} ${date} ${month} ${year}`;
}

/** `October 2026`, for a reporting month; takes any day of the month or `YYYY-MM`. */
export function monthWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** `12-Mar-1985 (41y)`: the form of a birth date that cannot be misread, with the age on `today`. */
export function birthWords(born: Day, today: Day): string {
  const { year, month, date } = namesOf(born);
  return `${`${date}`.padStart(2, '0')}-${month.slice(0, 3)}-${year} (${ageOn(born, today)}y)`;
}

/** `Today`, `Yesterday`, `Tomorrow`, else `Fri 13 Nov`. */
export function nearDay(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'Today';
  if (away === 1) return 'Tomorrow';
  if (away === -1) return 'Yesterday';
  return shortDay(day, today);
}

/** `Today 14:05`, `Fri 13 Nov 14:05`: a moment in London time. */
export function momentWords(at: Instant, now: Instant): string {
  return `${nearDay(londonDay(at), londonDay(now))} ${londonTime(at)}`;
}

/** `1 day`, `3 days`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
