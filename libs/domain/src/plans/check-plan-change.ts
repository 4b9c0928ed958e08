import type { Day } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';

/** Most goals of one version of a plan. */
export const MOST_GOALS = 50;

/** A change of a plan or of one of its goals. */
export interface PlanChange {
  /** Day on which this version was signed; null while it is a draft. */
  readonly signedOn: Day | null;
  /** Names of the fields that would differ. */
  readonly fields: readonly string[];
}

/**
 * A signed version says what was agreed and stays as it is: `plan-signed` for each field that would change. Only the progress
 * of a goal, its `status`, goes on changing. Anything else is the next version (PL-1, RU 1.7.2).
 */
export function checkPlanChange({ signedOn, fields }: PlanChange): Finding[] {
  if (signedOn === null) return [];
  return fields.filter((field) => field !== 'status').map((field) => errorFinding('plan-signed', field, { signedOn }));
}

/** Checks whether one more goal fits: `plan-signed`, `too-many-goals`. */
export function checkGoalAdded(plan: { readonly signedOn: Day | null; readonly goals: number }): Finding[] {
  if (plan.signedOn !== null) return [errorFinding('plan-signed', '', { signedOn: plan.signedOn })];
  return plan.goals >= MOST_GOALS ? [errorFinding('too-many-goals', '', { limit: MOST_GOALS })] : [];
}
