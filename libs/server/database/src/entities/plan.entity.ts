import { Check, Column, Entity, Index } from 'typeorm';
import { DayColumn, EditableRow, nullable, PointsTo, Ref, Text } from '../columns';
import { Client } from './client.entity';
import { Episode } from './episode.entity';

/** A version of the recovery plan. Once signed it does not change: a change is the next version (PL-1). */
@Entity()
@PointsTo('plan', 'episode', 'episodeId', () => Episode)
@PointsTo('plan', 'client', 'clientId', () => Client)
@Check('ck_plan_signed', `(signed_on is null) = (signature_kind is null)`)
@Check('ck_plan_signature_kind', `signature_kind in ('typed','paper')`)
@Check('ck_plan_next_review', `signed_on is null or next_review_on > signed_on`)
@Check('ck_plan_next_review_set', `signed_on is null or next_review_on is not null`)
@Index('uq_plan_number', ['providerId', 'episodeId', 'number'], { unique: true })
@Index('uq_plan_draft', ['providerId', 'episodeId'], { unique: true, where: 'signed_on is null' })
@Index('ix_plan_client', ['providerId', 'clientId'])
export class Plan extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @Column('integer') number!: number;
  /** What the client wants, in the client's own words. */
  @Text(2000, nullable) ownWords!: string | null;
  @DayColumn(nullable) signedOn!: string | null;
  @Text(10, nullable) signatureKind!: string | null;
  /** Name as signed by the client. */
  @Text(160, nullable) signedName!: string | null;
  @Ref(nullable) signedWith!: string | null;
  @Text(1000, nullable) disagreement!: string | null;
  @DayColumn(nullable) nextReviewOn!: string | null;
}

@Entity()
@PointsTo('plan_goal', 'plan', 'planId', () => Plan)
@PointsTo('plan_goal', 'client', 'clientId', () => Client)
@Check('ck_plan_goal_domain', `domain in ('social','physical','human','cultural')`)
@Check('ck_plan_goal_status', `status in ('not-started','on-track','at-risk','achieved','dropped')`)
@Index('ix_plan_goal_plan', ['providerId', 'planId'])
export class PlanGoal extends EditableRow {
  @Ref() clientId!: string;
  @Ref() planId!: string;
  @Text(10) domain!: string;
  @Text(500) goal!: string;
  @Text(500, nullable) nextStep!: string | null;
  @Text(160, nullable) who!: string | null;
  @DayColumn(nullable) byWhen!: string | null;
  @Text(12, { default: 'not-started' }) status!: string;
}

/** A plan review with its six answers; the next date is never blank (PL-2). */
@Entity()
@PointsTo('review', 'episode', 'episodeId', () => Episode)
@PointsTo('review', 'client', 'clientId', () => Client)
@Check('ck_review_next', `next_review_on > held_on`)
@Check('ck_review_signed', `not signed or client_present`)
@Index('ix_review_client', ['providerId', 'clientId'])
export class Review extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @DayColumn() heldOn!: string;
  @Column('boolean') clientPresent!: boolean;
  @Column('boolean') signed!: boolean;
  @DayColumn() nextReviewOn!: string;
  @Text(1000, nullable) relevance!: string | null;
  @Text(1000, nullable) effectiveness!: string | null;
  @Text(1000, nullable) unmetNeeds!: string | null;
  @Text(1000, nullable) risk!: string | null;
  @Text(1000, nullable) familyInvolvement!: string | null;
  @Text(1000, nullable) satisfaction!: string | null;
}

/**
 * A Treatment Outcomes Profile (PL-4). Answers are keyed by NDTMS item code; `null` or absent is not asked, the text "NA" is
 * not disclosed. Ranges are checked by `checkTop` of domain/outcomes before saving.
 */
@Entity()
@PointsTo('outcome', 'episode', 'episodeId', () => Episode)
@PointsTo('outcome', 'client', 'clientId', () => Client)
@Check('ck_outcome_stage', `stage in ('start','review','exit','post-exit')`)
@Check('ck_outcome_answers', `jsonb_typeof(answers) = 'object'`)
@Index('uq_outcome_stage_day', ['providerId', 'episodeId', 'stage', 'takenOn'], { unique: true })
@Index('uq_outcome_single', ['providerId', 'episodeId', 'stage'], { unique: true, where: `stage in ('start','exit')` })
@Index('ix_outcome_client', ['providerId', 'clientId'])
export class Outcome extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @Text(10) stage!: string;
  @DayColumn() takenOn!: string;
  @Text(20, { default: 'top-2018' }) instrumentVersion!: string;
  @Column('jsonb') answers!: Record<string, number | string | null>;
}
