import type { Day } from '@throughline/domain/calendar';
import { dischargeReasons, isCode } from '@throughline/domain/codes';
import { errorFinding, type Finding } from '@throughline/domain/findings';

/** What is known when an episode is about to be discharged. */
export interface EpisodeDischarge {
  readonly referredOn: Day;
  /** Day of the initial assessment; null when none was held. */
  readonly triagedOn: Day | null;
  readonly dischargedOn: Day;
  /** National discharge reason, `80` to `89` or `93` to `97`. */
  readonly reason: string;
  readonly today: Day;
  /** Set when the episode is discharged already. */
  readonly alreadyDischargedOn?: Day | null;
  /** Interventions of the episode: their start, null while not started, and their end, null while open. */
  readonly interventions?: readonly { readonly startedOn: Day | null; readonly endedOn: Day | null }[];
}

/**
 * Checks a discharge (PL-8, NDTMS date order). Findings: `discharge-before-referral`, `discharge-before-triage`,
 * `discharge-in-future`, `discharge-reason-unknown`, `episode-already-discharged`, `intervention-still-open`,
 * `discharge-before-intervention-end`; each stops the discharge.
 */
export function checkDischarge(discharge: EpisodeDischarge): Finding[] {
  return [...checkDates(discharge), ...checkReason(discharge), ...checkInterventions(discharge)];
}

function checkDates({ referredOn, triagedOn, dischargedOn, today, alreadyDischargedOn }: EpisodeDischarge): Finding[] {
  const findings: Finding[] = [];
  const path = 'episode.dischargedOn';
  if (alreadyDischargedOn) findings.push(errorFinding('episode-already-discharged', 'episode', { dischargedOn: alreadyDischargedOn }));
  if (dischargedOn > today) findings.push(errorFinding('discharge-in-future', path, { dischargedOn, today }));
  if (dischargedOn < referredOn) findings.push(errorFinding('discharge-before-referral', path, { dischargedOn, referredOn }));
  else if (triagedOn !== null && dischargedOn < triagedOn) {
    findings.push(errorFinding('discharge-before-triage', path, { dischargedOn, triagedOn }));
  }
  return findings;
}

function checkReason({ reason, dischargedOn }: EpisodeDischarge): Finding[] {
  return isCode(dischargeReasons, reason, dischargedOn) ? [] : [errorFinding('discharge-reason-unknown', 'episode.reason', { reason })];
}

function checkInterventions({ dischargedOn, interventions = [] }: EpisodeDischarge): Finding[] {
  return interventions.flatMap(({ startedOn, endedOn }, index) => {
    const path = `interventions.${index}.endedOn`;
    if (startedOn !== null && endedOn === null) return [errorFinding('intervention-still-open', path, { startedOn })];
    if (endedOn !== null && endedOn > dischargedOn) {
      return [errorFinding('discharge-before-intervention-end', path, { dischargedOn, endedOn })];
    }
    return [];
  });
}
