import { addDays, daysBetween, instantOf, lastWorkingDayOnOrBefore, londonDayOfEpoch, type Day } from '@throughline/domain/calendar';
import type { AnswerReason, Clock, ClockState, ClockVerdict, StopReason } from './clock';
import { isHourDraft, type ClockDraft, type DayDraft, type HourDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';

/** The moment at which clocks are looked at, and what bears on how they are shown. */
export interface Look {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The London day of `now`. */
  readonly today: Day;
  readonly terms: ContractTerms;
  readonly holidays: readonly Day[];
  readonly youngPerson: boolean;
}

const answers: ReadonlySet<StopReason> = new Set<AnswerReason>(['attended', 'accepted-external', 'offered', 'held', 'sent', 'started']);

/** How a clock stands at a moment (C design rules 1, 4 and 5): a due day counts to its end, a stop at `due` is in time. */
export function verdictOn(draft: ClockDraft, look: Look, history: readonly ClockVerdict[] = []): Clock {
  return isHourDraft(draft) ? hourClock(draft, look, history) : dayClock(draft, look, history);
}

function hourClock(draft: HourDraft, { now }: Look, history: readonly ClockVerdict[]): Clock {
  const { kind, starter, started, due, stop } = draft;
  return {
    kind,
    started: instantOf(started),
    due: instantOf(due),
    state: stateOf(draft, now),
    ...(stop && {
      stopped: instantOf(stop.at),
      reason: stop.reason,
      days: daysBetween(londonDayOfEpoch(started), londonDayOfEpoch(stop.at)),
    }),
    lateEntryDays: draft.lateEntryDays,
    ...(kind === 'priority-assessment' && offerOn(draft, now)),
    history,
    startedBy: starter.event.id ?? null,
  };
}

function dayClock(draft: DayDraft, look: Look, history: readonly ClockVerdict[]): Clock {
  const { kind, starter, started, due, stop } = draft;
  return {
    kind,
    started,
    due,
    state: stateOf(draft, look.today),
    ...(stop && { stopped: stop.at, reason: stop.reason, days: daysBetween(started, stop.at) }),
    lateEntryDays: draft.lateEntryDays,
    ...(kind === 'assessment' && assessmentDetail(draft, look)),
    ...((kind === 'first-intervention' || kind === 'subsequent-intervention') && waitDetail(draft, look)),
    history,
    startedBy: starter.event.id ?? null,
  };
}

function stateOf<Moment extends Day | number>({ stop, due }: ClockDraft & { due: Moment }, now: Moment): ClockState {
  if (!stop) return now > due ? 'breached' : 'running';
  if (stop.reason === 'entered-in-error') return 'closed';
  if (stop.at > due) return 'breached';
  return answers.has(stop.reason) ? 'met' : 'closed';
}

/**
 * The wait to the first slot (C6, C7, C design rule 5). Without a slot there is no verdict until the due moment has passed, and
 * none at all on a wait that ended before it or was entered in error.
 */
function offerOn<Moment extends Day | number>({ slot, stop, due }: ClockDraft & { due: Moment }, now: Moment): Pick<Clock, 'offer'> {
  if (stop?.reason === 'entered-in-error') return {};
  if (slot !== undefined && slot !== null) return { offer: slot <= due ? 'met' : 'breached' };
  return (stop ? stop.at : now) > due ? { offer: 'breached' } : {};
}

function assessmentDetail(draft: DayDraft, { today, holidays }: Look): Partial<Clock> {
  return {
    lastWorkingDay: lastWorkingDayOnOrBefore(draft.due, holidays),
    ...(draft.openDays !== undefined && { openDays: draft.openDays }),
    ...offerOn(draft, today),
  };
}

/** RU 3.9, C43, C45: long waits count while still open as well; a slot on a holiday is unlikely to be kept. */
function waitDetail({ started, stop }: DayDraft, { today, terms, holidays, youngPerson }: Look): Partial<Clock> {
  return {
    longWait: daysBetween(started, stop?.at ?? today) >= terms.longWaitDays,
    ...(youngPerson && { alertOn: addDays(started, terms.youngPersonAlertDays) }),
    ...(stop?.reason === 'offered' && { closedDaySlot: holidays.includes(stop.at) }),
  };
}
