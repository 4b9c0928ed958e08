import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startTestCluster } from '../database/test-database.mjs';
import { withDatabase } from '../database/urls.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');
const now = new Date().toISOString();

/** A throw-away server and the databases of the bench on it. */
export class Grounds {
  /** @param {import('../database/test-database.mjs').TestCluster} cluster @param {pg.Client} admin */
  constructor(cluster, admin) {
    this.cluster = cluster;
    this.admin = admin;
    /** @type {pg.Client[]} */
    this.open = [];
    this.dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
  }

  static async prepare() {
    const cluster = await startTestCluster();
    await load('libs/server/database/src/index.ts').migrate(cluster.ownerUrl);
    const admin = new pg.Client({ connectionString: withDatabase(cluster.adminUrl, 'postgres') });
    await admin.connect();
    return new Grounds(cluster, admin);
  }

  /** An empty, migrated database. @param {string} name */
  async database(name) {
    await this.admin.query(`create database ${name} template throughline_test owner throughline_owner`);
    const { api, worker, queue } = this.cluster.roleUrls;
    const of = (/** @type {string} */ url) => withDatabase(url, name);
    const urls = { admin: of(this.cluster.adminUrl), owner: of(this.cluster.ownerUrl), api: of(api), worker: of(worker), queue: of(queue) };
    const admin = new pg.Client({ connectionString: urls.admin, application_name: 'bench-admin' });
    await admin.connect();
    this.open.push(admin);
    return { urls, admin, dataDir: this.dataDir };
  }

  /** A database with an invented provider of so many people, and a keyworker who is signed in. @param {number} people */
  async people(people) {
    const { urls, admin, dataDir } = await this.database('bench_people');
    const { createDataSource, newId } = load('libs/server/database/src/index.ts');
    const { newSessionToken, csrfTokenOf, UnitOfWork } = load('libs/server/platform/src/index.ts');
    const { PeopleWriter } = load('apps/worker/src/commands/seed/write-people.ts');
    const { writeOrganisation } = load('apps/worker/src/commands/seed/write-organisation.ts');
    const { PlannerStatistics } = load('apps/worker/src/commands/seed/planner-statistics.ts');
    const { Population, populationSizes } = load('libs/testing/src/index.ts');
    const share = people / populationSizes.authority.onFile;
    const size = { ...populationSizes.authority, onFile: people, inTreatment: Math.ceil(2_200 * share), atFrontDoor: Math.ceil(130 * share) };
    const population = new Population(size, 0, 1, now);
    const { organisation } = population;
    const dataSource = await createDataSource({ url: urls.worker, poolSize: 3, applicationName: 'bench-seed' }).initialize();
    const statistics = new PlannerStatistics(urls.owner);
    await new UnitOfWork(dataSource).run(organisation.providerId, (/** @type {unknown} */ manager) =>
      writeOrganisation(manager, organisation, { passwordHash: 'none', lastClientNumber: population.lastNumber }),
    );
    await new PeopleWriter(dataSource).write(population, { batchSize: 500, lanes: 2, now, onProgress: (/** @type {number} */ done) => statistics.grownBy(done) });
    await statistics.renew();
    await dataSource.destroy();
    const token = newSessionToken(organisation.providerId);
    const staffId = organisation.teams[0].keyworkers[0];
    await admin.query(
      `insert into staff_session (provider_id, id, staff_id, token_hash, expires_at) values ($1, $2, $3, $4, now() + interval '12 hours')`,
      [organisation.providerId, newId(), staffId, token.hash],
    );
    // A caseload of a hundred, so that a list has a hundred rows to show.
    const rows = await admin.query('select client_id from client_card where open and coordinator_id is not null and not restricted order by client_id limit 110');
    const caseload = rows.rows.map((/** @type {{ client_id: string }} */ { client_id }) => client_id);
    const where = 'where provider_id = $1 and client_id = any($2::uuid[])';
    await admin.query(`update allocation set staff_id = $3, team_id = $4 ${where} and ended_at is null`, [organisation.providerId, caseload, staffId, organisation.teams[0].id]);
    for (const table of ['client_card', 'deadline']) {
      await admin.query(`update ${table} set coordinator_id = $3, team_id = $4, digest = '' ${where}`, [organisation.providerId, caseload, staffId, organisation.teams[0].id]);
    }
    const headers = { cookie: `throughline=${token.value}`, 'x-csrf-token': csrfTokenOf(token) };
    return { urls, admin, dataDir, providerId: organisation.providerId, staffId, caseload, headers };
  }

  async stop() {
    for (const client of this.open) await client.end().catch(() => {});
    await this.admin.end();
    await this.cluster.stop();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** @typedef {Awaited<ReturnType<Grounds['people']>>} Ground */
/** @typedef {Awaited<ReturnType<Grounds['database']>>} Database */
