import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { withClient } from '../../database/connect.mjs';
import { pause } from '../../process/liveness.mjs';
import { ownDatabase } from '../parts/own-database.mjs';
import { startBuilt, until } from '../parts/programs.mjs';
import { ask, register, signIn } from '../parts/session.mjs';

/** The built API is asked to end while it is busy: what it has taken in it answers. */

/** @type {import('../parts/own-database.mjs').OwnDatabase} */
let place;
/** @type {import('../parts/programs.mjs').Running} */
let api;
before(async () => {
  place = await ownDatabase();
  await place.start();
  await place.migrate();
  place.seed();
});
after(async () => {
  api?.child.kill('SIGKILL');
  await place?.remove();
});

/**
 * @typedef {object} Outcome
 * @property {boolean} before whether the whole request was on its way before the signal
 * @property {string} result a status, or what the connection said
 */

test('SIGTERM under load: every request under way is answered, and what was acknowledged is there', async (t) => {
  api = startBuilt('api.js', place.environment, path.join(place.folder, 'api.log'));
  await until('readiness', async () => (await ask(`${place.url}/health/ready`).catch(() => null))?.status === 200, 10_000);
  const keyworker = await signIn(place.url, place.loginOf('keyworker'));
  const clientId = await register(keyworker, { familyName: 'Stop-Tester', receivedOn: '2026-11-20' });

  /** @type {Outcome[]} */
  const outcomes = [];
  /** @type {string[]} */
  const acknowledged = [];
  let signalled = Number.POSITIVE_INFINITY;
  const writer = async (/** @type {number} */ n) => {
    for (let turn = 0; performance.now() < signalled + 300; turn++) {
      let sent = Number.POSITIVE_INFINITY;
      const evidence = `stop ${n} ${turn}`;
      const body = { purpose: 'treatment', given: true, at: new Date().toISOString(), evidence };
      const result = await keyworker.send('POST', `/clients/${clientId}/consents`, body, { onSent: () => (sent = performance.now()) }).then(
        ({ status }) => {
          if (status === 201) acknowledged.push(evidence);
          return String(status);
        },
        (/** @type {NodeJS.ErrnoException} */ error) => error.code ?? error.message,
      );
      outcomes.push({ before: sent < signalled, result });
      if (result !== '201') await pause(20);
    }
  };
  const load = Array.from({ length: 16 }, (_, n) => writer(n));
  await pause(1_500);
  signalled = performance.now();
  api.child.kill('SIGTERM');
  const [code] = await Promise.all([api.ended, ...load]);
  const tookMs = performance.now() - signalled;

  assert.equal(code, 0);
  assert.ok(tookMs < 5_000, `it took ${Math.round(tookMs)} ms to end`);
  const inFlight = outcomes.filter((outcome) => outcome.before);
  // One writer's request waits for another's row: that may end in 409, which is an answer.
  assert.deepEqual(
    inFlight.filter(({ result }) => result !== '201' && result !== '409'),
    [],
  );
  const late = outcomes.filter((outcome) => !outcome.before).map(({ result }) => result);
  assert.deepEqual(
    late.filter((result) => !['201', '409', '503', 'ECONNREFUSED', 'ECONNRESET'].includes(result)),
    [],
  );
  const kept = await withClient(place.superuserUrl(), async (client) => {
    const { rows } = await client.query('select evidence from consent where client_id = $1', [clientId]);
    return new Set(rows.map((row) => row.evidence));
  });
  assert.deepEqual(
    acknowledged.filter((evidence) => !kept.has(evidence)),
    [],
  );
  t.diagnostic(
    `${inFlight.length} requests before the signal, ${acknowledged.length} acknowledged, ended after ${Math.round(tookMs)} ms; later ones: ${[...new Set(late)].join(', ')}`,
  );
});
