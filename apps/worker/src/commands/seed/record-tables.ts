import {
  Allocation,
  Assessment,
  AssessmentAnswer,
  AssessmentOffer,
  AssessmentPart,
  Client,
  Consent,
  Episode,
  Intervention,
  Outcome,
  Plan,
  PlanGoal,
  Priority,
  Readiness,
  Referral,
  RestrictedReader,
  Review,
  SafeguardingFlag,
} from '@throughline/server/database';
import type { RecordRows } from '@throughline/testing';
import type { ObjectLiteral, ObjectType } from 'typeorm';

/** The entity of each table of the record, in an order in which foreign keys hold. */
export const recordTables: Readonly<Record<keyof RecordRows, ObjectType<ObjectLiteral>>> = {
  client: Client,
  restricted_reader: RestrictedReader,
  consent: Consent,
  safeguarding_flag: SafeguardingFlag,
  episode: Episode,
  referral: Referral,
  readiness: Readiness,
  priority: Priority,
  allocation: Allocation,
  assessment: Assessment,
  assessment_part: AssessmentPart,
  assessment_answer: AssessmentAnswer,
  assessment_offer: AssessmentOffer,
  intervention: Intervention,
  plan: Plan,
  plan_goal: PlanGoal,
  review: Review,
  outcome: Outcome,
};
