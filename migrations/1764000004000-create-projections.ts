import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table deadline (
      provider_id uuid not null,
      client_id uuid not null,
      key varchar(80) not null,
      episode_id uuid,
      kind varchar(40) not null,
      started varchar(30) not null,
      due varchar(30) not null,
      due_at timestamptz not null,
      state varchar(10) not null,
      stopped varchar(30),
      reason varchar(30),
      open boolean not null,
      detail jsonb not null,
      steps jsonb not null,
      next_step_at timestamptz,
      coordinator_id uuid,
      team_id uuid,
      digest varchar(32) not null,
      constraint ck_deadline_state check (state in ('running','met','breached','closed')),
      constraint pk_deadline primary key (provider_id, client_id, key)
    )`,
  `create table alert (
      provider_id uuid not null,
      client_id uuid not null,
      deadline_key varchar(80) not null,
      step varchar(10) not null,
      step_at timestamptz not null,
      raised_at timestamptz not null default now(),
      recipient_staff_id uuid,
      recipient_team_id uuid,
      seen_at timestamptz,
      seen_by uuid,
      constraint ck_alert_recipient check (recipient_staff_id is not null or recipient_team_id is not null),
      constraint ck_alert_step check (step in ('nearing','due','breached','alert')),
      constraint pk_alert primary key (provider_id, client_id, deadline_key, step)
    )`,
  `create table client_card (
      provider_id uuid not null,
      client_id uuid not null,
      reference varchar(12) not null,
      sort_name varchar(170) not null,
      display_name varchar(170) not null,
      birth_date date not null,
      episode_id uuid,
      service_id uuid,
      team_id uuid,
      coordinator_id uuid,
      open boolean not null,
      restricted boolean not null,
      stage varchar(20) not null,
      substance_group varchar(30),
      referred_on date,
      next_review_on date,
      next_due_at timestamptz,
      flags jsonb not null,
      finding_errors integer not null,
      finding_warnings integer not null,
      projection_version integer not null,
      digest varchar(32) not null,
      constraint pk_client_card primary key (provider_id, client_id)
    )`,
  `create table return_row (
      provider_id uuid not null,
      client_id uuid not null,
      episode_id uuid not null,
      profile varchar(10) not null,
      row_number integer not null,
      agency_code varchar(5) not null,
      client_reference varchar(12) not null,
      active_from date not null,
      active_to date,
      consented boolean not null,
      line text not null,
      digest varchar(32) not null,
      constraint pk_return_row primary key (provider_id, client_id, episode_id, profile, row_number)
    )`,
  `create table return_finding (
      provider_id uuid not null,
      client_id uuid not null,
      episode_id uuid not null,
      code varchar(60) not null,
      path varchar(120) not null,
      service_id uuid not null,
      severity varchar(12) not null,
      field varchar(10),
      parameters jsonb not null,
      digest varchar(32) not null,
      constraint ck_return_finding_severity check (severity in ('error','warning','information')),
      constraint pk_return_finding primary key (provider_id, client_id, episode_id, code, path)
    )`,
  `create index ix_deadline_team on deadline (provider_id, team_id, due_at) where open`,
  `create index ix_deadline_coordinator on deadline (provider_id, coordinator_id, due_at) where open`,
  `create index ix_deadline_step on deadline (provider_id, next_step_at) where next_step_at is not null`,
  `create index ix_alert_team on alert (provider_id, recipient_team_id, raised_at) where seen_at is null`,
  `create index ix_alert_staff on alert (provider_id, recipient_staff_id, raised_at) where seen_at is null`,
  `create index ix_client_card_service on client_card (provider_id, service_id, sort_name, client_id)`,
  `create index ix_client_card_team on client_card (provider_id, team_id, sort_name, client_id) where open`,
  `create index ix_client_card_coordinator on client_card (provider_id, coordinator_id, sort_name, client_id) where open`,
  `create index ix_return_row_extract on return_row (provider_id, profile, agency_code, client_reference, episode_id, row_number)`,
  `create index ix_return_finding_list on return_finding (provider_id, service_id, severity, code, client_id)`,
  `alter table deadline add constraint fk_deadline_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table alert add constraint fk_alert_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table client_card add constraint fk_client_card_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table return_row add constraint fk_return_row_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table return_finding add constraint fk_return_finding_client foreign key (provider_id, client_id) references client(provider_id,id)`,
];

/** What is derived from the record: clocks, alerts, client cards, rows and findings of the national return. */
export class CreateProjections1764000004000 implements MigrationInterface {
  name = 'CreateProjections1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['return_finding', 'return_row', 'client_card', 'alert', 'deadline']) await runner.query(`drop table ${table}`);
  }
}
