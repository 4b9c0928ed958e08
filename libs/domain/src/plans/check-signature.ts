import type { Day } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';
import { nextReviewDue } from './review-schedule';

/** A version of the plan that is about to be signed. */
export interface PlanSignature {
  readonly signedOn: Day;
  /** Null: the latest day that the contract allows. */
  readonly nextReviewOn: Day | null;
  readonly goals: number;
  /** Set when this version is signed already. */
  readonly alreadySignedOn: Day | null;
  /** Day of the first referral of the episode. */
  readonly referredOn: Day;
  readonly today: Day;
  readonly reviewMonths?: number;
}

/** The day of the next review that a signature sets: the agreed day, else the latest that the contract allows (PL-2, RU 1.7.3). */
export function reviewDayOf({
  signedOn,
  nextReviewOn,
  reviewMonths,
}: Pick<PlanSignature, 'signedOn' | 'nextReviewOn' | 'reviewMonths'>): Day {
  return nextReviewOn ?? nextReviewDue(signedOn, reviewMonths);
}

/**
 * Checks a signature (PL-1, PL-2, RU 1.7.2, 1.7.3). Errors: `plan-signed` (this version is signed already),
 * `plan-without-goals`, `in-the-future`, `plan-signed-before-referral`, `next-review-not-after`, `next-review-too-late`.
 */
export function checkSignature(signature: PlanSignature): Finding[] {
  const { alreadySignedOn, goals } = signature;
  if (alreadySignedOn !== null) return [errorFinding('plan-signed', '', { signedOn: alreadySignedOn })];
  const empty = goals === 0 ? [errorFinding('plan-without-goals', 'goals')] : [];
  return [...empty, ...checkSignedOn(signature), ...checkNextReview(signature)];
}

function checkSignedOn({ signedOn, today, referredOn }: PlanSignature): Finding[] {
  if (signedOn > today) return [errorFinding('in-the-future', 'signedOn')];
  return signedOn < referredOn ? [errorFinding('plan-signed-before-referral', 'signedOn', { referredOn })] : [];
}

function checkNextReview({ signedOn, nextReviewOn, reviewMonths }: PlanSignature): Finding[] {
  if (nextReviewOn === null) return [];
  if (nextReviewOn <= signedOn) return [errorFinding('next-review-not-after', 'nextReviewOn', { signedOn })];
  const latest = nextReviewDue(signedOn, reviewMonths);
  return nextReviewOn > latest ? [errorFinding('next-review-too-late', 'nextReviewOn', { nextReviewOn, latest })] : [];
}
