import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create schema if not exists ops`,
  `create table outbox (
      provider_id uuid not null,
      id uuid not null,
      job varchar(60) not null,
      payload jsonb not null,
      created_at timestamptz not null default now(),
      relayed_at timestamptz,
      constraint pk_outbox primary key (provider_id, id)
    )`,
  `create table audit_event (
      provider_id uuid not null,
      occurred_at timestamptz not null default now(),
      id uuid not null,
      staff_id uuid,
      roles varchar(120),
      action varchar(60) not null,
      basis varchar(30) not null,
      purpose varchar(60) not null,
      client_id uuid,
      data_classes text array not null default '{}',
      row_count integer not null default 1,
      route varchar(120) not null,
      session_id uuid,
      request_id varchar(40) not null,
      constraint pk_audit_event primary key (provider_id, occurred_at, id)
    ) partition by range (occurred_at)`,
  `create table submission (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      service_id uuid not null,
      profile varchar(10) not null,
      from_on date not null,
      to_on date not null,
      status varchar(10) not null default 'queued',
      progress integer not null default 0,
      stage varchar(20) not null default 'waiting',
      row_count integer,
      byte_size bigint,
      sha256 varchar(64),
      file_name varchar(80),
      failure_code varchar(60),
      started_at timestamptz,
      finished_at timestamptz,
      cancel_requested_at timestamptz,
      constraint ck_submission_ready check (status <> 'ready' or (sha256 is not null and file_name is not null and row_count is not null)),
      constraint ck_submission_period check (to_on >= from_on),
      constraint ck_submission_status check (status in ('queued','running','ready','failed','cancelled')),
      constraint pk_submission primary key (provider_id, id)
    )`,
  `create table ops.heartbeat (
      name varchar(40) not null,
      beat_at timestamptz not null,
      constraint pk_heartbeat primary key (name)
    )`,
  `create index ix_outbox_waiting on outbox (provider_id, created_at) where relayed_at is null`,
  `create index ix_audit_event_staff on audit_event (provider_id, staff_id, occurred_at)`,
  `create index ix_audit_event_client on audit_event (provider_id, client_id, occurred_at)`,
  `create index ix_submission_pending on submission (provider_id, created_at) where status in ('queued','running')`,
  `create index ix_submission_service on submission (provider_id, service_id, created_at)`,
  `alter table outbox add constraint fk_outbox_provider foreign key (provider_id) references provider(provider_id)`,
  `alter table submission add constraint fk_submission_service foreign key (provider_id, service_id) references service(provider_id,id)`,
];

/** Outbox, audit, submissions, heartbeat. */
export class CreateOperations1764000005000 implements MigrationInterface {
  name = 'CreateOperations1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ops.heartbeat', 'submission', 'audit_event', 'outbox']) await runner.query(`drop table ${table}`);
  }
}
