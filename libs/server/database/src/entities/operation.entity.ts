import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, EditableRow, EnteredAt, InstantColumn, Key, nullable, PointsTo, Ref, TenantRow, Text } from '../columns';
import { Provider, Service } from './organisation.entity';

/** A job to be done after the transaction that wrote it; relayed with its id as job id. Ids only, never content. */
@Entity()
@PointsTo('outbox', 'provider', 'providerId', () => Provider, 'providerId')
@Index('ix_outbox_waiting', ['providerId', 'createdAt'], { where: 'relayed_at is null' })
export class Outbox extends TenantRow {
  @Text(60) job!: string;
  @Column('jsonb') payload!: Record<string, string | number>;
  @EnteredAt() createdAt!: Date;
  @InstantColumn(nullable) relayedAt!: Date | null;
}

/** Every view and every change of a record: who, as what, why, whose, when; never content (GO-1). Append-only, by month. */
@Entity()
@Index('ix_audit_event_client', ['providerId', 'clientId', 'occurredAt'])
@Index('ix_audit_event_staff', ['providerId', 'staffId', 'occurredAt'])
export class AuditEvent {
  @Key() providerId!: string;
  @PrimaryColumn('timestamptz', { default: () => 'now()' }) occurredAt!: Date;
  @Key() id!: string;
  /** Null for a job. */
  @Ref(nullable) staffId!: string | null;
  @Text(120, nullable) roles!: string | null;
  /** Permission used, e.g. `client.record.read`. */
  @Text(60) action!: string;
  /** Why it was allowed: `in-scope`, `break-glass`, ... or `denied`. */
  @Text(30) basis!: string;
  @Text(60) purpose!: string;
  @Ref(nullable) clientId!: string | null;
  /** Kinds of data seen or changed, e.g. `assessment`. */
  @Column('text', { array: true, default: () => `'{}'` }) dataClasses!: string[];
  @Column('integer', { default: 1 }) rowCount!: number;
  /** Method and route template; no identifiers. */
  @Text(120) route!: string;
  @Ref(nullable) sessionId!: string | null;
  @Text(40) requestId!: string;
}

/** A return that was asked for: produced by a job, kept as sent with its checksum (ND-1, ND-3). */
@Entity()
@PointsTo('submission', 'service', 'serviceId', () => Service)
@Check('ck_submission_status', `status in ('queued','running','ready','failed','cancelled')`)
@Check('ck_submission_period', `to_on >= from_on`)
@Check('ck_submission_ready', `status <> 'ready' or (sha256 is not null and file_name is not null and row_count is not null)`)
@Index('ix_submission_service', ['providerId', 'serviceId', 'createdAt'])
@Index('ix_submission_pending', ['providerId', 'createdAt'], { where: `status in ('queued','running')` })
export class Submission extends EditableRow {
  @Ref() serviceId!: string;
  @Text(10) profile!: string;
  @DayColumn() fromOn!: string;
  @DayColumn() toOn!: string;
  @Text(10, { default: 'queued' }) status!: string;
  /** 0 to 100. */
  @Column('integer', { default: 0 }) progress!: number;
  @Text(20, { default: 'waiting' }) stage!: string;
  @Column('integer', { nullable: true }) rowCount!: number | null;
  @Column('bigint', { nullable: true }) byteSize!: string | null;
  @Text(64, nullable) sha256!: string | null;
  @Text(80, nullable) fileName!: string | null;
  @Text(60, nullable) failureCode!: string | null;
  @InstantColumn(nullable) startedAt!: Date | null;
  @InstantColumn(nullable) finishedAt!: Date | null;
  @InstantColumn(nullable) cancelRequestedAt!: Date | null;
}

/** The worker's sign of life: liveness is a heartbeat job that ran, not a process that lives. */
@Entity({ schema: 'ops' })
export class Heartbeat {
  @PrimaryColumn('varchar', { length: 40 }) name!: string;
  @InstantColumn() beatAt!: Date;
}
