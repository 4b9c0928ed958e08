import { withClient } from '../../database/connect.mjs';
import { pause } from '../../process/liveness.mjs';
import { runBuilt, until } from './programs.mjs';
import { signIn } from './session.mjs';
import { Stack } from './stack.mjs';
import { Submissions } from './submissions.mjs';
import { verify } from './verify.mjs';
import { startWriters } from './writers.mjs';

/** @typedef {import('./stack.mjs').Part} Part */

/** What is killed in one round, in this order. @type {Part[]} */
const parts = ['api', 'worker', 'postgres', 'all'];

/**
 * @typedef {object} KillTrial
 * @property {number} rounds in each of which everything is killed once
 * @property {number} writers
 * @property {number} betweenMs undisturbed writing before each kill
 * @property {boolean} settle whether to wait at the end until the sweep has told of everything that is due
 */

/**
 * Runs what `npm start` runs, lets writers write, kills one part after the other with SIGKILL, and counts.
 * @param {KillTrial} options
 * @param {(line: string) => void} [say]
 */
export async function runKillTrial({ rounds, writers, betweenMs, settle }, say = () => {}) {
  const stack = new Stack();
  /** @type {Record<Part, number[]>} */
  const withoutMs = { api: [], worker: [], postgres: [], all: [] };
  try {
    await stack.start();
    const keyworker = await signIn(stack.url, stack.loginOf('keyworker'));
    const submissions = new Submissions(await signIn(stack.url, stack.loginOf('data-officer')));
    const { ledger, stop } = await startWriters(keyworker, writers);
    for (let round = 1; round <= rounds; round++) {
      for (const part of parts) {
        await pause(betweenMs);
        await submissions.ask();
        const tookMs = await stack.killAndRecover(part);
        withoutMs[part].push(tookMs);
        say(`round ${round}: ${part} killed and back after ${tookMs} ms, ${ledger.acknowledged} writes acknowledged`);
      }
    }
    await pause(betweenMs);
    await stop();
    if (settle) await settled(stack);
    const returns = await submissions.outcome(120_000);
    const verdict = await verify(stack.superuserUrl(), ledger);
    const rederived = rebuild(stack);
    const exitCode = await stack.stop();
    return { ...verdict, returns, rederived, restarts: rounds * parts.length, withoutMs, others: ledger.others, writers, exitCode };
  } finally {
    await stack.stop();
    stack.remove();
  }
}

/**
 * Derives every projection again from the record. What the writing transactions left is what comes out: nothing changes.
 * @param {Stack} stack
 * @returns {number} rows that changed
 */
function rebuild(stack) {
  const said = runBuilt('rebuild.js', [], { WORKER_DATABASE_URL: stack.superuserUrl(), DATA_DIR: stack.folder });
  return Number(/changed (\d+)/.exec(said)?.[1] ?? Number.NaN);
}

/** Every step of every clock that has come has been told: the worker sweeps by itself, however often it was killed. @param {Stack} stack */
async function settled(stack) {
  const due = () =>
    withClient(stack.superuserUrl(), async (client) => {
      const { rows } = await client.query('select count(*)::int as n from deadline where next_step_at <= now()');
      return rows[0].n === 0;
    });
  await until('the sweep', async () => (await due()) || (await pause(1_000)), 150_000);
}
