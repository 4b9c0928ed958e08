import { Check, Column, Entity, Index } from 'typeorm';
import { DayColumn, EditableRow, EnteredAt, InstantColumn, nullable, PointsTo, Ref, TenantRow, Text } from '../columns';
import { Client } from './client.entity';
import { Service, Staff, Team } from './organisation.entity';

/** Referral to discharge at one service. A client has at most one open episode. */
@Entity()
@PointsTo('episode', 'client', 'clientId', () => Client)
@PointsTo('episode', 'service', 'serviceId', () => Service)
@Check('ck_episode_triaged', `triaged_on >= opened_on`)
@Check('ck_episode_closed', `closed_on >= opened_on and closed_on >= triaged_on`)
@Check('ck_episode_discharge', `(closed_on is null) = (discharge_reason is null)`)
@Index('uq_episode_open', ['providerId', 'clientId'], { unique: true, where: 'closed_on is null' })
@Index('ix_episode_client', ['providerId', 'clientId'])
export class Episode extends EditableRow {
  @Ref() clientId!: string;
  @Ref() serviceId!: string;
  /** Day of the first referral of the episode (NDTMS REFLD). */
  @DayColumn() openedOn!: string;
  /** First face-to-face presentation: the initial assessment (NDTMS TRIAGED). */
  @DayColumn(nullable) triagedOn!: string | null;
  /** NDTMS DISD. */
  @DayColumn(nullable) closedOn!: string | null;
  /** NDTMS DISRSN. */
  @Text(3, nullable) dischargeReason!: string | null;
  @Text(1000, nullable) dischargeNote!: string | null;
}

/** One enquiry or referral, recorded once (IN-1, IN-2). An episode may have several. */
@Entity()
@PointsTo('referral', 'client', 'clientId', () => Client)
@PointsTo('referral', 'episode', 'episodeId', () => Episode)
@Index('ix_referral_client', ['providerId', 'clientId'])
@Index('ix_referral_episode', ['providerId', 'episodeId'])
@Check('ck_referral_outcome', `outcome in ('specialist-assessment','brief-intervention','signposting','carer-support')`)
export class Referral extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @DayColumn() receivedOn!: string;
  /** Code of `referralSources`. */
  @Text(40) source!: string;
  @Text(120, nullable) sourceOrganisation!: string | null;
  /** Code of `channels`. */
  @Text(20) channel!: string;
  /** Codes of `substances`. */
  @Column('text', { array: true, default: () => `'{}'` }) substances!: string[];
  @Text(2000, nullable) reason!: string | null;
  @Text(30, nullable) outcome!: string | null;
}

/** What the client said about being ready and willing to be assessed; starts and stops the one-week clock (IN-4). */
@Entity()
@PointsTo('readiness', 'episode', 'episodeId', () => Episode)
@PointsTo('readiness', 'client', 'clientId', () => Client)
@Index('ix_readiness_client', ['providerId', 'clientId'])
export class Readiness extends TenantRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @Column('boolean') ready!: boolean;
  @InstantColumn() eventAt!: Date;
  @EnteredAt() enteredAt!: Date;
  @Ref(nullable) enteredBy!: string | null;
}

/** A priority group or an immediate risk, identified at an instant; starts the 24-hour clock (IN-4). */
@Entity()
@PointsTo('priority', 'episode', 'episodeId', () => Episode)
@PointsTo('priority', 'client', 'clientId', () => Client)
@Check('ck_priority_reason', `reason in ('immediate-risk','pregnant','safeguarding','domestic-abuse','prison-release')`)
@Check('ck_priority_removed', `(removed_at is null) = (removed_reason is null)`)
@Index('ix_priority_client', ['providerId', 'clientId'])
export class Priority extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @Text(20) reason!: string;
  @InstantColumn() eventAt!: Date;
  /** Entered in error: voided, kept. */
  @InstantColumn(nullable) removedAt!: Date | null;
  @Text(300, nullable) removedReason!: string | null;
}

/** Who coordinates the client's care, with history (PL-5). */
@Entity()
@PointsTo('allocation', 'episode', 'episodeId', () => Episode)
@PointsTo('allocation', 'client', 'clientId', () => Client)
@PointsTo('allocation', 'staff', 'staffId', () => Staff)
@PointsTo('allocation', 'team', 'teamId', () => Team)
@Check('ck_allocation_ended', `ended_at >= started_at`)
@Index('uq_allocation_current', ['providerId', 'episodeId'], { unique: true, where: 'ended_at is null' })
@Index('ix_allocation_client', ['providerId', 'clientId'])
@Index('ix_allocation_staff', ['providerId', 'staffId'], { where: 'ended_at is null' })
export class Allocation extends EditableRow {
  @Ref() clientId!: string;
  @Ref() episodeId!: string;
  @Ref() teamId!: string;
  /** Null: allocated to the team, coordinator still to be named. */
  @Ref(nullable) staffId!: string | null;
  @InstantColumn() startedAt!: Date;
  @InstantColumn(nullable) endedAt!: Date | null;
  @Text(1000, nullable) handoverNote!: string | null;
}
