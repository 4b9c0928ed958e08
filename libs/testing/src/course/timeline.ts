import { addDays, epochOf, londonDayOfEpoch, startOfLondonDayEpoch, type Day, type Instant } from '@throughline/domain/calendar';
import type { Random } from '../random';

const hour = 3_600_000;

/** Moments of an invented history: in working hours, and never after the moment at which the population is made. */
export class Timeline {
  readonly now: number;
  readonly today: Day;

  constructor(
    readonly random: Random,
    now: Instant,
  ) {
    this.now = epochOf(now);
    this.today = londonDayOfEpoch(this.now);
  }

  /** A moment of that day between 9 and 17 o'clock. */
  on(day: Day): number {
    return this.past(startOfLondonDayEpoch(day) + (9 + this.random.next() * 8) * hour);
  }

  /** Hours before now; negative hours lie ahead. */
  hoursAgo(hours: number): number {
    return this.whole(this.now - hours * hour);
  }

  daysAgo(days: number): Day {
    return addDays(this.today, -days);
  }

  dayOf(at: number): Day {
    return londonDayOfEpoch(at);
  }

  /** When something that happened at `at` was typed: mostly within two hours, now and then days later. */
  entered(at: number): number {
    const delay = this.random.chance(0.04) ? this.random.int(1, 9) * 24 * hour : this.random.next() * 2 * hour;
    return this.past(at + delay);
  }

  /** Kept to the past, in whole seconds. */
  past(at: number): number {
    return this.whole(Math.min(at, this.now - 60_000));
  }

  private whole(at: number): number {
    return Math.floor(at / 1000) * 1000;
  }
}
