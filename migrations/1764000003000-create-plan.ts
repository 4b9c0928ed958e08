import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `create table plan (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      client_id uuid not null,
      episode_id uuid not null,
      number integer not null,
      own_words varchar(2000),
      signed_on date,
      signature_kind varchar(10),
      signed_name varchar(160),
      signed_with uuid,
      disagreement varchar(1000),
      next_review_on date,
      constraint ck_plan_next_review_set check (signed_on is null or next_review_on is not null),
      constraint ck_plan_next_review check (signed_on is null or next_review_on > signed_on),
      constraint ck_plan_signature_kind check (signature_kind in ('typed','paper')),
      constraint ck_plan_signed check ((signed_on is null) = (signature_kind is null)),
      constraint pk_plan primary key (provider_id, id)
    )`,
  `create table plan_goal (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      client_id uuid not null,
      plan_id uuid not null,
      domain varchar(10) not null,
      goal varchar(500) not null,
      next_step varchar(500),
      who varchar(160),
      by_when date,
      status varchar(12) not null default 'not-started',
      constraint ck_plan_goal_status check (status in ('not-started','on-track','at-risk','achieved','dropped')),
      constraint ck_plan_goal_domain check (domain in ('social','physical','human','cultural')),
      constraint pk_plan_goal primary key (provider_id, id)
    )`,
  `create table review (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      client_id uuid not null,
      episode_id uuid not null,
      held_on date not null,
      client_present boolean not null,
      signed boolean not null,
      next_review_on date not null,
      relevance varchar(1000),
      effectiveness varchar(1000),
      unmet_needs varchar(1000),
      risk varchar(1000),
      family_involvement varchar(1000),
      satisfaction varchar(1000),
      constraint ck_review_signed check (not signed or client_present),
      constraint ck_review_next check (next_review_on > held_on),
      constraint pk_review primary key (provider_id, id)
    )`,
  `create table outcome (
      provider_id uuid not null,
      id uuid not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      created_by uuid,
      updated_at timestamptz not null default now(),
      updated_by uuid,
      client_id uuid not null,
      episode_id uuid not null,
      stage varchar(10) not null,
      taken_on date not null,
      instrument_version varchar(20) not null default 'top-2018',
      answers jsonb not null,
      constraint ck_outcome_answers check (jsonb_typeof(answers) = 'object'),
      constraint ck_outcome_stage check (stage in ('start','review','exit','post-exit')),
      constraint pk_outcome primary key (provider_id, id)
    )`,
  `create index ix_plan_client on plan (provider_id, client_id)`,
  `create unique index uq_plan_draft on plan (provider_id, episode_id) where signed_on is null`,
  `create unique index uq_plan_number on plan (provider_id, episode_id, number)`,
  `create index ix_plan_goal_plan on plan_goal (provider_id, plan_id)`,
  `create index ix_review_client on review (provider_id, client_id)`,
  `create index ix_outcome_client on outcome (provider_id, client_id)`,
  `create unique index uq_outcome_single on outcome (provider_id, episode_id, stage) where stage in ('start','exit')`,
  `create unique index uq_outcome_stage_day on outcome (provider_id, episode_id, stage, taken_on)`,
  `alter table plan add constraint fk_plan_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table plan add constraint fk_plan_episode foreign key (provider_id, episode_id) references episode(provider_id,id)`,
  `alter table plan_goal add constraint fk_plan_goal_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table plan_goal add constraint fk_plan_goal_plan foreign key (provider_id, plan_id) references plan(provider_id,id)`,
  `alter table review add constraint fk_review_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table review add constraint fk_review_episode foreign key (provider_id, episode_id) references episode(provider_id,id)`,
  `alter table outcome add constraint fk_outcome_client foreign key (provider_id, client_id) references client(provider_id,id)`,
  `alter table outcome add constraint fk_outcome_episode foreign key (provider_id, episode_id) references episode(provider_id,id)`,
];

/** Recovery plans with goals, reviews, Treatment Outcomes Profiles (PL-1, PL-2, PL-4). */
export class CreatePlan1764000003000 implements MigrationInterface {
  name = 'CreatePlan1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outcome', 'review', 'plan_goal', 'plan']) await runner.query(`drop table ${table}`);
  }
}
