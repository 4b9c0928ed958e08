import type { GoalResponse, PlanResponse, PlansResponse, ReviewResponse } from '@throughline/contracts/plans';
import type { Day } from '@throughline/domain/calendar';
import type { PlanGoal } from '@throughline/server/database';
import type { PlanRow } from './plan.repository';

const goalOf = ({ id, domain, goal, nextStep, who, byWhen, status, version }: PlanGoal): GoalResponse => ({
  id,
  domain,
  goal,
  nextStep,
  who,
  byWhen,
  status,
  version,
});

function planOf(plan: PlanRow, goals: readonly PlanGoal[]): PlanResponse {
  return { ...plan, goals: goals.filter(({ planId }) => planId === plan.id).map(goalOf) };
}

/** Plans and reviews as the API shows them. */
export function plansResponseOf(
  plans: readonly PlanRow[],
  goals: readonly PlanGoal[],
  reviews: ReviewResponse[],
  reviewDueOn: Day | null,
): PlansResponse {
  return { plans: plans.map((plan) => planOf(plan, goals)), reviews, reviewDueOn };
}
