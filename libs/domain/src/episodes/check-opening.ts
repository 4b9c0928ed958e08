import type { Day } from '@throughline/domain/calendar';
import { errorFinding, warningFinding, type Finding } from '@throughline/domain/findings';

/** What is known when an episode is about to be opened for a client. */
export interface EpisodeOpening {
  readonly referredOn: Day;
  readonly today: Day;
  /** Left out or null where it is not known. */
  readonly bornOn?: Day | null;
  /** The client's other episodes in the same service. */
  readonly others: readonly { readonly referredOn: Day; readonly dischargedOn: Day | null }[];
}

/**
 * Checks that an episode may be opened. A client has one open episode at a time: a second referral while one is open
 * belongs to the open one (clocks case 37). A referral dated before an earlier discharge is kept, with a warning.
 * Findings: `referral-in-future`, `referral-before-birth`, `episode-already-open`, `referral-overlaps-earlier-episode`.
 */
export function checkOpening({ referredOn, today, bornOn, others }: EpisodeOpening): Finding[] {
  const findings: Finding[] = [];
  if (referredOn > today) findings.push(errorFinding('referral-in-future', 'episode.referredOn', { referredOn, today }));
  if (bornOn && referredOn < bornOn) findings.push(errorFinding('referral-before-birth', 'episode.referredOn', { referredOn }));
  const open = others.find(({ dischargedOn }) => dischargedOn === null);
  if (open) findings.push(errorFinding('episode-already-open', 'episode', { referredOn: open.referredOn }));
  const overlapped = others.find(
    (other) => other.dischargedOn !== null && other.referredOn <= referredOn && referredOn < other.dischargedOn,
  );
  if (overlapped) {
    findings.push(
      warningFinding('referral-overlaps-earlier-episode', 'episode.referredOn', { referredOn, dischargedOn: overlapped.dischargedOn }),
    );
  }
  return findings;
}
