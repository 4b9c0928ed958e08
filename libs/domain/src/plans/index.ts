export { checkReview, DEFAULT_REVIEW_MONTHS, nextReviewDue, reviewCounts, type PlanReview } from './review-schedule';
