import { addDays, type Instant, londonDay, startOfLondonDay } from '@throughline/domain/calendar';

/** The ends of My day's bands. A clock that counts days is late from the midnight after its due day, so each end counts in. */
export interface DayBands {
  readonly now: Instant;
  /** Midnight after today in London. */
  readonly endOfToday: Instant;
  /** Midnight after the seventh day from today. */
  readonly endOfWeek: Instant;
}

/** Overdue: up to `now`. Today: after that, up to `endOfToday`. Next seven days: after that, up to `endOfWeek`. */
export function dayBands(now: Instant): DayBands {
  const today = londonDay(now);
  return { now, endOfToday: startOfLondonDay(addDays(today, 1)), endOfWeek: startOfLondonDay(addDays(today, 8)) };
}
