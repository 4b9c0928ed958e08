import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { withClient } from '../database/connect.mjs';
import { startPostgres } from '../embedded/postgres.mjs';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-embedded-'));
after(() => fs.rmSync(dir, { recursive: true, force: true }));

const start = () => startPostgres({ dir });
/** @param {string} url @param {string} statement */
const query = (url, statement) => withClient(url, async (client) => (await client.query(statement)).rows);

test('a new server is durable, listens on loopback only and keeps UTC', async () => {
  const server = await start();
  const rows = await query(
    server.superuserUrl(),
    `select name || '=' || setting as line from pg_settings
     where name in ('fsync', 'synchronous_commit', 'listen_addresses', 'TimeZone', 'jit', 'max_connections') order by lower(name)`,
  );
  assert.deepEqual(
    rows.map((row) => row.line),
    ['fsync=on', 'jit=off', 'listen_addresses=127.0.0.1', 'max_connections=100', 'synchronous_commit=on', 'TimeZone=UTC'],
  );
  assert.equal(server.adopted, false);
  await server.stop();
  assert.equal(server.isRunning(), false);
});

test('of several starters at once one starts the server and the others adopt it', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  assert.equal(servers.filter((server) => !server.adopted).length, 1);
  assert.equal(new Set(servers.map((server) => server.pid)).size, 1);
  await servers[0]?.stop();
});

test('a killed postmaster is followed by one on the same port, with every committed row', async () => {
  const first = await start();
  await query(first.superuserUrl(), 'create table kept (id int)');
  await query(first.superuserUrl(), 'insert into kept select generate_series(1, 100)');
  process.kill(first.pid, 'SIGKILL');
  const second = await start();
  assert.equal(second.port, first.port);
  assert.notEqual(second.pid, first.pid);
  assert.deepEqual(await query(second.superuserUrl(), 'select count(*)::int as n from kept'), [{ n: 100 }]);
  await second.stop();
});

test('a process that has the number of a dead server is not taken for it', async () => {
  const server = await start();
  process.kill(server.pid, 'SIGKILL');
  const note = path.join(dir, 'data-18', 'postmaster.pid');
  fs.writeFileSync(note, fs.readFileSync(note, 'utf8').replace(/^\d+/, String(process.pid)));
  const next = await start();
  assert.equal(next.adopted, false);
  await next.stop();
});

test('a lock left by a killed starter is taken over', async () => {
  fs.writeFileSync(path.join(dir, 'start.lock'), '999999/1 gone');
  const server = await start();
  await server.stop();
  assert.equal(fs.existsSync(path.join(dir, 'start.lock')), false);
});
