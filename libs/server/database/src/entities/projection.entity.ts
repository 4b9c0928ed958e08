import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, EnteredAt, InstantColumn, Key, nullable, PointsTo, Ref, Text } from '../columns';
import { Client } from './client.entity';

/**
 * A clock of a client, derived from the record by `deadlinesOf` (domain/clocks); never edited.
 * `key` is the clock kind and the id of the record row that started it, so that a rebuild finds the same rows.
 */
@Entity()
@PointsTo('deadline', 'client', 'clientId', () => Client)
@Check('ck_deadline_state', `state in ('running','met','breached','closed')`)
@Index('ix_deadline_step', ['providerId', 'nextStepAt'], { where: 'next_step_at is not null' })
@Index('ix_deadline_coordinator', ['providerId', 'coordinatorId', 'dueAt'], { where: 'open' })
@Index('ix_deadline_team', ['providerId', 'teamId', 'dueAt'], { where: 'open' })
export class Deadline {
  @Key() providerId!: string;
  @Key() clientId!: string;
  @PrimaryColumn('varchar', { length: 80 }) key!: string;
  @Ref(nullable) episodeId!: string | null;
  @Text(40) kind!: string;
  /** As the clock states it: a day, or an instant for clocks in hours. */
  @Text(30) started!: string;
  @Text(30) due!: string;
  /** First instant at which it is late. */
  @InstantColumn() dueAt!: Date;
  @Text(10) state!: string;
  @Text(30, nullable) stopped!: string | null;
  @Text(30, nullable) reason!: string | null;
  @Column('boolean') open!: boolean;
  /** Offer measure, days, late entry, history of earlier verdicts: what screens and measures show. */
  @Column('jsonb') detail!: Record<string, unknown>;
  /** Alert steps of an open clock, `[{step, at}]`, in order of time. */
  @Column('jsonb') steps!: { step: string; at: string }[];
  /** The next step that has not been raised; null when there is none. Set by the projection, advanced by the sweep. */
  @InstantColumn(nullable) nextStepAt!: Date | null;
  @Ref(nullable) coordinatorId!: string | null;
  @Ref(nullable) teamId!: string | null;
  /** MD5 of the derived row: an unchanged row is not written again. */
  @Text(32) digest!: string;
}

/** One alert for each step of each deadline, whoever raises it and however often (IN-4). */
@Entity()
@PointsTo('alert', 'client', 'clientId', () => Client)
@Check('ck_alert_step', `step in ('nearing','due','breached','alert')`)
@Check('ck_alert_recipient', `recipient_staff_id is not null or recipient_team_id is not null`)
@Index('ix_alert_staff', ['providerId', 'recipientStaffId', 'raisedAt'], { where: 'seen_at is null' })
@Index('ix_alert_team', ['providerId', 'recipientTeamId', 'raisedAt'], { where: 'seen_at is null' })
export class Alert {
  @Key() providerId!: string;
  @Key() clientId!: string;
  @PrimaryColumn('varchar', { length: 80 }) deadlineKey!: string;
  @PrimaryColumn('varchar', { length: 10 }) step!: string;
  /** The instant the step was reached, by the clock. */
  @InstantColumn() stepAt!: Date;
  /** When the worker raised it, by the database's clock. */
  @EnteredAt() raisedAt!: Date;
  /** The care coordinator; null when it goes to the team lead. */
  @Ref(nullable) recipientStaffId!: string | null;
  /** The team whose leads are told. */
  @Ref(nullable) recipientTeamId!: string | null;
  @InstantColumn(nullable) seenAt!: Date | null;
  @Ref(nullable) seenBy!: string | null;
}

