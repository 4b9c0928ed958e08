import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EditableRow, EnteredAt, InstantColumn, Key, nullable, PointsTo, Ref, TenantRow, Text } from '../columns';

/** A treatment provider: the controller of its records and the tenant of everything below (GO-4). */
@Entity()
export class Provider {
  @PrimaryColumn('uuid') providerId!: string;
  @Text(120) name!: string;
  /** True for a provider filled with synthetic people; the web shows a strip. */
  @Column('boolean', { default: false }) demo!: boolean;
  /** Last number given out for client references of this provider. */
  @Column('integer', { default: 20000 }) lastClientNumber!: number;
  @EnteredAt() createdAt!: Date;
}

/** A commissioned service: one NDTMS agency code, one contract (GO-4). */
@Entity()
@PointsTo('service', 'provider', 'providerId', () => Provider, 'providerId')
@Check('ck_service_agency_code', `agency_code ~ '^[A-Z][0-9]{4}$'`)
@Index('uq_service_agency_code', ['providerId', 'agencyCode'], { unique: true })
export class Service extends EditableRow {
  @Text(120) name!: string;
  /** NDTMS AGNCY: a letter and four digits. */
  @Text(5) agencyCode!: string;
  /** NDTMS DAT: partnership of residence assumed for clients of this contract, e.g. A12B. */
  @Text(4, nullable) partnershipCode!: string | null;
  @Text(9, nullable) localAuthorityCode!: string | null;
  @Column('boolean', { default: false }) youngPeople!: boolean;
  /** What differs from the default contract terms (`ContractTerms` of domain/clocks). */
  @Column('jsonb', { default: () => `'{}'` }) terms!: Record<string, number | string>;
}

@Entity()
@PointsTo('site', 'service', 'serviceId', () => Service)
export class Site extends EditableRow {
  @Ref() serviceId!: string;
  @Text(120) name!: string;
  @Text(8, nullable) postcode!: string | null;
}

@Entity()
@PointsTo('team', 'service', 'serviceId', () => Service)
export class Team extends EditableRow {
  @Ref() serviceId!: string;
  @Text(120) name!: string;
}

/** A member of staff who signs in. Sign-in delay grows with failures and never becomes a permanent lock. */
@Entity()
@PointsTo('staff', 'provider', 'providerId', () => Provider, 'providerId')
@Check('ck_staff_email_lower', `email = lower(email)`)
@Index('uq_staff_email', ['providerId', 'email'], { unique: true })
@Index('ix_staff_email_any', ['email', 'providerId'])
export class Staff extends EditableRow {
  @Text(120) displayName!: string;
  @Text(200) email!: string;
  /** Argon2id, PHC string. */
  @Text(255) passwordHash!: string;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('integer', { default: 0 }) failedSignIns!: number;
  @InstantColumn(nullable) signInBlockedUntil!: Date | null;
}

/** A role held in one service; no row, no access. */
@Entity()
@PointsTo('staff_role', 'staff', 'staffId', () => Staff)
@PointsTo('staff_role', 'service', 'serviceId', () => Service)
@Check(
  'ck_staff_role_known',
  `role in ('keyworker','prescriber','team-lead','safeguarding-lead','data-officer','administrator','peer-mentor','commissioner')`,
)
export class StaffRole {
  @Key() providerId!: string;
  @Key() staffId!: string;
  @PrimaryColumn('varchar', { length: 40 }) role!: string;
  @Key() serviceId!: string;
}

@Entity()
@PointsTo('team_member', 'team', 'teamId', () => Team)
@PointsTo('team_member', 'staff', 'staffId', () => Staff)
@Index('ix_team_member_staff', ['providerId', 'staffId'])
export class TeamMember {
  @Key() providerId!: string;
  @Key() teamId!: string;
  @Key() staffId!: string;
}

/** A signed-in browser: opaque token stored as SHA-256, idle and absolute limits, ended at once when a role changes. */
@Entity()
@PointsTo('staff_session', 'staff', 'staffId', () => Staff)
@Index('uq_staff_session_token', ['providerId', 'tokenHash'], { unique: true })
@Index('ix_staff_session_staff', ['providerId', 'staffId'])
export class StaffSession extends TenantRow {
  @Ref() staffId!: string;
  @Text(64) tokenHash!: string;
  @EnteredAt() createdAt!: Date;
  @EnteredAt() lastSeenAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn(nullable) endedAt!: Date | null;
}
