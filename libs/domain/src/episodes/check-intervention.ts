import type { Day } from '@throughline/domain/calendar';
import { interventionKinds } from '@throughline/domain/codes';
import { errorFinding, type Finding } from '@throughline/domain/findings';

/** The dates of an intervention; null where nothing has happened yet. */
export interface InterventionDates {
  readonly agreedOn: Day;
  readonly firstOfferedOn: Day | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly exitStatus: string | null;
}

/** An intervention as it is about to be saved, and what it is held against. */
export interface InterventionToCheck extends InterventionDates {
  readonly kind: string;
  /** Day of the first referral of the episode. */
  readonly referredOn: Day;
  /** London day on which the comprehensive assessment was completed; null while it was not. */
  readonly comprehensiveCompletedOn: Day | null;
  /** Day of discharge, when the record of a closed episode is corrected. */
  readonly closedOn: Day | null;
  readonly today: Day;
}

const structured: ReadonlySet<string> = new Set(interventionKinds.filter((kind) => kind.structured).map(({ code }) => code));

/** True for structured treatment, which needs a completed comprehensive assessment; recovery support does not (RU 1.6.3). */
export const isStructuredKind = (kind: string): boolean => structured.has(kind);

/** The codes of the structured kinds. */
export const structuredKinds: readonly string[] = [...structured];

/**
 * Checks the dates of an intervention (IN-5, RU 1.6.3, NDTMS date order). The first appointment offered may lie ahead: the wait
 * ends with the offer of it. Errors: `in-the-future`, `after-discharge`, `agreed-before-referral`,
 * `offer-before-agreed`, `start-before-agreed`, `end-before-start` (of one never started: before it was agreed),
 * `exit-status-missing`, `end-date-missing`, and `comprehensive-not-complete`: structured treatment starts on or after the day on
 * which the comprehensive assessment was completed, the refusal that the clocks give.
 */
export function checkIntervention(intervention: InterventionToCheck): Finding[] {
  return [
    ...checkFuture(intervention),
    ...checkDischarged(intervention),
    ...checkOrder(intervention),
    ...checkExit(intervention),
    ...checkAssessed(intervention),
  ];
}

function checkFuture(intervention: InterventionToCheck): Finding[] {
  const fields = ['agreedOn', 'startedOn', 'endedOn'] as const;
  return fields.flatMap((field) => {
    const day = intervention[field];
    return day !== null && day > intervention.today ? [errorFinding('in-the-future', field)] : [];
  });
}

function checkDischarged(intervention: InterventionToCheck): Finding[] {
  const { closedOn } = intervention;
  if (closedOn === null) return [];
  const fields = ['agreedOn', 'startedOn', 'endedOn'] as const;
  return fields.flatMap((field) => {
    const day = intervention[field];
    return day !== null && day > closedOn ? [errorFinding('after-discharge', field, { closedOn })] : [];
  });
}

function checkOrder({ referredOn, agreedOn, firstOfferedOn, startedOn, endedOn }: InterventionToCheck): Finding[] {
  const findings: Finding[] = [];
  if (agreedOn < referredOn) findings.push(errorFinding('agreed-before-referral', 'agreedOn', { referredOn }));
  if (firstOfferedOn !== null && firstOfferedOn < agreedOn)
    findings.push(errorFinding('offer-before-agreed', 'firstOfferedOn', { agreedOn }));
  if (startedOn !== null && startedOn < agreedOn) findings.push(errorFinding('start-before-agreed', 'startedOn', { agreedOn }));
  const from = startedOn ?? agreedOn;
  if (endedOn !== null && endedOn < from) findings.push(errorFinding('end-before-start', 'endedOn', { startedOn: from }));
  return findings;
}

function checkExit({ endedOn, exitStatus }: InterventionToCheck): Finding[] {
  if (endedOn !== null && exitStatus === null) return [errorFinding('exit-status-missing', 'exitStatus')];
  return endedOn === null && exitStatus !== null ? [errorFinding('end-date-missing', 'endedOn')] : [];
}

function checkAssessed({ kind, startedOn, comprehensiveCompletedOn }: InterventionToCheck): Finding[] {
  if (startedOn === null || !isStructuredKind(kind)) return [];
  if (comprehensiveCompletedOn !== null && comprehensiveCompletedOn <= startedOn) return [];
  return [errorFinding('comprehensive-not-complete', 'startedOn', { completedOn: comprehensiveCompletedOn })];
}
