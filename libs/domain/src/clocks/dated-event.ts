import { daysBetween, londonDay, startOfLondonDayEpoch, type Day, type Instant } from '@throughline/domain/calendar';
import type { HappenedEvent } from './clock-event';

/** An event at the moment at which it counts, corrections applied. */
export interface DatedEvent {
  readonly event: HappenedEvent;
  /** The London day of the event. */
  readonly day: Day;
  /** Epoch milliseconds; null where only the day is known. */
  readonly at: number | null;
  /** Where the event stands among those of the same day: its epoch milliseconds, or one of the ends of the day. */
  readonly place: number;
  /** The day first given, before corrections: what an event without `recordedAt` was typed on. */
  readonly firstDay: Day;
  /** Epoch milliseconds of the moment it was known from; null stands for the start of `firstDay`. */
  readonly knownFrom: number | null;
  /** Place in the input: tells apart events without an id. */
  readonly origin: number;
}

/**
 * The instant at which an event counts for a clock in hours, in epoch milliseconds. Of an event that has only a day it is the
 * day's first moment, though never before the clock's own start.
 */
export function momentOf(dated: DatedEvent, notBefore = Number.NEGATIVE_INFINITY): number {
  if (dated.at !== null) return dated.at;
  return Math.max(startOfLondonDayEpoch(dated.day), notBefore);
}

/** Calendar days from an event to its recording (design rule 2 of clocks: event time and entry time are separate). */
export function lateEntryDaysOf(dated: DatedEvent): number {
  const recordedAt: Instant | undefined = dated.event.recordedAt;
  if (recordedAt === undefined && dated.day === dated.firstDay) return 0;
  return Math.max(0, daysBetween(dated.day, recordedAt === undefined ? dated.firstDay : londonDay(recordedAt)));
}
