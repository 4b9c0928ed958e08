import { type Day } from '@throughline/domain/calendar';
import type { DayClockKind, HourClockKind, StopReason } from './clock';
import { momentOf, type DatedEvent } from './dated-event';

/** What a rule found out about a clock before anybody asks how it stands. Drafts are private to one computation. */
interface Draft<Kind, Moment> {
  readonly kind: Kind;
  /** The event that started it. */
  readonly starter: DatedEvent;
  readonly started: Moment;
  readonly due: Moment;
  readonly lateEntryDays: number;
  stop?: { readonly at: Moment; readonly reason: StopReason };
  /** Assessment clocks: the earliest slot offered that stands; null while there is none. */
  slot?: Moment | null;
  /** Assessment: days from the first to the last session of the comprehensive assessment. */
  openDays?: number;
}

/** A clock in calendar or working days. */
export type DayDraft = Draft<DayClockKind, Day>;

/** A clock in elapsed hours; its moments are epoch milliseconds. */
export type HourDraft = Draft<HourClockKind, number>;

/** A clock of either form. */
export type ClockDraft = DayDraft | HourDraft;

const MS_PER_HOUR = 3_600_000;

/** Stops a day clock on the event's day, unless it has stopped already. */
export function stopOnDay(draft: DayDraft | null | undefined, by: DatedEvent, reason: StopReason): void {
  if (draft && !draft.stop) draft.stop = { at: by.day, reason };
}

/** The instant, in epoch milliseconds, so many elapsed hours later: hours never pause (C row B, C12, C19). */
export function hoursAfter(epochMs: number, hours: number): number {
  return epochMs + hours * MS_PER_HOUR;
}

/** Stops an hour clock at the event's moment, unless it has stopped already. */
export function stopAtMoment(draft: HourDraft | null | undefined, by: DatedEvent, reason: StopReason): void {
  if (draft && !draft.stop) draft.stop = { at: momentOf(by, draft.started), reason };
}

/** Whether a draft is of a clock in hours. */
export function isHourDraft(draft: ClockDraft): draft is HourDraft {
  return typeof draft.due === 'number';
}
