import type { VersionResponse } from '../clients';
import { endpoint } from '../endpoint';
import type { InterventionListResponse, InterventionRequest, UpdateInterventionRequest } from '../interventions';
import type { CorrectOutcomeRequest, OutcomeListResponse, RecordOutcomeRequest } from '../outcomes';
import type { GoalRequest, PlanRequest, PlansResponse, ReviewRequest, SignPlanRequest } from '../plans';
import type { CreatedResponse } from '../referrals';

/** Plans, reviews, outcomes and interventions of the open episode. */
export const treatmentEndpoints = {
  plans: endpoint<void, PlansResponse>('GET', '/clients/:clientId/plans'),
  draftPlan: endpoint<PlanRequest, CreatedResponse>('POST', '/clients/:clientId/plans'),
  updatePlan: endpoint<PlanRequest, VersionResponse>('PATCH', '/clients/:clientId/plans/:planId'),
  addGoal: endpoint<GoalRequest, CreatedResponse>('POST', '/clients/:clientId/plans/:planId/goals'),
  updateGoal: endpoint<GoalRequest, VersionResponse>('PATCH', '/clients/:clientId/plans/:planId/goals/:goalId'),
  signPlan: endpoint<SignPlanRequest, VersionResponse>('POST', '/clients/:clientId/plans/:planId/signature'),
  holdReview: endpoint<ReviewRequest, CreatedResponse>('POST', '/clients/:clientId/reviews'),
  outcomes: endpoint<void, OutcomeListResponse>('GET', '/clients/:clientId/outcomes'),
  recordOutcome: endpoint<RecordOutcomeRequest, CreatedResponse>('POST', '/clients/:clientId/outcomes'),
  correctOutcome: endpoint<CorrectOutcomeRequest, VersionResponse>('PATCH', '/clients/:clientId/outcomes/:outcomeId'),
  interventions: endpoint<void, InterventionListResponse>('GET', '/clients/:clientId/interventions'),
  agreeIntervention: endpoint<InterventionRequest, CreatedResponse>('POST', '/clients/:clientId/interventions'),
  updateIntervention: endpoint<UpdateInterventionRequest, VersionResponse>('PATCH', '/clients/:clientId/interventions/:interventionId'),
};
