import { createRequire } from 'node:module';
import { crowd, makeDeadlines } from './crowd.mjs';
import { inTurn, tell } from './measure.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');

/** B8: the sweep beside the one statement that claims what is due, and among few and many deadlines. @param {import('./part.mjs').PartInput} input */
export async function run({ grounds, size }) {
  const [few, many] = await Promise.all([sweeper(grounds, 'few', size.deadlines), sweeper(grounds, 'many', size.deadlines)]);
  try {
    const due = { deadlines: size.deadlines.many, due: size.deadlines.due };
    tell('B8', await inTurn(size.rounds, { ours: many.sweep, floor: many.claim }), undefined, due);
    tell('B8 growth', await inTurn(size.rounds, { ours: many.sweep, floor: few.sweep }), undefined, { ...due, few: size.deadlines.few });
  } finally {
    await few.end();
    await many.end();
  }
}

/** @param {import('./ground.mjs').Grounds} grounds @param {'few' | 'many'} which @param {import('./sizes.mjs').BenchSize['deadlines']} sizes */
async function sweeper(grounds, which, sizes) {
  const { createDataSource } = load('libs/server/database/src/index.ts');
  const { UnitOfWork } = load('libs/server/platform/src/index.ts');
  const { DeadlineSweep, sweepStatement } = load('libs/server/worklist/src/index.ts');
  const { urls, admin } = await grounds.database(`bench_deadlines_${which}`);
  const count = sizes[which];
  await makeDeadlines(admin, count);
  const dataSource = await createDataSource({ url: urls.worker, poolSize: 1, applicationName: 'bench-sweep' }).initialize();
  const sweep = new DeadlineSweep(new UnitOfWork(dataSource), {}, { info: () => {}, warn: () => {} });
  // The sweep's own statement without its bound on the rows of one transaction.
  const claimAll = sweepStatement.replace(/limit \d+/, '');
  const timed = async (/** @type {() => Promise<{ claimed: number }>} */ work) => {
    await makeDue(admin, count, sizes.due);
    const began = performance.now();
    const { claimed } = await work();
    const took = performance.now() - began;
    if (claimed !== sizes.due) throw new Error(`${claimed} deadlines were claimed`);
    return took;
  };
  return {
    sweep: () => timed(() => sweep.sweep(crowd.providerId)),
    claim: () => timed(async () => (await admin.query(claimAll, [crowd.providerId])).rows[0]),
    end: () => dataSource.destroy(),
  };
}

/** So many deadlines, spread over all of them, have reached a step that nobody has been told of. */
async function makeDue(admin, count, due) {
  const stride = Math.floor(count / due);
  await admin.query('delete from alert');
  await admin.query(
    `update deadline t set next_step_at = now() - interval '1 minute'
     from (select 'plan-review:' || n * $2::int as key, ('01900000-0000-7000-8000-' || lpad(to_hex(n * $2::int / 3), 12, '0'))::uuid as client_id from generate_series(0, $3::int - 1) n) d
     where t.provider_id = $1 and t.client_id = d.client_id and t.key = d.key`,
    [crowd.providerId, stride, due],
  );
  await admin.query('vacuum deadline, alert');
}
