/**
 * Day arithmetic on `YYYY-MM-DD` strings. A day is a date in Europe/London without a time; nothing here reads a clock or
 * a time zone. The functions run hundreds of thousands of times in a rebuild of the projections, so they count days as
 * integers (day 0 is 1 January 1970) instead of building date objects.
 */

/** A calendar day in Europe/London, written `YYYY-MM-DD`. */
export type Day = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ZERO = 48;

/** A day taken apart: year, month 1-12, day of the month 1-31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** True for a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month; `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True when the text is a day that exists, written `YYYY-MM-DD`; false for 2026-02-29 and for anything else. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && exists(readParts(text));
}

/** The day `n` days later; earlier when `n` is negative. */
export function addDays(day: Day, n: number): Day {
  return dayOfNumber(numberOfDay(day) + n);
}

/**
 * The same day of the month `n` months later, clamped to the end of a shorter month: 30 November and three months is
 * 28 or 29 February (clocks row D).
 */
export function addMonths(day: Day, n: number): Day {
  const parts = dayParts(day);
  const months = parts.year * 12 + (parts.month - 1) + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return writeDay(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Calendar days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** Order of two days for sorting: -1, 0 or 1. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Age in whole years. A person born on 29 February is a year older on 1 March where there is no 29th; the eighteenth
 * birthday itself counts as 18 (IN-9).
 */
export function ageOn(born: Day, on: Day): number {
  const birth = dayParts(born);
  const now = dayParts(on);
  const hadBirthday = now.month > birth.month || (now.month === birth.month && now.day >= birth.day);
  return now.year - birth.year - (hadBirthday ? 0 : 1);
}

/** Takes a day apart. Throws `RangeError` for text that is no day: callers check input with `isDay` first. */
export function dayParts(day: Day): DayParts {
  const parts = readParts(day);
  if (!exists(parts)) throw new RangeError('not a day of the form YYYY-MM-DD');
  return parts;
}

/** Days since 1 January 1970, negative before it. Throws `RangeError` for text that is no day. */
export function numberOfDay(day: Day): number {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return daysFromCivil(year, month, dayOfMonth);
}

/** The day that is `dayNumber` days after 1 January 1970. */
export function dayOfNumber(dayNumber: number): Day {
  const { year, month, day } = civilFromDays(dayNumber);
  return writeDay(year, month, day);
}

/** Day of the week: 0 Monday to 6 Sunday. */
export function weekdayOf(day: Day): number {
  // Day 0 was a Thursday.
  return (((numberOfDay(day) + 3) % 7) + 7) % 7;
}

/** Day number of a Gregorian date; the year is counted from March so that the leap day comes last. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Gregorian date of a day number, the inverse of `daysFromCivil`. */
export function civilFromDays(dayNumber: number): DayParts {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function exists({ year, month, day }: DayParts): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function readParts(text: string): DayParts {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return { year: NaN, month: NaN, day: NaN };
  return { year: digits(text, 0, 4), month: digits(text, 5, 2), day: digits(text, 8, 2) };
}

/** Reads `length` decimal digits; NaN when one of them is not a digit. */
export function digits(text: string, start: number, length: number): number {
  let value = 0;
  for (let i = start; i < start + length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function writeDay(year: number, month: number, day: number): Day {
  const shortYear = year >= 1000 ? `${year}` : `${year}`.padStart(4, '0');
  return `${shortYear}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
