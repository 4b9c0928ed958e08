import type { PlanResponse, ReviewResponse } from '@throughline/contracts/plans';
import { addMonths, daysBetween, type Day } from '@throughline/domain/calendar';
import { countWords, plainDay, shortDay } from '@throughline/web/ui';

/** The six questions of a review in the order in which they are asked, and their limits are the contract's. */
export const REVIEW_QUESTIONS = [
  { name: 'relevance', label: 'Are the goals still the right ones' },
  { name: 'effectiveness', label: 'What has worked, what has not' },
  { name: 'unmetNeeds', label: 'What is still needed' },
  { name: 'risk', label: 'What has changed in risk' },
  { name: 'familyInvolvement', label: 'Family and others involved' },
  { name: 'satisfaction', label: 'How the client finds the service' },
] as const;

export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number]['name'];

/** Months between reviews where the contract says nothing else. */
const REVIEW_MONTHS = 3;

/** The line under the heading: which version is in force, and when the next review is due. */
export function reviewLine(signed: PlanResponse | null, reviewDueOn: Day | null, today: Day): string {
  if (!signed) return 'No plan is signed yet.';
  const version = `Version ${signed.number}, signed ${signed.signedOn ? plainDay(signed.signedOn) : ''}.`;
  if (!reviewDueOn) return version;
  const left = daysBetween(today, reviewDueOn);
  const when = shortDay(reviewDueOn, today);
  if (left < 0) return `${version} The review was due on ${when}: ${countWords(-left, 'day')} overdue.`;
  return `${version} Next review due by ${when}, ${left === 0 ? 'today' : `in ${countWords(left, 'day')}`}.`;
}

/** The latest day that a next review may have, to fill the field with. */
export function latestReview(on: Day): Day {
  return addMonths(on, REVIEW_MONTHS);
}

/** Who was there and whether it counts. */
export function reviewSummary({ clientPresent, signed, nextReviewOn, enteredBy }: ReviewResponse): string {
  const there = clientPresent ? 'With the client' : 'Without the client';
  const counts = clientPresent && signed ? 'signed' : 'not signed';
  return [`${there}, ${counts}`, enteredBy ? `Recorded by ${enteredBy}` : '', `Next by ${plainDay(nextReviewOn)}`]
    .filter(Boolean)
    .join('. ');
}

/** True when the review satisfies the one that was due. */
export function countsAsReview({ clientPresent, signed }: Pick<ReviewResponse, 'clientPresent' | 'signed'>): boolean {
  return clientPresent && signed;
}
