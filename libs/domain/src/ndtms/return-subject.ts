import type { ClientFacts, EpisodeFacts, InterventionFact, OutcomeFact, PersonFacts, ReferralFact } from '@throughline/domain/facts';

/** One episode of one client, with what several columns and rules ask of it worked out once. */
export interface ReturnSubject {
  readonly facts: ClientFacts;
  readonly client: PersonFacts;
  readonly episode: EpisodeFacts;
  /** The referral that opened the episode; null when none is recorded. */
  readonly referral: ReferralFact | null;
  /** In the order of the rows. */
  readonly interventions: readonly InterventionFact[];
  /** In the order of the rows. */
  readonly outcomes: readonly OutcomeFact[];
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const byAgreement = (a: InterventionFact, b: InterventionFact) =>
  compare(a.agreedOn, b.agreedOn) || compare(a.enteredAt, b.enteredAt) || compare(a.id, b.id);

const byDayTaken = (a: OutcomeFact, b: OutcomeFact) => compare(a.takenOn, b.takenOn) || compare(a.id, b.id);

const byReceipt = (a: ReferralFact, b: ReferralFact) =>
  compare(a.receivedOn, b.receivedOn) || compare(a.enteredAt, b.enteredAt) || compare(a.id, b.id);

/** Prepares an episode for the return. The order does not depend on the order in which the facts were loaded. */
export function returnSubjectOf(facts: ClientFacts, episode: EpisodeFacts): ReturnSubject {
  return {
    facts,
    client: facts.client,
    episode,
    referral: [...episode.referrals].sort(byReceipt)[0] ?? null,
    interventions: [...episode.interventions].sort(byAgreement),
    outcomes: [...episode.outcomes].sort(byDayTaken),
  };
}
