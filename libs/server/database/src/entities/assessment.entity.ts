import { Check, Column, Entity, Index } from 'typeorm';
import { DayColumn, EditableRow, EnteredAt, InstantColumn, nullable, PointsTo, Ref, TenantRow, Text } from '../columns';
import { Client } from './client.entity';
import { Episode } from './episode.entity';

/** The one assessment of an episode, built on by different staff (AS-1). */
@Entity()
@PointsTo('assessment', 'client', 'clientId', () => Client)
@PointsTo('assessment', 'episode', 'episodeId', () => Episode)
@Index('uq_assessment_episode', ['providerId', 'episodeId'], { unique: true })
@Index('ix_assessment_client', ['providerId', 'clientId'])
export class Assessment extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
}

/** When a part of the assessment was begun and completed, in event time (AS-1, IN-4). */
@Entity()
@PointsTo('assessment_part', 'assessment', 'assessmentId', () => Assessment)
@PointsTo('assessment_part', 'client', 'clientId', () => Client)
@Check('ck_assessment_part_name', `part in ('screening','initial','comprehensive')`)
@Check('ck_assessment_part_completed', `completed_at >= started_at`)
@Index('uq_assessment_part', ['providerId', 'assessmentId', 'part'], { unique: true })
@Index('ix_assessment_part_client', ['providerId', 'clientId'])
export class AssessmentPart extends EditableRow {
  @Ref() clientId!: string;
  @Ref() assessmentId!: string;
  @Text(20) part!: string;
  @InstantColumn() startedAt!: Date;
  @InstantColumn(nullable) completedAt!: Date | null;
}

/** One answer with author, event time and entry time. A correction adds a row and marks the earlier one (AS-1). */
@Entity()
@PointsTo('assessment_answer', 'assessment', 'assessmentId', () => Assessment)
@PointsTo('assessment_answer', 'client', 'clientId', () => Client)
@Check('ck_assessment_answer_part', `part in ('screening','initial','comprehensive')`)
@Check('ck_assessment_answer_filled', `(value is null) <> (gap is null)`)
@Check('ck_assessment_answer_gap', `gap in ('not-asked','declined','not-known')`)
@Index('uq_assessment_answer_current', ['providerId', 'assessmentId', 'question'], { unique: true, where: 'superseded_at is null' })
@Index('ix_assessment_answer_client', ['providerId', 'clientId'], { where: 'superseded_at is null' })
export class AssessmentAnswer extends TenantRow {
  @Ref() clientId!: string;
  @Ref() assessmentId!: string;
  @Text(20) part!: string;
  /** Code of `assessmentQuestions`. */
  @Text(60) question!: string;
  @Column('jsonb', { nullable: true }) value!: string | number | boolean | string[] | null;
  /** Why there is no value. */
  @Text(12, nullable) gap!: string | null;
  @InstantColumn() eventAt!: Date;
  @EnteredAt() enteredAt!: Date;
  @Ref(nullable) enteredBy!: string | null;
  @InstantColumn(nullable) supersededAt!: Date | null;
  @Ref(nullable) supersededBy!: string | null;
}

/** A slot offered for the comprehensive assessment and what became of it (clocks.md rule 5). */
@Entity()
@PointsTo('assessment_offer', 'episode', 'episodeId', () => Episode)
@PointsTo('assessment_offer', 'client', 'clientId', () => Client)
@Check('ck_assessment_offer_outcome', `outcome in ('attended','not-attended','cancelled-by-client','cancelled-by-service')`)
@Check('ck_assessment_offer_outcome_at', `(outcome is null) = (outcome_at is null)`)
@Index('ix_assessment_offer_client', ['providerId', 'clientId'])
export class AssessmentOffer extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @InstantColumn() offeredAt!: Date;
  @InstantColumn() slotAt!: Date;
  @Text(25, nullable) outcome!: string | null;
  @InstantColumn(nullable) outcomeAt!: Date | null;
}

/** An intervention from agreement to end; its dates are the waiting-time clock (IN-5, NDTMS MODAL). */
@Entity()
@PointsTo('intervention', 'episode', 'episodeId', () => Episode)
@PointsTo('intervention', 'client', 'clientId', () => Client)
@Check('ck_intervention_kind', `kind in ('psychosocial','pharmacological','recovery-support')`)
@Check('ck_intervention_offered', `first_offered_on >= agreed_on`)
@Check('ck_intervention_started', `started_on >= agreed_on`)
@Check('ck_intervention_ended', `ended_on >= started_on`)
@Check('ck_intervention_exit', `(ended_on is null) = (exit_status is null)`)
@Check('ck_intervention_exit_status', `exit_status in ('A','B','C')`)
@Index('ix_intervention_client', ['providerId', 'clientId'])
export class Intervention extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @Text(20) kind!: string;
  /** Code of `interventionSettings` (NDTMS MODSET). */
  @Text(20, { default: 'community' }) setting!: string;
  /** NDTMS REFMODDT: date referred to the intervention. */
  @DayColumn() agreedOn!: string;
  /** NDTMS FAOMODDT: first appointment offered, attended or not. */
  @DayColumn(nullable) firstOfferedOn!: string | null;
  /** NDTMS MODST. */
  @DayColumn(nullable) startedOn!: string | null;
  /** NDTMS MODEND. */
  @DayColumn(nullable) endedOn!: string | null;
  /** NDTMS MODEXIT. */
  @Text(1, nullable) exitStatus!: string | null;
}
