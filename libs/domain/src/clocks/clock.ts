import type { Day, Instant } from '@throughline/domain/calendar';

/** Every duty that is counted in time, in the order in which `clocksOf` returns them. */
export const clockKinds = [
  'assessment',
  'priority-assessment',
  'first-intervention',
  'subsequent-intervention',
  'plan-review',
  'offender-manager-feedback',
  'death-report',
  'regulator-copy',
  'release-engagement',
] as const;

/** The name of a duty that is counted in time. */
export type ClockKind = (typeof clockKinds)[number];

/** The duties counted in elapsed hours; their moments are instants. All others are counted in days. */
export type HourClockKind = Extract<ClockKind, 'priority-assessment' | 'offender-manager-feedback' | 'death-report'>;

/** The duties counted in days. */
export type DayClockKind = Exclude<ClockKind, HourClockKind>;

/** How a clock stands: open and in time, answered in time, late (open or not), or ended without an answer. */
export type ClockState = 'running' | 'met' | 'breached' | 'closed';

/** What ended a clock because it was answered. */
export type AnswerReason = 'attended' | 'accepted-external' | 'offered' | 'held' | 'sent' | 'started';

/** What ended a clock without an answer. */
export type EndReason = 'withdrawn' | 'entered-in-error' | 'died' | 'transferred' | 'disengaged' | 'custody' | 'episode-closed';

/** Why a clock stopped. */
export type StopReason = AnswerReason | EndReason;

/** A clock as it stands at one moment. Instants for hour clocks, London days for the others. */
export interface Clock {
  readonly kind: ClockKind;
  readonly started: Day | Instant;
  readonly due: Day | Instant;
  readonly state: ClockState;
  /** Left out while the clock is open. */
  readonly stopped?: Day | Instant;
  readonly reason?: StopReason;
  /** Calendar days from start to stop. */
  readonly days?: number;
  /** Calendar days from the starting event to its recording. */
  readonly lateEntryDays: number;
  /** Assessment: the last working day on or before the due day. */
  readonly lastWorkingDay?: Day;
  /** Assessment: days from the first to the last session of the comprehensive assessment. */
  readonly openDays?: number;
  /** Intervention clocks: the wait has reached the contract's limit for long waits, also while open. */
  readonly longWait?: boolean;
  /** Intervention clocks of young people: the day on which the lead is told. */
  readonly alertOn?: Day;
  /** Intervention clocks stopped by an offer: its day is a holiday. */
  readonly closedDaySlot?: boolean;
  /** Assessment and priority: the wait to the first slot that the service did not cancel; left out while open. */
  readonly offer?: 'met' | 'breached';
  /** What the clock showed just before each correction that changed it, oldest first. */
  readonly history: readonly ClockVerdict[];
  /** The `id` of the event that started the clock; null where that event has none. */
  readonly startedBy: string | null;
}

/** An earlier verdict on a clock. */
export interface ClockVerdict {
  readonly due: Day | Instant;
  readonly state: ClockState;
}

/** Why an event cannot be true as recorded (RU 1.6.3, 1.6.4, 1.7.3). */
export type RejectionCode = 'comprehensive-before-initial' | 'comprehensive-not-complete' | 'next-review-missing';

/** An event that was refused and has no effect. */
export interface RejectedEvent {
  /** The event's `id`, or its type where it has none. */
  readonly event: string;
  readonly code: RejectionCode;
}

const hourKinds: ReadonlySet<ClockKind> = new Set<HourClockKind>(['priority-assessment', 'offender-manager-feedback', 'death-report']);

/** Whether a duty is counted in elapsed hours (instants) rather than in days. */
export function isHourClock(kind: ClockKind): kind is HourClockKind {
  return hourKinds.has(kind);
}

/** Whether nothing has stopped the clock yet; an open clock may be breached. */
export function isOpenClock(clock: Pick<Clock, 'stopped'>): boolean {
  return clock.stopped === undefined;
}
