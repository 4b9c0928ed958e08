import { Check, Column, Entity, Index } from 'typeorm';
import { DayColumn, EditableRow, EnteredAt, InstantColumn, Key, nullable, PointsTo, Ref, TenantRow, Text } from '../columns';
import { Staff } from './organisation.entity';

/** A person whose record this is. Identifying data lives here and nowhere else (IN-1). */
@Entity()
@Check('ck_client_sex', `sex in ('M','F')`)
@Check('ck_client_born', `birth_date >= date '1900-01-01'`)
@Check('ck_client_reference', `reference ~ '^TL-[0-9]{5,}$'`)
@Index('uq_client_reference', ['providerId', 'reference'], { unique: true })
@Index('ix_client_family_name', ['providerId', 'familyName', 'givenName'])
@PointsTo('client', 'staff_member', 'staffMemberId', () => Staff)
export class Client extends EditableRow {
  @Text(12) reference!: string;
  @Text(80) givenName!: string;
  @Text(80) familyName!: string;
  @Text(80, nullable) knownAs!: string | null;
  @DayColumn() birthDate!: string;
  /** NDTMS SEX as registered, M or F; part of the attributor. */
  @Text(1) sex!: string;
  @Text(10, nullable) nhsNumber!: string | null;
  @Text(8, nullable) postcode!: string | null;
  @Text(200, nullable) address!: string | null;
  @Text(20, nullable) phone!: string | null;
  @Text(200, nullable) safeContact!: string | null;
  /** NDTMS ETHNIC. */
  @Text(2, nullable) ethnicity!: string | null;
  /** NDTMS NATION, ISO 3166-1 alpha-3. */
  @Text(3, nullable) nationality!: string | null;
  @DayColumn(nullable) diedOn!: string | null;
  /** Only named readers and break-glass open a restricted record (GO-1). */
  @Column('boolean', { default: false }) restricted!: boolean;
  /** Set when the client is also a member of staff, who may then never open this record (GO-1). */
  @Ref(nullable) staffMemberId!: string | null;
}

/** Who may open a restricted record. */
@Entity()
@PointsTo('restricted_reader', 'client', 'clientId', () => Client)
@PointsTo('restricted_reader', 'staff', 'staffId', () => Staff)
export class RestrictedReader {
  @Key() providerId!: string;
  @Key() clientId!: string;
  @Key() staffId!: string;
}

/** A time-boxed, read-only opening of one record with a reason (GO-1). */
@Entity()
@PointsTo('break_glass', 'client', 'clientId', () => Client)
@PointsTo('break_glass', 'staff', 'staffId', () => Staff)
@Check('ck_break_glass_reason', `length(btrim(reason)) >= 10`)
@Index('ix_break_glass_reader', ['providerId', 'staffId', 'clientId', 'expiresAt'])
export class BreakGlass extends TenantRow {
  @Ref() clientId!: string;
  @Ref() staffId!: string;
  @Text(500) reason!: string;
  @EnteredAt() grantedAt!: Date;
  @InstantColumn() expiresAt!: Date;
}

/** Consent decisions, append-only: the latest for a purpose holds (AS-7). */
@Entity()
@PointsTo('consent', 'client', 'clientId', () => Client)
@Check('ck_consent_purpose', `purpose in ('treatment','ndtms','share')`)
@Check('ck_consent_agency', `(purpose = 'share') = (agency is not null)`)
@Index('ix_consent_client', ['providerId', 'clientId', 'purpose', 'decidedAt'])
export class Consent extends TenantRow {
  @Ref() clientId!: string;
  @Text(20) purpose!: string;
  /** Named agency, for sharing only. */
  @Text(120, nullable) agency!: string | null;
  @Column('boolean') given!: boolean;
  /** When the client decided. */
  @InstantColumn() decidedAt!: Date;
  @Text(300, nullable) evidence!: string | null;
  @EnteredAt() enteredAt!: Date;
  @Ref(nullable) enteredBy!: string | null;
}

/** Earlier and later value of every field that was corrected: nothing that was recorded is lost (clocks.md rule 3). */
@Entity()
@PointsTo('record_change', 'client', 'clientId', () => Client)
@Index('ix_record_change_client', ['providerId', 'clientId', 'changedAt'])
export class RecordChange extends TenantRow {
  @Ref() clientId!: string;
  /** Table and row that changed. */
  @Text(40) record!: string;
  @Ref() recordId!: string;
  @Text(60) field!: string;
  @Column('jsonb', { nullable: true }) earlier!: unknown;
  @Column('jsonb', { nullable: true }) later!: unknown;
  @Text(300, nullable) reason!: string | null;
  @EnteredAt() changedAt!: Date;
  @Ref(nullable) changedBy!: string | null;
}

/** A safeguarding flag, on every page of the record until it is ended (SG-2). */
@Entity()
@PointsTo('safeguarding_flag', 'client', 'clientId', () => Client)
@PointsTo('safeguarding_flag', 'owner', 'ownerId', () => Staff)
@Check('ck_safeguarding_flag_kind', `kind in ('child','adult','unborn-child')`)
@Check('ck_safeguarding_flag_level', `level in ('low','medium','high')`)
@Check('ck_safeguarding_flag_review', `review_on >= (raised_at at time zone 'Europe/London')::date`)
@Check('ck_safeguarding_flag_ended', `(ended_at is null) = (ended_reason is null)`)
@Index('ix_safeguarding_flag_client', ['providerId', 'clientId'])
@Index('ix_safeguarding_flag_open', ['providerId', 'reviewOn'], { where: 'ended_at is null' })
export class SafeguardingFlag extends EditableRow {
  @Ref() clientId!: string;
  @Text(20) kind!: string;
  @Text(10) level!: string;
  @Text(500) reason!: string;
  @Ref() ownerId!: string;
  @DayColumn() reviewOn!: string;
  @InstantColumn() raisedAt!: Date;
  @InstantColumn(nullable) endedAt!: Date | null;
  @Text(500, nullable) endedReason!: string | null;
}
