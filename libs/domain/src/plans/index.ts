export { checkGoalAdded, checkPlanChange, MOST_GOALS, type PlanChange } from './check-plan-change';
export { checkSignature, reviewDayOf, type PlanSignature } from './check-signature';
export { checkReview, DEFAULT_REVIEW_MONTHS, nextReviewDue, reviewCounts, type PlanReview } from './review-schedule';
