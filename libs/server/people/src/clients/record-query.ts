/** The parts of a client's record, each one statement: `$1` provider, `$2` client. Days and instants leave as text in JSON. */

/** A name with its id, or null where the row was not joined. */
const named = (alias: string, name: string): string =>
  `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'name', ${alias}.${name}) end`;

/** The newest `limit` rows of a table of the episode `e`, as JSON in an order. */
const ofEpisode = (from: string, columns: string, order: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(x)) from (select ${columns} from ${from} where t.provider_id = $1 and t.episode_id = e.id order by ${order} limit 100) x), '[]')`;

export const overviewQuery = `
select jsonb_build_object(
  'person', jsonb_build_object('id', c.id, 'reference', c.reference, 'givenName', c.given_name, 'familyName', c.family_name, 'knownAs', c.known_as,
    'birthDate', c.birth_date, 'sex', c.sex, 'nhsNumber', c.nhs_number, 'postcode', c.postcode, 'address', c.address, 'phone', c.phone,
    'safeContact', c.safe_contact, 'ethnicity', c.ethnicity, 'nationality', c.nationality, 'diedOn', c.died_on, 'restricted', c.restricted, 'version', c.version),
  'coordinator', ${named('s', 'display_name')},
  'team', ${named('t', 'name')},
  'stage', k.stage, 'substanceGroup', k.substance_group, 'flags', k.flags) as part
from client c
join client_card k on k.provider_id = c.provider_id and k.client_id = c.id
left join staff s on s.provider_id = k.provider_id and s.id = k.coordinator_id
left join team t on t.provider_id = k.provider_id and t.id = k.team_id
where c.provider_id = $1 and c.id = $2`;

const referrals = ofEpisode(
  'referral t',
  `t.id, t.received_on as "receivedOn", t.source, t.source_organisation as "sourceOrganisation", t.channel, t.substances, t.reason, t.outcome,
   t.created_at as "enteredAt", t.version`,
  't.received_on desc, t.id desc',
);
const priorities = ofEpisode(
  'priority t',
  `t.id, t.reason, t.event_at as "eventAt", t.removed_at as "removedAt", t.removed_reason as "removedReason", t.version`,
  't.event_at desc, t.id desc',
);
const allocations = ofEpisode(
  `allocation t join team m on m.provider_id = t.provider_id and m.id = t.team_id left join staff f on f.provider_id = t.provider_id and f.id = t.staff_id`,
  `t.id, ${named('m', 'name')} as team, ${named('f', 'display_name')} as staff, t.started_at as "startedAt", t.ended_at as "endedAt", t.handover_note as "handoverNote"`,
  't.started_at desc, t.id desc',
);

/** Newest first; at most 50, each with its referrals, priorities and allocations. */
export const episodesQuery = `
select coalesce(jsonb_agg(part order by opened desc, id desc), '[]') as part from (
  select e.id, e.opened_on as opened, jsonb_build_object('id', e.id, 'service', ${named('v', 'name')}, 'openedOn', e.opened_on, 'triagedOn', e.triaged_on,
    'closedOn', e.closed_on, 'dischargeReason', e.discharge_reason, 'dischargeNote', e.discharge_note, 'version', e.version,
    'referrals', ${referrals}, 'priorities', ${priorities}, 'allocations', ${allocations},
    'ready', (select r.ready from readiness r where r.provider_id = $1 and r.client_id = e.client_id and r.episode_id = e.id
      order by r.event_at desc, r.entered_at desc limit 1)) as part
  from episode e join service v on v.provider_id = e.provider_id and v.id = e.service_id
  where e.provider_id = $1 and e.client_id = $2 order by e.opened_on desc, e.id desc limit 50) episodes`;

/** What holds for each purpose and agency, newest first, then earlier decisions. Of two at one moment the refusal holds. */
export const consentsQuery = `
select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'purpose', x.purpose, 'agency', x.agency, 'given', x.given, 'decidedAt', x.decided_at,
    'evidence', x.evidence, 'enteredBy', s.display_name) order by x.holds desc, x.decided_at desc, x.given, x.id desc), '[]') as part
from (select n.*, row_number() over (partition by n.purpose, n.agency order by n.decided_at desc, n.given, n.id desc) = 1 as holds
  from consent n where n.provider_id = $1 and n.client_id = $2 order by holds desc, n.decided_at desc limit 200) x
left join staff s on s.provider_id = x.provider_id and s.id = x.entered_by`;

/** Open clocks by time left, then the others, newest first. */
export const deadlinesQuery = `
select coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'kind', x.kind, 'started', x.started, 'due', x.due, 'dueAt', x.due_at, 'state', x.state,
    'open', x.open, 'stopped', x.stopped, 'reason', x.reason, 'detail', x.detail)
  order by x.open desc, case when x.open then x.due_at end, x.due_at desc, x.key), '[]') as part
from (select d.* from deadline d where d.provider_id = $1 and d.client_id = $2 order by d.open desc, d.due_at desc limit 200) x`;

export const findingsQuery = `
select coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'severity', x.severity, 'path', x.path, 'parameters', x.parameters)
  order by array_position(array['error','warning','information'], x.severity::text), x.code, x.path), '[]') as part
from (select f.* from return_finding f where f.provider_id = $1 and f.client_id = $2 order by f.severity, f.code, f.path limit 200) x`;

/** Newest first. `$3` says whether changes of safeguarding concerns may be shown. */
export const changesQuery = `
select r.record, r.field, r.earlier, r.later, r.reason, r.changed_at as "changedAt", s.display_name as "changedBy"
from record_change r left join staff s on s.provider_id = r.provider_id and s.id = r.changed_by
where r.provider_id = $1 and r.client_id = $2 and ($3::boolean or r.record <> 'safeguarding_flag')
order by r.changed_at desc, r.id desc limit 200`;
