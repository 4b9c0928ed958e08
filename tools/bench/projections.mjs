import { createRequire } from 'node:module';
import { backendsOf, cpuOf } from './cpu.mjs';
import { inTurn, tell } from './measure.mjs';
import { Server } from './server.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');

/** B16: what deriving costs, in a write and in the rebuild. @param {import('./part.mjs').PartInput} input */
export async function run({ peopled, size }) {
  const ground = await peopled();
  await write(ground, size);
  await rebuild(ground, size);
}

/** A correction of an intervention, with and without its projections. @param {import('./ground.mjs').Ground} ground @param {import('./sizes.mjs').BenchSize} size */
async function write(ground, size) {
  const [ours, floor] = await Promise.all(['api', 'api-without-projections'].map((kind) => Server.start(kind, ground)));
  const { rows } = await ground.admin.query(
    `select distinct on (i.client_id) i.client_id, i.id, i.version, i.setting from intervention i join episode e on e.provider_id = i.provider_id and e.id = i.episode_id
     where i.client_id = any($1::uuid[]) and e.closed_on is null order by i.client_id, i.id limit 100`,
    [ground.caseload],
  );
  /** @type {{ client_id: string, id: string, version: number, setting: string }[]} */
  const interventions = rows;
  const change = async (/** @type {Server} */ server, /** @type {number} */ index) => {
    const current = interventions[index % interventions.length];
    current.setting = current.setting === 'community' ? 'primary-care' : 'community';
    const { client_id, id, version, setting } = current;
    const answer = await server.send({ method: 'PATCH', path: `/clients/${client_id}/interventions/${id}`, version, body: { setting } });
    current.version = answer.version;
  };
  // No more than once a client in one reading, so that no write meets another.
  const count = Math.min(size.requests, interventions.length);
  const reading = (/** @type {Server} */ server) => () => server.cpuWhile(count, (index) => change(server, index), true);
  for (const server of [ours, floor]) for (let done = 0; done < size.warmUp / 3; done += count) await reading(server)();
  try {
    tell('B16', await inTurn(size.rounds * 2, { ours: reading(ours), floor: reading(floor) }), undefined, { writes: count });
  } finally {
    ours.stop();
    floor.stop();
  }
}

/** @param {import('./ground.mjs').Ground} ground @param {import('./sizes.mjs').BenchSize} size */
async function rebuild(ground, size) {
  const { createDataSource } = load('libs/server/database/src/index.ts');
  const { Rebuilder } = load('apps/worker/src/commands/rebuild/rebuilder.ts');
  const applicationName = 'bench-rebuild';
  const dataSource = await createDataSource({ url: ground.urls.worker, poolSize: 3, applicationName }).initialize();
  const rebuilder = new Rebuilder(dataSource);
  const options = { batchSize: 200, lanes: 2, stale: false, force: false, onProgress: () => {} };
  await rebuilder.rebuild(options);
  const readings = [];
  for (let round = 0; round < size.rounds; round++) {
    const pids = [process.pid, ...(await backendsOf(ground.admin, applicationName))];
    const [cpu, began] = [cpuOf(pids), performance.now()];
    const { clients } = await rebuilder.rebuild(options);
    readings.push({ ours: (clients / (cpuOf(pids) - cpu)) * 1_000, floor: (clients / (performance.now() - began)) * 1_000 });
  }
  await dataSource.destroy();
  // There is nothing to set beside it: the bound is a rate. `floor` holds the rate by the clock on the wall.
  tell('B16 rebuild', readings, ({ ours }) => ours, { floorIs: 'clients a second by the wall, two lanes' });
}
