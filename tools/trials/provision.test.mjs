import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canSignIn, waitForDatabase, withClient } from '../database/connect.mjs';
import { provision } from '../database/provision.mjs';
import { startTestCluster } from '../database/test-database.mjs';
import { withDatabase, withLogin } from '../database/urls.mjs';

/** @type {import('../database/test-database.mjs').TestCluster} */
let cluster;
before(async () => {
  cluster = await startTestCluster();
});
after(() => cluster.stop());

/** @param {string} url @param {string} statement */
const query = (url, statement) => withClient(url, async (client) => (await client.query(statement)).rows);
const again = (changes = {}) => provision({ ownerUrl: cluster.ownerUrl, adminUrl: cluster.adminUrl, secrets: cluster.secrets, ...changes });

test('provisioning again, three times at once, changes nothing', async () => {
  const state =
    `select rolname, rolconfig, xmin::text from pg_authid a join pg_roles r using (rolname) where rolname like 'throughline%' order by 1`.replace(
      'rolconfig, xmin',
      'r.rolconfig, a.xmin',
    );
  const first = await query(cluster.adminUrl, state);
  await Promise.all([again(), again(), again()]);
  assert.deepEqual(await query(cluster.adminUrl, state), first);
});

test('no login has administrator rights', async () => {
  const rows = await query(
    cluster.adminUrl,
    `select rolname from pg_roles where rolname like 'throughline%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  );
  assert.deepEqual(rows, []);
});

test('api and worker have their time limits', async () => {
  const limits = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('synchronous_commit') as commit`;
  assert.deepEqual(await query(cluster.roleUrls.api, limits), [{ statement: '5s', lock: '1s', idle: '10s', commit: 'on' }]);
  assert.deepEqual(await query(cluster.roleUrls.worker, limits), [{ statement: '15min', lock: '1s', idle: '10s', commit: 'on' }]);
});

test('only the queue login gets at the queue schema, and it at nothing else', async () => {
  await query(cluster.roleUrls.queue, 'create schema if not exists bullmq');
  await query(cluster.roleUrls.queue, 'create table bullmq.trial ()');
  await assert.rejects(query(cluster.roleUrls.api, 'select * from bullmq.trial'), /permission denied/);
  await assert.rejects(query(cluster.roleUrls.queue, 'create table public.trial ()'), /permission denied/);
  await assert.rejects(query(cluster.roleUrls.api, 'create table public.trial ()'), /permission denied/);
});

test('the owner can hand a function to the look-up role and replace it later', async () => {
  const define = (/** @type {number} */ n) =>
    `create or replace function trial_lookup() returns int language sql security definer as 'select ${n}'`;
  await query(cluster.ownerUrl, define(1));
  await query(cluster.ownerUrl, 'alter function trial_lookup() owner to throughline_lookup');
  await query(cluster.ownerUrl, define(2));
  assert.deepEqual(await query(cluster.ownerUrl, 'select trial_lookup() as n'), [{ n: 2 }]);
});

test('a new password takes effect; a login that may not change it says so in one sentence', async () => {
  const secrets = { ...cluster.secrets, api: 'chänged: p@ss/word' };
  await assert.rejects(provision({ ownerUrl: cluster.ownerUrl, secrets }), {
    name: 'PlainError',
    message: /may not change the password of throughline_api/,
  });
  await again({ secrets });
  assert.equal(await canSignIn(withLogin(cluster.ownerUrl, 'throughline_api', secrets.api)), true);
  await again();
  assert.equal(await canSignIn(cluster.roleUrls.api), true);
});

test('without an administrator an owner whose logins exist carries on', async () => {
  await provision({ ownerUrl: cluster.ownerUrl, secrets: cluster.secrets });
});

for (const [what, change, said] of /** @type {[string, (url: string) => string, RegExp][]} */ ([
  ['a wrong password', (url) => withLogin(url, 'throughline_owner', 'wrong'), /the password of throughline_owner is refused/],
  ['an unknown database', (url) => withDatabase(url, 'nowhere'), /the database nowhere does not exist/],
  ['no server', () => 'postgres://a:b@127.0.0.1:1/x', /127\.0\.0\.1:1\/x\) did not answer within 1 s \(ECONNREFUSED\)/],
])) {
  test(`${what} gets one sentence without the password`, async () => {
    await assert.rejects(waitForDatabase({ url: change(cluster.ownerUrl), timeoutMs: 1_000 }), (/** @type {Error} */ error) => {
      assert.match(error.message, said);
      assert.doesNotMatch(error.message, /wrong|a:b/);
      return error.name === 'PlainError';
    });
  });
}
