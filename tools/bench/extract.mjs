import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { crowd, makeReturnRows } from './crowd.mjs';
import { inTurn, tell } from './measure.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');
const child = fileURLToPath(new URL('./extract-child.cjs', import.meta.url));
const megabyte = 1024;

/** Periods that take every row, and every third. */
const whole = { from: '2025-04-01', to: '2025-06-30' };
const third = { from: '2026-04-01', to: '2026-10-31' };

/** B1 and B2: speed and memory of the national extract. @param {import('./part.mjs').PartInput} input */
export async function run({ grounds, peopled, size, wanted }) {
  const ground = await peopled();
  const { urls, admin } = await grounds.database('bench_return');
  const lines = await ground.admin.query(
    'select line from return_row order by abs(length(line) - (select avg(length(line)) from return_row)), line limit 1',
  );
  const rows = size.returnRows * 3;
  await makeReturnRows(admin, rows, lines.rows[0].line);
  const folder = grounds.dataDir;
  if (wanted.has('B1')) await speed(urls, folder, rows, size.rounds);
  if (wanted.has('B2')) await memory(urls, folder, rows, size.rounds);
}

/** @param {Record<string, string>} urls @param {string} folder @param {number} rows @param {number} rounds */
async function speed(urls, folder, rows, rounds) {
  const { copyReturn, copyStatement, extractQuery, ReturnFileWriter } = load('libs/server/reporting/src/index.ts');
  const scope = { providerId: crowd.providerId, profile: 'cds-k', agencyCode: 'N0001', ...whole };
  const timed = async (/** @type {string} */ url, /** @type {(client: pg.Client, file: string) => Promise<unknown>} */ work) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const file = path.join(folder, 'return.csv');
    await fs.rm(file, { force: true });
    const began = performance.now();
    await work(client, file);
    const seconds = (performance.now() - began) / 1000;
    await client.end();
    return rows / seconds;
  };
  const ours = () =>
    timed(urls.worker, async (client, file) => {
      await client.query('begin isolation level repeatable read read only');
      await client.query(`set local app.provider_id = '${crowd.providerId}'`);
      const count = await copyReturn(client, extractQuery(scope), 'header\n', new ReturnFileWriter(file), new AbortController().signal);
      if (count !== rows) throw new Error(`${count} rows were extracted`);
    });
  // Its file has reached the disk too before it counts as done.
  const floor = () =>
    timed(urls.admin, (client, file) =>
      pipeline(client.query(copyTo(copyStatement('select line from return_row'))), createWriteStream(file, { flush: true })),
    );
  tell('B1', await inTurn(rounds, { ours, floor }), undefined, { rows, bytes: (await fs.stat(path.join(folder, 'return.csv'))).size });
}

/** @param {Record<string, string>} urls @param {string} folder @param {number} rows @param {number} rounds */
async function memory(urls, folder, rows, rounds) {
  const run = promisify(execFile);
  const peak = async (/** @type {{ from: string, to: string }} */ period) => {
    const scope = JSON.stringify({ providerId: crowd.providerId, profile: 'cds-k', agencyCode: 'N0001', ...period });
    const { stdout } = await run(process.execPath, [child, scope, path.join(folder, 'memory.csv')], {
      env: { ...process.env, WORKER_DATABASE_URL: urls.worker, NODE_ENV: 'production' },
    });
    return JSON.parse(stdout).peakKilobytes / megabyte;
  };
  const readings = await inTurn(rounds, { ours: () => peak(whole), floor: () => peak(third) });
  const sizes = { rows: [rows / 3, rows] };
  tell('B2', readings, ({ ours, floor }) => ours - floor, sizes);
  tell('B2 absolute', readings, ({ ours }) => ours, sizes);
}
