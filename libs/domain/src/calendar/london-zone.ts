import { Temporal } from 'temporal-polyfill';
import { civilFromDays, daysFromCivil } from './day';
import { MS_PER_DAY } from './instant';

/**
 * Offsets of Europe/London, in milliseconds east of UTC. The rules come from the time zone data; each UTC year is asked
 * for once and kept, because the clocks change only twice a year and a rebuild asks a million times.
 */

interface YearOfOffsets {
  /** Offset in force when the UTC year begins. */
  readonly first: number;
  /** Changes within the UTC year, earliest first. */
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
}

const ZONE = 'Europe/London';
const years = new Map<number, YearOfOffsets>();

/** Offset of London from UTC at a moment, in milliseconds: 0 in winter, 3 600 000 in summer. */
export function londonOffsetAt(epochMs: number): number {
  const year = civilFromDays(Math.floor(epochMs / MS_PER_DAY)).year;
  let known = years.get(year);
  if (!known) {
    known = readYear(year);
    years.set(year, known);
  }
  let offset = known.first;
  for (const change of known.changes) {
    if (epochMs < change.at) break;
    offset = change.offset;
  }
  return offset;
}

function readYear(year: number): YearOfOffsets {
  const start = daysFromCivil(year, 1, 1) * MS_PER_DAY;
  const end = daysFromCivil(year + 1, 1, 1) * MS_PER_DAY;
  const atStart = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(ZONE);
  const changes: { at: number; offset: number }[] = [];
  let next = atStart.getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end) {
    changes.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / 1_000_000 });
    next = next.getTimeZoneTransition('next');
  }
  return { first: atStart.offsetNanoseconds / 1_000_000, changes };
}
