import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table provider (
      provider_id uuid not null,
      name varchar(120) not null,
      demo boolean not null default false,
      last_client_number integer not null default 20000,
      created_at timestamptz not null default now(),
      constraint pk_provider primary key (provider_id)
    )`,
  `create table service (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      name varchar(120) not null,
      agency_code varchar(5) not null,
      partnership_code varchar(4),
      local_authority_code varchar(9),
      young_people boolean not null default false,
      terms jsonb not null default '{}',
      constraint ck_service_agency_code check (agency_code ~ '^[A-Z][0-9]{4}$'),
      constraint pk_service primary key (provider_id, id)
    )`,
  `create table site (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      service_id uuid not null,
      name varchar(120) not null,
      postcode varchar(8),
      constraint pk_site primary key (provider_id, id)
    )`,
  `create table team (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      service_id uuid not null,
      name varchar(120) not null,
      constraint pk_team primary key (provider_id, id)
    )`,
  `create table staff (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      display_name varchar(120) not null,
      email varchar(200) not null,
      password_hash varchar(255) not null,
      active boolean not null default true,
      failed_sign_ins integer not null default 0,
      sign_in_blocked_until timestamptz,
      constraint ck_staff_email_lower check (email = lower(email)),
      constraint pk_staff primary key (provider_id, id)
    )`,
  `create table staff_role (
      provider_id uuid not null,
      staff_id uuid not null,
      role varchar(40) not null,
      service_id uuid not null,
      constraint ck_staff_role_known check (role in ('keyworker','prescriber','team-lead','safeguarding-lead','data-officer','administrator','peer-mentor','commissioner')),
      constraint pk_staff_role primary key (provider_id, staff_id, role, service_id)
    )`,
  `create table team_member (
      provider_id uuid not null,
      team_id uuid not null,
      staff_id uuid not null,
      constraint pk_team_member primary key (provider_id, team_id, staff_id)
    )`,
  `create table staff_session (
      provider_id uuid not null,
      id uuid not null,
      staff_id uuid not null,
      token_hash varchar(64) not null,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz,
      constraint pk_staff_session primary key (provider_id, id)
    )`,
  `create unique index uq_service_agency_code on service (provider_id, agency_code)`,
  `create index ix_staff_email_any on staff (email, provider_id)`,
  `create unique index uq_staff_email on staff (provider_id, email)`,
  `create index ix_team_member_staff on team_member (provider_id, staff_id)`,
  `create index ix_staff_session_staff on staff_session (provider_id, staff_id)`,
  `create unique index uq_staff_session_token on staff_session (provider_id, token_hash)`,
  `alter table service add constraint fk_service_provider foreign key (provider_id) references provider(provider_id)`,
  `alter table site add constraint fk_site_service foreign key (provider_id, service_id) references service(provider_id,id)`,
  `alter table team add constraint fk_team_service foreign key (provider_id, service_id) references service(provider_id,id)`,
  `alter table staff add constraint fk_staff_provider foreign key (provider_id) references provider(provider_id)`,
  `alter table staff_role add constraint fk_staff_role_service foreign key (provider_id, service_id) references service(provider_id,id)`,
  `alter table staff_role add constraint fk_staff_role_staff foreign key (provider_id, staff_id) references staff(provider_id,id)`,
  `alter table team_member add constraint fk_team_member_staff foreign key (provider_id, staff_id) references staff(provider_id,id)`,
  `alter table team_member add constraint fk_team_member_team foreign key (provider_id, team_id) references team(provider_id,id)`,
  `alter table staff_session add constraint fk_staff_session_staff foreign key (provider_id, staff_id) references staff(provider_id,id)`,
];

/** Providers, services, sites, teams, staff with roles, signed-in sessions (GO-1, GO-4). */
export class CreateOrganisation1764000000000 implements MigrationInterface {
  name = 'CreateOrganisation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['staff_session', 'team_member', 'staff_role', 'staff', 'team', 'site', 'service', 'provider'])
      await runner.query(`drop table ${table}`);
  }
}