/** What lists and banners show of a client: one row, derived, so that no list joins the record. */
@Entity()
@PointsTo('client_card', 'client', 'clientId', () => Client)
@Index('ix_client_card_coordinator', ['providerId', 'coordinatorId', 'sortName', 'clientId'], { where: 'open' })
@Index('ix_client_card_team', ['providerId', 'teamId', 'sortName', 'clientId'], { where: 'open' })
@Index('ix_client_card_service', ['providerId', 'serviceId', 'sortName', 'clientId'])
export class ClientCard {
  @Key() providerId!: string;
  @Key() clientId!: string;
  @Text(12) reference!: string;
  /** `family name, given name` in lower case: the order of every list. */
  @Text(170) sortName!: string;
  @Text(170) displayName!: string;
  @DayColumn() birthDate!: string;
  @Ref(nullable) episodeId!: string | null;
  @Ref(nullable) serviceId!: string | null;
  @Ref(nullable) teamId!: string | null;
  @Ref(nullable) coordinatorId!: string | null;
  /** True while an episode is open. */
  @Column('boolean') open!: boolean;
  @Column('boolean') restricted!: boolean;
  /** referral, assessment, treatment or closed. */
  @Text(20) stage!: string;
  @Text(30, nullable) substanceGroup!: string | null;
  @DayColumn(nullable) referredOn!: string | null;
  @DayColumn(nullable) nextReviewOn!: string | null;
  /** Earliest due instant among open clocks. */
  @InstantColumn(nullable) nextDueAt!: Date | null;
  /** Open safeguarding flags, `[{id, kind, level, reviewOn}]`, most severe first. */
  @Column('jsonb') flags!: { id: string; kind: string; level: string; reviewOn: string }[];
  @Column('integer') findingErrors!: number;
  @Column('integer') findingWarnings!: number;
  /** Version of the projections these rows were made with; the rebuild takes rows behind the current one. */
  @Column('integer') projectionVersion!: number;
  /** MD5 of the derived row: an unchanged row is not written again. */
  @Text(32) digest!: string;
}

/** One row of the national return as it will be sent, in the column order of its profile (ND-1). */
@Entity()
@PointsTo('return_row', 'client', 'clientId', () => Client)
@Index('ix_return_row_extract', ['providerId', 'profile', 'agencyCode', 'clientReference', 'episodeId', 'rowNumber'])
export class ReturnRow {
  @Key() providerId!: string;
  @Key() clientId!: string;
  @Key() episodeId!: string;
  @PrimaryColumn('varchar', { length: 10 }) profile!: string;
  @PrimaryColumn('integer') rowNumber!: number;
  @Text(5) agencyCode!: string;
  @Text(12) clientReference!: string;
  /** The row belongs to a period that overlaps these days. */
  @DayColumn() activeFrom!: string;
  @DayColumn(nullable) activeTo!: string | null;
  @Column('boolean') consented!: boolean;
  /** The finished CSV line without its line end. */
  @Column('text') line!: string;
  /** MD5 of the derived row: an unchanged row is not written again. */
  @Text(32) digest!: string;
}

/** What an upload would reject or query, known before it happens (ND-2). */
@Entity()
@PointsTo('return_finding', 'client', 'clientId', () => Client)
@Check('ck_return_finding_severity', `severity in ('error','warning','information')`)
@Index('ix_return_finding_list', ['providerId', 'serviceId', 'severity', 'code', 'clientId'])
export class ReturnFinding {
  @Key() providerId!: string;
  @Key() clientId!: string;
  @Key() episodeId!: string;
  @PrimaryColumn('varchar', { length: 60 }) code!: string;
  /** Where in the record to mend it, e.g. `assessment.accommodation-need` or `intervention.<id>.startedOn`. */
  @PrimaryColumn('varchar', { length: 120 }) path!: string;
  @Ref() serviceId!: string;
  @Text(12) severity!: string;
  /** NDTMS field concerned. */
  @Text(10, nullable) field!: string | null;
  @Column('jsonb') parameters!: Record<string, unknown>;
  /** MD5 of the derived row: an unchanged row is not written again. */
  @Text(32) digest!: string;
}
