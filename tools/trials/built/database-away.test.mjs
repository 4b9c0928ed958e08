import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { withClient } from '../../database/connect.mjs';
import { isAlive, pause } from '../../process/liveness.mjs';
import { ownDatabase } from '../parts/own-database.mjs';
import { startBuilt, until } from '../parts/programs.mjs';
import { ask, register, signIn } from '../parts/session.mjs';

/** The built programs while their database is not there yet, is gone, or does not take connections. */

/** Milliseconds within which a request is answered, whatever the database does: two seconds for a connection, and some. */
const answeredWithin = 2_600;
/** @type {import('../parts/own-database.mjs').OwnDatabase} */
let place;
/** @type {import('../parts/programs.mjs').Running} */
let api;
/** @type {import('../parts/programs.mjs').Running} */
let worker;
/** @type {import('../parts/session.mjs').Session} */
let keyworker;

before(async () => {
  place = await ownDatabase();
});
after(async () => {
  for (const program of [api, worker]) program?.child.kill('SIGKILL');
  await place?.remove();
});

const readiness = () => ask(`${place.url}/health/ready`, { timeoutMs: 3_000 }).catch(() => null);
const isReady = async () => (await readiness())?.status === 200;
/** Whether the worker's heartbeat job has run since a moment. @param {Date} since */
const hasBeaten = (since) =>
  withClient(place.superuserUrl(), async (client) => {
    const { rows } = await client.query('select count(*)::int as beats from ops.heartbeat where beat_at > $1', [since]);
    return rows[0].beats > 0;
  });

test('programs that start before their database wait for it, and are ready within 10 s of it', async (t) => {
  api = startBuilt('api.js', place.environment, path.join(place.folder, 'api.log'));
  worker = startBuilt('worker.js', place.environment, path.join(place.folder, 'worker.log'));
  await pause(2_500);
  assert.ok(isAlive(api.pid) && isAlive(worker.pid), 'both still wait');
  assert.equal(await readiness(), null);
  await place.start();
  await place.migrate();
  const migrated = new Date();
  const { tookMs } = await until('readiness', isReady, 10_000);
  const beat = await until('the heartbeat of the worker', () => hasBeaten(migrated), 15_000);
  t.diagnostic(`ready ${Math.round(tookMs)} ms after its database, the worker's first job ${Math.round(beat.tookMs)} ms later`);
  place.seed();
  keyworker = await signIn(place.url, place.loginOf('keyworker'));
});

/**
 * Asks again and again for some time, reading and writing.
 * @param {number} forMs
 * @param {string} clientId
 */
async function askMeanwhile(forMs, clientId) {
  /** @type {{ status: number, tookMs: number, code: unknown, type: string }[]} */
  const answers = [];
  const end = performance.now() + forMs;
  const ask8 = Array.from({ length: 8 }, async (_, n) => {
    while (performance.now() < end) {
      const at = new Date().toISOString();
      const answer = await (n % 2 === 0
        ? keyworker.get(`/clients/${clientId}`)
        : keyworker.send('POST', `/clients/${clientId}/consents`, { purpose: 'treatment', given: true, at }));
      answers.push({ status: answer.status, tookMs: answer.tookMs, code: answer.body?.code, type: String(answer.headers['content-type']) });
      await pause(50);
    }
  });
  await Promise.all(ask8);
  return answers;
}

/** @param {Awaited<ReturnType<typeof askMeanwhile>>} answers */
function assertEachAnswered(answers) {
  const slowest = Math.max(...answers.map(({ tookMs }) => tookMs));
  assert.ok(slowest < answeredWithin, `the slowest answer took ${Math.round(slowest)} ms`);
  const wrong = answers.filter(
    ({ status, code, type }) =>
      status >= 300 &&
      !(status === 503 && ['unavailable', 'outcome-unknown'].includes(String(code)) && type.startsWith('application/problem+json')),
  );
  assert.deepEqual(wrong, []);
  return Math.round(slowest);
}

test('while the database is gone every request is answered 503 in time, and afterwards everything works again', async (t) => {
  const clientId = await register(keyworker, { familyName: 'Gone-Tester', receivedOn: '2026-11-20' });
  const [apiPid, workerPid] = [api.pid, worker.pid];
  process.kill((await place.start()).pid, 'SIGKILL');
  await pause(200);
  const answers = await askMeanwhile(4_000, clientId);
  const slowest = assertEachAnswered(answers);
  assert.ok(answers.length >= 8 && answers.every(({ status }) => status === 503));
  assert.equal((await readiness())?.status, 503);
  assert.equal((await ask(`${place.url}/health/live`)).status, 200);
  assert.equal((await ask(`${place.url}/`, { headers: { accept: 'text/html' } })).status === 503, false);

  await place.start();
  const returned = new Date();
  const { tookMs } = await until(
    'an answer from the database',
    async () => (await keyworker.get(`/clients/${clientId}`)).status === 200,
    5_000,
  );
  assert.ok((await askMeanwhile(1_000, clientId)).every(({ status }) => status < 300));
  const beat = await until('the heartbeat of the worker', () => hasBeaten(returned), 40_000);
  assert.ok(isAlive(apiPid) && isAlive(workerPid), 'neither had to be started again');
  t.diagnostic(
    `gone: ${answers.length} answers, slowest ${slowest} ms; works ${Math.round(tookMs)} ms and worker ${Math.round(beat.tookMs)} ms after its return`,
  );
});

test('while the database takes no connections every request is answered in time', async (t) => {
  const clientId = await register(keyworker, { familyName: 'Stopped-Tester', receivedOn: '2026-11-20' });
  const { pid } = await place.start();
  process.kill(pid, 'SIGSTOP');
  let answers;
  try {
    answers = await askMeanwhile(3_000, clientId);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  const slowest = assertEachAnswered(answers);
  await until('an answer from the database', async () => (await keyworker.get(`/clients/${clientId}`)).status === 200, 5_000);
  t.diagnostic(`stopped: ${answers.length} answers, slowest ${slowest} ms`);
});
