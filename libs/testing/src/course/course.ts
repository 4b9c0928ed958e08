import type { Day } from '@throughline/domain/calendar';
import type { SubstanceGroup } from '@throughline/domain/codes';

/** Reasons of the 24-hour clock. */
export type PriorityReason = 'immediate-risk' | 'pregnant' | 'safeguarding' | 'domestic-abuse' | 'prison-release';

export interface OfferPlan {
  readonly offeredAt: number;
  readonly slotAt: number;
  readonly outcome: 'attended' | 'not-attended' | 'cancelled-by-client' | 'cancelled-by-service' | null;
  readonly outcomeAt: number | null;
}

export interface InterventionPlan {
  readonly kind: 'psychosocial' | 'pharmacological' | 'recovery-support';
  readonly setting: string;
  readonly agreedOn: Day;
  readonly firstOfferedOn: Day | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly exitStatus: 'A' | 'B' | 'C' | null;
}

export interface ReviewPlan {
  readonly heldOn: Day;
  readonly nextReviewOn: Day;
  readonly clientPresent: boolean;
  readonly signed: boolean;
}

/**
 * What happens in one episode and when, before it is written down as rows. Moments are epoch milliseconds, days are
 * `YYYY-MM-DD`; nothing lies after the moment of the population.
 */
export interface Course {
  readonly group: SubstanceGroup;
  readonly main: string;
  readonly second: string | null;
  readonly openedOn: Day;
  readonly source: string;
  readonly channel: string;
  readonly readiness: readonly { readonly ready: boolean; readonly at: number }[];
  readonly priority: { readonly reason: PriorityReason; readonly at: number } | null;
  readonly initialAt: number | null;
  readonly offers: readonly OfferPlan[];
  readonly comprehensiveAt: number | null;
  readonly comprehensiveDoneAt: number | null;
  readonly interventions: readonly InterventionPlan[];
  readonly plans: readonly { readonly signedOn: Day | null; readonly madeOn: Day; readonly nextReviewOn: Day | null }[];
  readonly reviews: readonly ReviewPlan[];
  readonly outcomes: readonly { readonly stage: 'start' | 'review' | 'exit'; readonly takenOn: Day }[];
  readonly closed: { readonly on: Day; readonly reason: string } | null;
  /** Whether anybody has been given the client yet. */
  readonly allocation: 'nobody' | 'team' | 'coordinator';
}
