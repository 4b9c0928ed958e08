/**
 * The facts of a set of clients as one JSON document each, in one round trip: `$1` provider, `$2` client ids.
 * JSON text, not jsonb: it is built once, sent and read, and costs about half.
 * Column names become the property names of `ClientFacts` (domain/facts) in `load-facts.ts`; instants leave as ISO text.
 */
const rows = (table: string, columns: string, where: string, order: string): string =>
  `coalesce((select json_agg(to_json(x) order by ${order}) from (select ${columns} from ${table} t where t.provider_id = $1 and ${where}) x), '[]')`;

const ofEpisode = 't.episode_id = e.id';
const ofClient = 't.client_id = c.id';
const ofAssessment = 't.assessment_id = a.id';

const episode = `json_build_object(
  'id', e.id, 'openedOn', e.opened_on, 'openedAt', e.created_at, 'triagedOn', e.triaged_on, 'closedOn', e.closed_on,
  'dischargeReason', e.discharge_reason,
  'service', json_build_object('id', s.id, 'agencyCode', s.agency_code, 'partnershipCode', s.partnership_code,
    'localAuthorityCode', s.local_authority_code, 'youngPeople', s.young_people, 'terms', s.terms),
  'referrals', ${rows('referral', `id, received_on as "receivedOn", source, substances, created_at as "enteredAt"`, `${ofClient} and ${ofEpisode}`, `x."receivedOn", x.id`)},
  'readiness', ${rows('readiness', `id, ready, event_at as "eventAt", entered_at as "enteredAt"`, `${ofClient} and ${ofEpisode}`, `x."eventAt", x.id`)},
  'priorities', ${rows('priority', `id, reason, event_at as "eventAt", created_at as "enteredAt", removed_at as "removedAt"`, `${ofClient} and ${ofEpisode}`, `x."eventAt", x.id`)},
  'parts', ${rows('assessment_part', `id, part, started_at as "startedAt", completed_at as "completedAt", created_at as "enteredAt"`, `${ofClient} and ${ofAssessment}`, `x."startedAt", x.id`)},
  'answers', coalesce((select json_object_agg(t.question, json_build_object('value', t.value, 'gap', t.gap))
    from assessment_answer t where t.provider_id = $1 and ${ofClient} and ${ofAssessment} and t.superseded_at is null), '{}'),
  'offers', ${rows('assessment_offer', `id, offered_at as "offeredAt", slot_at as "slotAt", outcome, outcome_at as "outcomeAt"`, `${ofClient} and ${ofEpisode}`, `x."offeredAt", x.id`)},
  'interventions', ${rows(
    'intervention',
    `id, kind, setting, agreed_on as "agreedOn", first_offered_on as "firstOfferedOn", started_on as "startedOn", ended_on as "endedOn", exit_status as "exitStatus", created_at as "enteredAt"`,
    `${ofClient} and ${ofEpisode}`,
    `x."agreedOn", x.id`,
  )},
  'plans', ${rows('plan', `id, number, signed_on as "signedOn", next_review_on as "nextReviewOn", created_at as "enteredAt"`, `${ofClient} and ${ofEpisode}`, 'x.number')},
  'reviews', ${rows('review', `id, held_on as "heldOn", client_present as "clientPresent", signed, next_review_on as "nextReviewOn", created_at as "enteredAt"`, `${ofClient} and ${ofEpisode}`, `x."heldOn", x.id`)},
  'outcomes', ${rows('outcome', `id, stage, taken_on as "takenOn", answers`, `${ofClient} and ${ofEpisode}`, `x."takenOn", x.id`)},
  'allocation', (select json_build_object('teamId', t.team_id, 'staffId', t.staff_id) from allocation t
    where t.provider_id = $1 and t.client_id = c.id and ${ofEpisode} order by t.ended_at desc nulls first, t.started_at desc limit 1),
  'changes', ${rows(
    'record_change',
    `record, record_id as "recordId", field, earlier, later, changed_at as "changedAt"`,
    `${ofClient} and t.record = 'assessment_part' and t.field = 'startedAt'`,
    `x."changedAt"`,
  )}
)`;

export const factsQuery = `
select json_build_object(
  'client', json_build_object('id', c.id, 'reference', c.reference, 'givenName', c.given_name, 'familyName', c.family_name,
    'knownAs', c.known_as, 'birthDate', c.birth_date, 'sex', c.sex, 'postcode', c.postcode, 'ethnicity', c.ethnicity,
    'nationality', c.nationality, 'diedOn', c.died_on, 'restricted', c.restricted),
  'episodes', coalesce((select json_agg(${episode} order by e.opened_on, e.id) from episode e
    join service s on s.provider_id = e.provider_id and s.id = e.service_id
    left join assessment a on a.provider_id = e.provider_id and a.episode_id = e.id
    where e.provider_id = $1 and e.client_id = c.id), '[]'),
  'consents', ${rows('consent', `purpose, agency, given, decided_at as "decidedAt"`, ofClient, `x."decidedAt"`)},
  'flags', ${rows('safeguarding_flag', `id, kind, level, review_on as "reviewOn", ended_at as "endedAt"`, ofClient, 'x.id')}
) as facts
from client c where c.provider_id = $1 and c.id = any($2::uuid[]) order by c.id`;

/**
 * The same for one client: `$2` is its id. Of an array the server expects ten elements, so that a plan made for one client
 * always looks cheaper than the plan it could keep, and it would plan this statement anew at every write.
 */
export const factsQueryOfOne = factsQuery.replace('c.id = any($2::uuid[])', 'c.id = $2::uuid');
