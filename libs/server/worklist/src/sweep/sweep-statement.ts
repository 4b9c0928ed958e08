/** Deadlines that one transaction claims at most. */
export const sweepBatch = 500;

/** What one statement of the sweep did. */
export interface SweptBatch {
  readonly claimed: number;
  readonly raised: number;
  /** Steps that nobody could be told of: the deadline names neither a care coordinator nor a team. */
  readonly nobody: number;
}

/**
 * Claims deadlines with a step that has come, raises the alert of each step reached, and moves on to the next one: `$1`
 * provider. The database's clock decides. What another sweep has claimed is passed over; an alert that exists already stays as
 * it is. The cost is the number of rows due (`ix_deadline_step`).
 *
 * A step goes to the care coordinator and, where there is none, to the team; a breach always goes to the team's lead, and to
 * the coordinator only where no team is known.
 */
export const sweepStatement = `
with due as materialized (
  select client_id, key, steps, coordinator_id, team_id
  from deadline where provider_id = $1 and next_step_at <= now()
  order by next_step_at limit ${sweepBatch} for update skip locked
), reached as (
  select d.client_id, d.key, s.step, s.at,
    case when s.step = 'breached' and d.team_id is not null then null else d.coordinator_id end as staff_id,
    case when s.step = 'breached' or d.coordinator_id is null then d.team_id end as team_id
  from due d cross join lateral jsonb_to_recordset(d.steps) as s(step varchar, at timestamptz)
  where s.at <= now()
), raised as (
  insert into alert (provider_id, client_id, deadline_key, step, step_at, raised_at, recipient_staff_id, recipient_team_id)
  select $1, client_id, key, step, at, clock_timestamp(), staff_id, team_id from reached
  where staff_id is not null or team_id is not null
  order by client_id, key, step
  on conflict do nothing returning 1
), advanced as (
  update deadline t
  set next_step_at = (select min(s.at) from jsonb_to_recordset(t.steps) as s(step varchar, at timestamptz) where s.at > now())
  from due d where t.provider_id = $1 and t.client_id = d.client_id and t.key = d.key returning 1
)
select (select count(*)::int from advanced) as claimed, (select count(*)::int from raised) as raised,
  (select count(*)::int from reached where staff_id is null and team_id is null) as nobody`;
