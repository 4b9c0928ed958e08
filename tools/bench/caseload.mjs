import { createRequire } from 'node:module';
import { crowd, makeCards, teamIdOf, workerId } from './crowd.mjs';
import { quantile, tell } from './measure.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');

/** B6: the caseload page of one worker among few clients and among many. @param {import('./part.mjs').PartInput} input */
export async function run({ grounds, size }) {
  const pages = {};
  const ends = [];
  for (const [name, count] of Object.entries(size.cards)) {
    const database = await grounds.database(`bench_cards_${name}`);
    await makeCards(database.admin, count);
    const { page, end } = await pagesOf(database.urls.api, Math.floor(count / crowd.caseload));
    pages[name] = page;
    ends.push(end);
  }
  /** @type {Record<string, { ours: number, floor: number }[]>} */
  const readings = { 'B6 p50': [], 'B6 p95': [] };
  // A page among few is followed by one among many: whatever else the machine does falls on both.
  for (let round = 0; round <= size.rounds; round++) {
    const times = { few: [], many: [] };
    for (let turn = 0; turn < size.requests * 2; turn++) await inTurnOnce(turn, pages, times);
    if (round === 0) continue;
    for (const [id, share] of [
      ['B6 p50', 0.5],
      ['B6 p95', 0.95],
    ])
      readings[id].push({ ours: quantile(times.many, share), floor: quantile(times.few, share) });
  }
  for (const end of ends) await end();
  for (const [id, list] of Object.entries(readings)) tell(id, list, undefined, { clients: size.cards });
}

async function inTurnOnce(turn, pages, times) {
  for (const which of turn % 2 === 0 ? ['few', 'many'] : ['many', 'few']) times[which].push(await pages[which]());
}

/** Reads pages of workers by turns, as the API does; each reading is the milliseconds of one. @param {string} url @param {number} workers */
async function pagesOf(url, workers) {
  const { createDataSource } = load('libs/server/database/src/index.ts');
  const { UnitOfWork } = load('libs/server/platform/src/index.ts');
  const { searchStatement } = load('libs/server/people/src/search/search-statement.ts');
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'bench-caseload' }).initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  let next = 0;
  const page = async () => {
    // A step that shares no factor with the number of workers, so that pages do not come from neighbouring blocks.
    const worker = 1 + ((next++ * 7919) % workers);
    const principal = {
      providerId: crowd.providerId,
      staffId: workerId(worker),
      teamIds: [teamIdOf(worker)],
      roles: [{ role: 'keyworker', serviceId: crowd.serviceId }],
    };
    const { sql, parameters } = searchStatement(principal, { view: 'mine' }, null, 51);
    const began = performance.now();
    const rows = await unitOfWork.run(crowd.providerId, (manager) => manager.query(sql, [...parameters]));
    const took = performance.now() - began;
    if (rows.length !== crowd.caseload) throw new Error(`a caseload has ${rows.length} clients`);
    return took;
  };
  return { page, end: () => dataSource.destroy() };
}
