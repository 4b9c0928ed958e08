/**
 * Many clients with their cards or deadlines, made in the database from number series. Foreign keys are not checked while
 * they are made: every row is right by construction.
 */
const uuidOf = (/** @type {string} */ number, kind = '7000') => `('01900000-0000-${kind}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

export const crowd = {
  providerId: '01800000-0000-7000-8000-000000000001',
  serviceId: '01800000-0000-7000-8000-000000000002',
  /** Clients of one worker. */
  caseload: 50,
  /** Workers of one team. */
  workersPerTeam: 8,
};

const { providerId, serviceId, caseload, workersPerTeam } = crowd;
/** Worker and team of a client by its number. */
const worker = uuidOf(`1 + n / ${caseload}`, '7001');
const team = uuidOf(`1 + n / ${caseload * workersPerTeam}`, '7002');

/** The id of worker `number`, from 1. @param {number} number */
export const workerId = (number) => `01900000-0000-7001-8000-${number.toString(16).padStart(12, '0')}`;
/** The id of the team of worker `number`. @param {number} number */
export const teamIdOf = (number) =>
  `01900000-0000-7002-8000-${(1 + Math.floor((number - 1) / workersPerTeam)).toString(16).padStart(12, '0')}`;

/** @param {import('pg').Client} admin @param {readonly string[]} statements */
async function unchecked(admin, statements) {
  await admin.query(`set session_replication_role = replica`);
  for (const statement of statements) await admin.query(statement);
  await admin.query(`set session_replication_role = origin`);
  await admin.query('vacuum analyze');
}

const organisation = (/** @type {number} */ count) => [
  `insert into provider (provider_id, name, demo) values ('${providerId}', 'Bench', true)`,
  `insert into service (provider_id, id, name, agency_code, partnership_code) values ('${providerId}', '${serviceId}', 'Bench', 'N0001', 'X10B')`,
  `insert into team (provider_id, id, service_id, name) select '${providerId}', ${uuidOf('n', '7002')}, '${serviceId}', 'Team ' || n
   from generate_series(1, ${Math.ceil(count / (caseload * workersPerTeam)) + 1}) n`,
  `insert into staff (provider_id, id, display_name, email, password_hash) select '${providerId}', ${uuidOf('n', '7001')}, 'Worker ' || n, 'worker' || n || '@bench.example', 'none'
   from generate_series(1, ${Math.ceil(count / caseload) + 1}) n`,
];

const clients = (/** @type {number} */ count) =>
  `insert into client (provider_id, id, reference, given_name, family_name, birth_date, sex)
   select '${providerId}', ${uuidOf('n')}, 'TL-' || (100000 + n), 'Given', 'Family ' || md5(n::text), date '1980-01-01' + n % 8000, 'M' from generate_series(0, ${count - 1}) n`;

/** So many clients with cards, fifty to a worker. @param {import('pg').Client} admin @param {number} count */
export async function makeCards(admin, count) {
  await unchecked(admin, [
    ...organisation(count),
    clients(count),
    `insert into client_card (provider_id, client_id, reference, sort_name, display_name, birth_date, service_id, team_id, coordinator_id, open, restricted, stage,
       referred_on, next_due_at, flags, finding_errors, finding_warnings, projection_version, digest)
     select '${providerId}', ${uuidOf('n')}, 'TL-' || (100000 + n), 'family ' || md5(n::text) || ', given', 'Family ' || md5(n::text) || ', Given', date '1980-01-01' + n % 8000,
       '${serviceId}', ${team}, ${worker}, true, false, 'treatment', date '2026-01-01', now(), '[]', 0, 0, 1, md5(n::text)
     from generate_series(0, ${count - 1}) n`,
  ]);
}

/** So many deadlines, three to a client, all of them in the future. @param {import('pg').Client} admin @param {number} count */
export async function makeDeadlines(admin, count) {
  const people = Math.ceil(count / 3);
  await unchecked(admin, [
    ...organisation(people),
    clients(people),
    `insert into deadline (provider_id, client_id, key, kind, started, due, due_at, state, open, detail, steps, next_step_at, coordinator_id, team_id, digest)
     select '${providerId}', ${uuidOf('(d / 3)')}, 'plan-review:' || d, 'plan-review', '2026-01-01', '2027-01-01', now() + interval '1 year', 'running', true, '{}',
       jsonb_build_array(jsonb_build_object('step', 'nearing', 'at', now() - interval '1 hour'), jsonb_build_object('step', 'due', 'at', now() + interval '1 year')),
       now() + interval '1 day' + make_interval(secs => d), ${worker.replaceAll('n /', 'd / 3 /')}, ${team.replaceAll('n /', 'd / 3 /')}, md5(d::text)
     from generate_series(0, ${count - 1}) d`,
  ]);
}

/**
 * So many rows of the national return, of which every third belongs to the first period only; `line` is a real one. They
 * are inserted in the order of the extract, as a database is that has been filled over the years.
 * @param {import('pg').Client} admin @param {number} count @param {string} line
 */
export async function makeReturnRows(admin, count, line) {
  await unchecked(admin, [
    ...organisation(1),
    `insert into return_row (provider_id, client_id, episode_id, profile, row_number, agency_code, client_reference, active_from, active_to, consented, line, digest)
     select '${providerId}', ${uuidOf('n / 3')}, ${uuidOf('n / 3', '7003')}, 'cds-k', 1 + n % 3, 'N0001', 'TL-' || (100000 + n / 3), date '2025-01-01',
       case when n % 3 = 0 then null else date '2025-06-30' end, true, $line$${line}$line$, md5(n::text)
     from generate_series(0, ${count - 1}) n`,
  ]);
}
