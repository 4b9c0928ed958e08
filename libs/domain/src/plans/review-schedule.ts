import { addMonths, type Day } from '@throughline/domain/calendar';
import { errorFinding, informationFinding, type Finding } from '@throughline/domain/findings';

/** Months between reviews where the contract says nothing else (PL-2, RU 1.7.3). */
export const DEFAULT_REVIEW_MONTHS = 3;

/**
 * The day by which the next review is due: `reviewMonths` calendar months after the plan was signed or the last review
 * counted, clamped to the month's end, or the agreed date where that is earlier (clocks row D).
 */
export function nextReviewDue(signedOn: Day, reviewMonths: number = DEFAULT_REVIEW_MONTHS, nextReviewOn?: Day | null): Day {
  const latest = addMonths(signedOn, reviewMonths);
  return nextReviewOn && nextReviewOn < latest ? nextReviewOn : latest;
}

/** A review as it is about to be recorded. */
export interface PlanReview {
  readonly heldOn: Day;
  readonly planSignedOn: Day | null;
  readonly clientPresent: boolean;
  readonly signed: boolean;
  /** Null when it was left empty. */
  readonly nextReviewOn: Day | null;
  readonly today: Day;
  readonly reviewMonths?: number;
}

/**
 * Checks a review (PL-2, RU 1.7.3). Errors: `review-without-signed-plan`, `review-before-plan`, `review-in-future`,
 * `next-review-missing` (the next date is always set), `next-review-not-after-review`, `next-review-too-late` (later than
 * the contract allows). Information: `review-does-not-count`, held without the client or not signed, so that the review
 * that is due stays due (clocks case 48).
 */
export function checkReview(review: PlanReview): Finding[] {
  return [...checkHeldOn(review), ...checkNextReview(review), ...checkCounts(review)];
}

/** True when a review satisfies the one that was due: the client was there and it is signed. */
export function reviewCounts({ clientPresent, signed }: Pick<PlanReview, 'clientPresent' | 'signed'>): boolean {
  return clientPresent && signed;
}

function checkHeldOn({ heldOn, planSignedOn, today }: PlanReview): Finding[] {
  const path = 'review.heldOn';
  const findings: Finding[] = [];
  if (planSignedOn === null) findings.push(errorFinding('review-without-signed-plan', 'review'));
  else if (heldOn < planSignedOn) findings.push(errorFinding('review-before-plan', path, { heldOn, planSignedOn }));
  if (heldOn > today) findings.push(errorFinding('review-in-future', path, { heldOn, today }));
  return findings;
}

function checkNextReview({ heldOn, nextReviewOn, reviewMonths = DEFAULT_REVIEW_MONTHS }: PlanReview): Finding[] {
  const path = 'review.nextReviewOn';
  if (nextReviewOn === null) return [errorFinding('next-review-missing', path)];
  if (nextReviewOn <= heldOn) return [errorFinding('next-review-not-after-review', path, { nextReviewOn, heldOn })];
  const latest = addMonths(heldOn, reviewMonths);
  return nextReviewOn > latest ? [errorFinding('next-review-too-late', path, { nextReviewOn, latest })] : [];
}

function checkCounts(review: PlanReview): Finding[] {
  if (reviewCounts(review)) return [];
  return [informationFinding('review-does-not-count', 'review', { clientPresent: review.clientPresent, signed: review.signed })];
}
