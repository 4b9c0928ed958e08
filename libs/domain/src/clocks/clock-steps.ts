import { addDays, daysBetween, epochOf, instantOf, startOfLondonDay, type Day, type Instant } from '@throughline/domain/calendar';
import { isHourClock, isOpenClock, type Clock } from './clock';

/**
 * How far through its window a clock calls for attention, in per cent. Source: C design rule 6 (50 % and 80 %, and the last
 * working day); hour clocks show both shares, day clocks the second, for on their due day they say so anyway.
 */
export const stepPercentages = Object.freeze({
  hours: Object.freeze({ nearing: 50, due: 80 }),
  days: Object.freeze({ nearing: 80 }),
});

/** What an open clock calls for: attention, action, the lead of young people's services (C45), or an explanation. */
export type StepName = 'nearing' | 'due' | 'alert' | 'breached';

/** A moment at which an open clock makes itself heard. */
export interface ClockStep {
  readonly step: StepName;
  readonly at: Instant;
}

/**
 * The first instant at which a clock is late: of a day clock the start of the London day after the due day, of an hour clock
 * the due instant itself, which is still in time but the last that is.
 */
export function dueInstant({ kind, due }: Pick<Clock, 'kind' | 'due'>): Instant {
  return isHourClock(kind) ? due : startOfLondonDay(addDays(due, 1));
}

/** The steps of an open clock in order of time, past ones included; none for a clock that has stopped. */
export function clockSteps(clock: Clock): ClockStep[] {
  if (!isOpenClock(clock)) return [];
  const steps = [...(isHourClock(clock.kind) ? hourSteps(clock) : daySteps(clock)), ...lateSteps(clock)];
  return steps.sort((a, b) => epochOf(a.at) - epochOf(b.at));
}

function hourSteps({ started, due }: Clock): ClockStep[] {
  const from = epochOf(started);
  const window = epochOf(due) - from;
  const at = (percentage: number): Instant => instantOf(from + Math.floor((window * percentage) / 100));
  const { nearing, due: dueShare } = stepPercentages.hours;
  return [
    { step: 'nearing', at: at(nearing) },
    { step: 'due', at: at(dueShare) },
  ];
}

function daySteps(clock: Clock): ClockStep[] {
  const nearingOn = nearingDay(clock);
  return [
    ...(nearingOn === null ? [] : [{ step: 'nearing' as const, at: startOfLondonDay(nearingOn) }]),
    { step: 'due', at: startOfLondonDay(clock.due) },
  ];
}

/**
 * The day by which the share of the window has passed, or the last working day where that is earlier (C14: due on a bank
 * holiday, warned on the Friday before); always before the due day. Null when the window has no day before the due day.
 */
function nearingDay({ started, due, lastWorkingDay }: Clock): Day | null {
  const window = daysBetween(started, due);
  if (window < 1) return null;
  const share = Math.min(Math.ceil((window * stepPercentages.days.nearing) / 100), window - 1);
  const byShare = addDays(started, share);
  const earlier = lastWorkingDay !== undefined && lastWorkingDay < byShare && lastWorkingDay >= started;
  return earlier ? lastWorkingDay : byShare;
}

function lateSteps(clock: Clock): ClockStep[] {
  const breached: ClockStep = { step: 'breached', at: dueInstant(clock) };
  return clock.alertOn === undefined ? [breached] : [breached, { step: 'alert', at: startOfLondonDay(clock.alertOn) }];
}
