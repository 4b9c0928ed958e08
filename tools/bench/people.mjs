import { createRequire } from 'node:module';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');
const { createDataSource, newId } = load('libs/server/database/src/index.ts');
const { newSessionToken, csrfTokenOf, UnitOfWork } = load('libs/server/platform/src/index.ts');
const { PeopleWriter } = load('apps/worker/src/commands/seed/write-people.ts');
const { writeOrganisation } = load('apps/worker/src/commands/seed/write-organisation.ts');
const { PlannerStatistics } = load('apps/worker/src/commands/seed/planner-statistics.ts');
const { Rebuilder } = load('apps/worker/src/commands/rebuild/rebuilder.ts');
const { Population, populationSizes } = load('libs/testing/src/index.ts');

/** Clients of the one keyworker who reads and writes: more than the longest page of a list. */
const caseloadSize = 110;

/**
 * Fills a database with an invented provider of so many people, of whom one keyworker, who is signed in, has a long caseload.
 * @param {import('./ground.mjs').Database} database @param {number} people
 */
export async function fillWithPeople({ urls, admin, dataDir }, people) {
  const dataSource = await createDataSource({ url: urls.worker, poolSize: 3, applicationName: 'bench-seed' }).initialize();
  try {
    const { organisation } = await writePopulation(dataSource, urls.owner, people);
    const { providerId } = organisation;
    const [team] = organisation.teams;
    const staffId = team.keyworkers[0];
    const caseload = await handOver(admin, providerId, { staffId, teamId: team.id, serviceId: team.serviceId });
    // What is derived follows, as it does for every change.
    await new Rebuilder(dataSource).rebuild({ batchSize: 200, lanes: 2, stale: false, force: false, onProgress: () => {} });
    return { urls, admin, dataDir, providerId, staffId, caseload, headers: await signIn(admin, providerId, staffId) };
  } finally {
    await dataSource.destroy();
  }
}

/** @param {unknown} dataSource @param {string} ownerUrl @param {number} people */
async function writePopulation(dataSource, ownerUrl, people) {
  const now = new Date().toISOString();
  const share = people / populationSizes.authority.onFile;
  const size = { ...populationSizes.authority, onFile: people, inTreatment: Math.ceil(2_200 * share), atFrontDoor: Math.ceil(130 * share) };
  const population = new Population(size, 0, 1, now);
  const statistics = new PlannerStatistics(ownerUrl);
  await new UnitOfWork(dataSource).run(population.organisation.providerId, (/** @type {unknown} */ manager) =>
    writeOrganisation(manager, population.organisation, { passwordHash: 'none', lastClientNumber: population.lastNumber }),
  );
  const onProgress = (/** @type {number} */ done) => statistics.grownBy(done);
  await new PeopleWriter(dataSource).write(population, { batchSize: 500, lanes: 2, now, onProgress });
  await statistics.renew();
  return population;
}

/** @param {import('pg').Client} admin @param {string} providerId @param {{ staffId: string, teamId: string, serviceId: string }} to */
async function handOver(admin, providerId, { staffId, teamId, serviceId }) {
  const chosen = await admin.query(
    `select client_id from client_card where provider_id = $1 and open and coordinator_id is not null and not restricted order by md5(client_id::text) limit ${caseloadSize}`,
    [providerId],
  );
  const caseload = chosen.rows.map(({ client_id }) => client_id);
  const those = 'where provider_id = $1 and client_id = any($2::uuid[])';
  await admin.query(`update allocation set staff_id = $3, team_id = $4 ${those} and ended_at is null`, [
    providerId,
    caseload,
    staffId,
    teamId,
  ]);
  await admin.query(`update episode set service_id = $3 ${those}`, [providerId, caseload, serviceId]);
  return caseload;
}

/** @param {import('pg').Client} admin @param {string} providerId @param {string} staffId */
async function signIn(admin, providerId, staffId) {
  const token = newSessionToken(providerId);
  await admin.query(
    `insert into staff_session (provider_id, id, staff_id, token_hash, expires_at) values ($1, $2, $3, $4, now() + interval '12 hours')`,
    [providerId, newId(), staffId, token.hash],
  );
  return { cookie: `throughline=${token.value}`, 'x-csrf-token': csrfTokenOf(token) };
}

/** @typedef {Awaited<ReturnType<typeof fillWithPeople>>} Ground */
