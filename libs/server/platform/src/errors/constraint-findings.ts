import type { Finding } from '@throughline/domain/findings';

/** Named constraints and the finding that the matching rule would have given: the database refuses what slipped past it. */
const findingsByConstraint: Readonly<Record<string, readonly [code: string, path: string]>> = {
  uq_episode_open: ['episode-already-open', 'episode'],
  ck_episode_closed: ['discharge-before-referral', 'closedOn'],
  ck_episode_triaged: ['comprehensive-before-initial', 'startedAt'],
  ck_episode_discharge: ['discharge-reason-missing', 'reason'],
  uq_assessment_part: ['part-already-started', 'part'],
  ck_assessment_part_completed: ['completed-before-started', 'completedAt'],
  ck_intervention_offered: ['offer-before-agreed', 'firstOfferedOn'],
  ck_intervention_started: ['start-before-agreed', 'startedOn'],
  ck_intervention_ended: ['end-before-start', 'endedOn'],
  ck_intervention_exit: ['exit-status-missing', 'exitStatus'],
  ck_plan_next_review: ['next-review-not-after', 'nextReviewOn'],
  ck_plan_next_review_set: ['next-review-missing', 'nextReviewOn'],
  uq_plan_draft: ['draft-plan-exists', 'plan'],
  ck_review_next: ['next-review-not-after', 'nextReviewOn'],
  ck_review_signed: ['signed-without-client', 'signed'],
  uq_outcome_stage_day: ['outcome-same-day', 'takenOn'],
  uq_outcome_single: ['outcome-stage-exists', 'stage'],
  ck_safeguarding_flag_review: ['review-before-raised', 'reviewOn'],
  uq_allocation_current: ['allocated-meanwhile', 'staffId'],
  ck_client_born: ['birth-date-too-early', 'person.birthDate'],
  fk_allocation_staff: ['unknown-staff', 'staffId'],
  fk_allocation_team: ['unknown-team', 'teamId'],
  fk_safeguarding_flag_owner: ['unknown-staff', 'ownerId'],
  fk_episode_service: ['unknown-service', 'serviceId'],
  fk_submission_service: ['unknown-service', 'serviceId'],
};

/** The finding for a violated constraint; a constraint that has no rule of its own names itself as `impossible-record`. */
export function findingOfConstraint(constraint: string): Finding {
  const known = findingsByConstraint[constraint];
  return known
    ? { code: known[0], severity: 'error', path: known[1] }
    : { code: 'impossible-record', severity: 'error', path: '', parameters: { constraint } };
}
