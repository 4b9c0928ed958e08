import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table client (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      reference varchar(12) not null,
      given_name varchar(80) not null,
      family_name varchar(80) not null,
      known_as varchar(80),
      birth_date date not null,
      sex varchar(1) not null,
      nhs_number varchar(10),
      postcode varchar(8),
      address varchar(200),
      phone varchar(20),
      safe_contact varchar(200),
      ethnicity varchar(2),
      nationality varchar(3),
      died_on date,
      restricted boolean not null default false,
      staff_member_id uuid,
      constraint ck_client_reference check (reference ~ '^TL-[0-9]{5,}$'),
      constraint ck_client_born check (birth_date >= date '1900-01-01'),
      constraint ck_client_sex check (sex in ('M','F')),
      constraint pk_client primary key (provider_id, id)
    )`,
  `create table restricted_reader (
      provider_id uuid not null,
      client_id uuid not null,
      staff_id uuid not null,
      constraint pk_restricted_reader primary key (provider_id, client_id, staff_id)
    )`,
  `create table break_glass (
      provider_id uuid not null,
      id uuid not null,
      client_id uuid not null,
      staff_id uuid not null,
      reason varchar(500) not null,
      granted_at timestamptz not null default now(),
      expires_at timestamptz not null,
      constraint ck_break_glass_reason check (length(btrim(reason)) >= 10),
      constraint pk_break_glass primary key (provider_id, id)
    )`,
  `create table consent (
      provider_id uuid not null,
      id uuid not null,
      client_id uuid not null,
      purpose varchar(20) not null,
      agency varchar(120),
      given boolean not null,
      decided_at timestamptz not null,
      evidence varchar(300),
      entered_at timestamptz not null default now(),
      entered_by uuid,
      constraint ck_consent_agency check ((purpose = 'share') = (agency is not null)),
      constraint ck_consent_purpose check (purpose in ('treatment','ndtms','share')),
      constraint pk_consent primary key (provider_id, id)
    )`,
  `create table record_change (
      provider_id uuid not null,
      id uuid not null,
      client_id uuid not null,
      record varchar(40) not null,
      record_id uuid not null,
      field varchar(60) not null,
      earlier jsonb,
      later jsonb,
      reason varchar(300),
      changed_at timestamptz not null default now(),
      changed_by uuid,
      constraint pk_record_change primary key (provider_id, id)
    )`,
  `create table safeguarding_flag (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      client_id uuid not null,
      kind varchar(20) not null,
      level varchar(10) not null,
      reason varchar(500) not null,
      owner_id uuid not null,
      review_on date not null,
      raised_at timestamptz not null,
      ended_at timestamptz,
      ended_reason varchar(500),
      constraint ck_safeguarding_flag_ended check ((ended_at is null) = (ended_reason is null)),
      constraint ck_safeguarding_flag_review check (review_on >= (raised_at at time zone 'Europe/London')::date),
      constraint ck_safeguarding_flag_level check (level in ('low','medium','high')),
      constraint ck_safeguarding_flag_kind check (kind in ('child','adult','unborn-child')),
      constraint pk_safeguarding_flag primary key (provider_id, id)
    )`,
  `create index ix_client_family_name on client (provider_id, family_name, given_name)`,
  `create unique index uq_client_reference on client (provider_id, reference)`,
  `create index ix_break_glass_reader on break_glass (provider_id, staff_id, client_id, expires_at)`,
  `create index ix_consent_client on consent (provider_id, client_id, purpose, decided_at)`,
  `create index ix_record_change_client on record_change (provider_id, client_id, changed_at)`,
  `create index ix_safeguarding_flag_open on safeguarding_flag (provider_id, review_on) where ended_at is null`,
  `create index ix_safeguarding_flag_client on safeguarding_flag (provider_id, client_id)`,
  `alter table client add constraint fk_client_staff_member foreign key (provider_id, staff_member_id) references staff(provider_id,id)`,
  `alter table restricted_reader add constraint fk_restricted_reader_staff foreign key (provider_id, staff_id) references staff(provider_id,id)`,
  `alter table restricted_reader add constraint fk_restricted_reader_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table break_glass add constraint fk_break_glass_staff foreign key (provider_id, staff_id) references staff(provider_id,id)`,
  `alter table break_glass add constraint fk_break_glass_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table consent add constraint fk_consent_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table record_change add constraint fk_record_change_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table safeguarding_flag add constraint fk_safeguarding_flag_owner foreign key (provider_id, owner_id) references staff(provider_id,id)`,
  `alter table safeguarding_flag add constraint fk_safeguarding_flag_client foreign key (provider_id, client_id) references client(provider_id,id)`,
];

/** Clients, restricted readers, break-glass, consent ledger, corrections, safeguarding flags (IN-1, AS-7, SG-2, GO-1). */
export class CreateClient1764000001000 implements MigrationInterface {
  name = 'CreateClient1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['safeguarding_flag', 'record_change', 'consent', 'break_glass', 'restricted_reader', 'client'])
      await runner.query(`drop table ${table}`);
  }
}
