import type { Day, Instant } from '@throughline/domain/calendar';

/**
 * Everything that is known of one client, as plain data: what every projection is derived from.
 * Days are `YYYY-MM-DD`, instants ISO 8601; `null` is known to be nothing or not recorded.
 */
export interface ClientFacts {
  readonly client: PersonFacts;
  /** Oldest first. */
  readonly episodes: readonly EpisodeFacts[];
  readonly consents: readonly ConsentFact[];
  readonly flags: readonly FlagFact[];
}

export interface PersonFacts {
  readonly id: string;
  readonly reference: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly birthDate: Day;
  readonly sex: 'M' | 'F';
  readonly postcode: string | null;
  readonly ethnicity: string | null;
  readonly nationality: string | null;
  readonly diedOn: Day | null;
  readonly restricted: boolean;
}

/** A consent decision; the latest `decidedAt` for a purpose (and agency) holds (AS-7). */
export interface ConsentFact {
  readonly purpose: 'treatment' | 'ndtms' | 'share';
  readonly agency: string | null;
  readonly given: boolean;
  readonly decidedAt: Instant;
}

/** A safeguarding flag (SG-2); open while `endedAt` is null. */
export interface FlagFact {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly reviewOn: Day;
  readonly endedAt: Instant | null;
}

/** The service that treats, with what its contract changes. */
export interface ServiceFact {
  readonly id: string;
  readonly agencyCode: string;
  readonly partnershipCode: string | null;
  readonly localAuthorityCode: string | null;
  readonly youngPeople: boolean;
  readonly terms: Readonly<Record<string, number | string>>;
}

export interface EpisodeFacts {
  readonly id: string;
  readonly service: ServiceFact;
  readonly openedOn: Day;
  readonly openedAt: Instant;
  readonly triagedOn: Day | null;
  readonly closedOn: Day | null;
  readonly dischargeReason: string | null;
  readonly referrals: readonly ReferralFact[];
  readonly readiness: readonly ReadinessFact[];
  readonly priorities: readonly PriorityFact[];
  readonly parts: readonly PartFact[];
  /** Current answers by question code. */
  readonly answers: Readonly<Record<string, AnswerFact>>;
  readonly offers: readonly OfferFact[];
  readonly interventions: readonly InterventionFact[];
  readonly plans: readonly PlanFact[];
  readonly reviews: readonly ReviewFact[];
  readonly outcomes: readonly OutcomeFact[];
  /** The open allocation; of a closed episode the last, so that its team still knows the client who comes back. */
  readonly allocation: AllocationFact | null;
  /** Corrections of dates that clocks rest on, oldest first. */
  readonly changes: readonly ChangeFact[];
}

export interface ReferralFact {
  readonly id: string;
  readonly receivedOn: Day;
  readonly source: string;
  readonly substances: readonly string[];
  readonly enteredAt: Instant;
}

export interface ReadinessFact {
  readonly id: string;
  readonly ready: boolean;
  readonly eventAt: Instant;
  readonly enteredAt: Instant;
}

export interface PriorityFact {
  readonly id: string;
  readonly reason: string;
  readonly eventAt: Instant;
  readonly enteredAt: Instant;
  readonly removedAt: Instant | null;
}

export interface PartFact {
  readonly id: string;
  readonly part: 'screening' | 'initial' | 'comprehensive';
  readonly startedAt: Instant;
  readonly completedAt: Instant | null;
  readonly enteredAt: Instant;
}

/** `gap` says why there is no value: not-asked, declined, not-known. */
export interface AnswerFact {
  readonly value: string | number | boolean | readonly string[] | null;
  readonly gap: string | null;
}

export interface OfferFact {
  readonly id: string;
  readonly offeredAt: Instant;
  readonly slotAt: Instant;
  readonly outcome: 'attended' | 'not-attended' | 'cancelled-by-client' | 'cancelled-by-service' | null;
  readonly outcomeAt: Instant | null;
}

export interface InterventionFact {
  readonly id: string;
  readonly kind: 'psychosocial' | 'pharmacological' | 'recovery-support';
  readonly setting: string;
  readonly agreedOn: Day;
  readonly firstOfferedOn: Day | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly exitStatus: string | null;
  readonly enteredAt: Instant;
}

export interface PlanFact {
  readonly id: string;
  readonly number: number;
  readonly signedOn: Day | null;
  readonly nextReviewOn: Day | null;
  readonly enteredAt: Instant;
}

export interface ReviewFact {
  readonly id: string;
  readonly heldOn: Day;
  readonly clientPresent: boolean;
  readonly signed: boolean;
  readonly nextReviewOn: Day;
  readonly enteredAt: Instant;
}

export interface OutcomeFact {
  readonly id: string;
  readonly stage: 'start' | 'review' | 'exit' | 'post-exit';
  readonly takenOn: Day;
  /** By NDTMS item code: a number, `Y`/`N`, `NA` (not disclosed) or null (not asked). */
  readonly answers: Readonly<Record<string, number | string | null>>;
}

export interface AllocationFact {
  readonly teamId: string;
  readonly staffId: string | null;
}

/** A corrected date: `record` is the table, `field` the column, values as recorded. */
export interface ChangeFact {
  readonly record: string;
  readonly recordId: string;
  readonly field: string;
  readonly earlier: string | null;
  readonly later: string | null;
  readonly changedAt: Instant;
}
