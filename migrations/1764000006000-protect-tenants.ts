import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row-level security is one comparison: the row's provider is the provider of the transaction. No setting, no row. */
const provider = `provider_id = (select nullif(current_setting('app.provider_id', true), '')::uuid)`;

const editable = ['provider', 'service', 'site', 'team', 'staff', 'staff_session', 'client', 'safeguarding_flag', 'episode', 'referral'];
const treatment = [
  'priority',
  'allocation',
  'assessment',
  'assessment_part',
  'assessment_offer',
  'intervention',
  'plan',
  'plan_goal',
  'review',
  'outcome',
];
const operations = ['alert', 'outbox', 'submission'];
/** Rows are added and removed, never edited. */
const listed = ['staff_role', 'team_member', 'restricted_reader'];
/** Derived rows: rewritten as a difference. */
const projections = ['deadline', 'client_card', 'return_row', 'return_finding'];
/** What was said stays said. */
const appendOnly = ['consent', 'readiness', 'record_change', 'break_glass', 'assessment_answer'];

const tenantTables = [...editable, ...treatment, ...operations, ...listed, ...projections, ...appendOnly, 'audit_event'];

const grants = [
  ...[...editable, ...treatment, ...operations].map((table) => `grant select, insert, update on ${table} to throughline_app`),
  ...listed.map((table) => `grant select, insert, delete on ${table} to throughline_app`),
  ...projections.map((table) => `grant select, insert, update, delete on ${table} to throughline_app`),
  ...appendOnly.map((table) => `grant select, insert on ${table} to throughline_app`),
  `grant update (superseded_at, superseded_by) on assessment_answer to throughline_app`,
  `grant select, insert on audit_event to throughline_app`,
  `grant usage on schema ops to throughline_app`,
  `grant select, insert, update on ops.heartbeat to throughline_app`,
  `grant select on ops.migration to throughline_app`,
];

/**
 * Monthly partitions of the audit, made ahead of time; the default partition catches what no month covers.
 * It runs as the owner of the tables because only an owner may add partitions.
 */
const partitions = [
  `create table if not exists audit_event_default partition of audit_event default`,
  `create function ops.ensure_audit_partitions(months integer) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      month date := date_trunc('month', now())::date;
      part text;
    begin
      for i in 0..months loop
        part := 'audit_event_' || to_char(month, 'YYYYMM');
        if to_regclass('public.' || part) is null then
          execute format('create table public.%I partition of public.audit_event for values from (%L) to (%L)', part, month, (month + interval '1 month')::date);
          execute format('alter table public.%I enable row level security', part);
          execute format('alter table public.%I force row level security', part);
        end if;
        month := (month + interval '1 month')::date;
      end loop;
    end $$`,
  `revoke all on function ops.ensure_audit_partitions(integer) from public`,
  `grant execute on function ops.ensure_audit_partitions(integer) to throughline_worker`,
  `alter table audit_event_default enable row level security`,
  `alter table audit_event_default force row level security`,
  `select ops.ensure_audit_partitions(12)`,
];

/** Sign-in knows an e-mail address before it knows a provider: the one look-up that may cross providers. */
const signIn = [
  `create function ops.sign_in_candidates(address text)
    returns table (provider_id uuid, staff_id uuid, password_hash varchar, active boolean, failed_sign_ins integer, sign_in_blocked_until timestamptz)
    language sql stable security definer set search_path = pg_catalog, public as $$
      select s.provider_id, s.id, s.password_hash, s.active, s.failed_sign_ins, s.sign_in_blocked_until
      from public.staff s where s.email = lower(address) limit 5
    $$`,
  `grant select on staff to throughline_lookup`,
  `create policy staff_lookup on staff for select to throughline_lookup using (true)`,
  `grant create on schema ops to throughline_lookup`,
  `alter function ops.sign_in_candidates(text) owner to throughline_lookup`,
  `revoke create on schema ops from throughline_lookup`,
  `grant usage on schema ops to throughline_lookup`,
  `revoke all on function ops.sign_in_candidates(text) from public`,
  `grant execute on function ops.sign_in_candidates(text) to throughline_api`,
];

/** Row-level security enabled and forced on every tenant table, least-privilege grants, audit partitions (GO-1, GO-4). */
export class ProtectTenants1764000006000 implements MigrationInterface {
  name = 'ProtectTenants1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tenantTables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy tenant on ${table} using (${provider}) with check (${provider})`);
    }
    await runner.query(`create policy provider_worker on provider for select to throughline_worker using (true)`);
    for (const statement of [...grants, ...partitions, ...signIn]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy provider_worker on provider`);
    await runner.query(`drop policy staff_lookup on staff`);
    await runner.query(`drop function ops.sign_in_candidates(text)`);
    await runner.query(`drop function ops.ensure_audit_partitions(integer)`);
    for (const table of tenantTables) {
      await runner.query(`drop policy tenant on ${table}`);
      await runner.query(`alter table ${table} disable row level security`);
    }
  }
}
