import { civilFromDays, digits, isDay, numberOfDay } from './day';

/**
 * Moments in time, written as ISO 8601 with an offset or `Z`. Hours are elapsed hours: they never pause and never
 * follow the clock change (clocks rows B, E and F).
 */

/** A moment, ISO 8601 with offset (`2026-06-01T10:00:00+01:00`) or `Z`. */
export type Instant = string;

const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

const PATTERN = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)$/;

/** True when the text is a moment that exists, with an offset or `Z`; a local time without an offset is not a moment. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && !Number.isNaN(readEpoch(text));
}

/** Milliseconds since 1970 UTC. Throws `RangeError` for text that is no moment: callers check input with `isInstant`. */
export function epochOf(instant: Instant): number {
  const epoch = readEpoch(instant);
  if (Number.isNaN(epoch)) throw new RangeError('not a moment of the form YYYY-MM-DDTHH:MM:SS with offset or Z');
  return epoch;
}

/** The moment as UTC text: `2026-06-01T09:00:00Z`, with milliseconds only where there are any. */
export function instantOf(epochMs: number): Instant {
  const dayNumber = Math.floor(epochMs / MS_PER_DAY);
  const ms = epochMs - dayNumber * MS_PER_DAY;
  const { year, month, day } = civilFromDays(dayNumber);
  const seconds = Math.floor(ms / 1000);
  const fraction = Math.floor(ms - seconds * 1000);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const millis = fraction === 0 ? '' : `.${`${fraction}`.padStart(3, '0')}`;
  return `${`${year}`.padStart(4, '0')}-${two(month)}-${two(day)}T${time}${millis}Z`;
}

/** The moment `hours` elapsed hours later, in UTC form; the clock change does not count (clocks case 19). */
export function addElapsedHours(instant: Instant, hours: number): Instant {
  return instantOf(epochOf(instant) + hours * MS_PER_HOUR);
}

/** Order of two moments for sorting: negative, 0 or positive. Two spellings of one moment are equal. */
export function compareInstants(a: Instant, b: Instant): number {
  return a === b ? 0 : epochOf(a) - epochOf(b);
}

/** Two digits. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** The one spelling that the program itself writes is read without the pattern, which costs several times as much. */
function readEpoch(text: string): number {
  if (text.length === 20 && text.charCodeAt(19) === 90 && text.charCodeAt(10) === 84) return readPlainUtc(text);
  const match = PATTERN.exec(text);
  if (!match || !isDay(match[1])) return NaN;
  const [, day = '', hour, minute, second = '00', fraction = '', zone = 'Z'] = match;
  const clock = clockMs(Number(hour), Number(minute), Number(second));
  const millis = fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  return numberOfDay(day) * MS_PER_DAY + clock + millis - offsetMs(zone);
}

function readPlainUtc(text: string): number {
  const day = text.slice(0, 10);
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58 || !isDay(day)) return NaN;
  return numberOfDay(day) * MS_PER_DAY + clockMs(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2));
}

function clockMs(hour: number, minute: number, second: number): number {
  const exists = hour <= 23 && minute <= 59 && second <= 59;
  return exists ? hour * MS_PER_HOUR + minute * 60_000 + second * 1000 : NaN;
}

function offsetMs(zone: string): number {
  if (zone === 'Z') return 0;
  const hours = digits(zone, 1, 2);
  const minutes = digits(zone, zone.length - 2, 2);
  if (hours > 23 || minutes > 59) return NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * MS_PER_HOUR + minutes * 60_000);
}
