import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isAlive, pause } from '../process/liveness.mjs';
import { findFreePort } from '../process/ports.mjs';

const script = fileURLToPath(new URL('stubs/start.mjs', import.meta.url));
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-start-'));
const port = await findFreePort();
const address = `http://127.0.0.1:${port}`;
/** @type {import('node:child_process').ChildProcess[]} */
const started = [];
after(async () => {
  // A failed test must not leave its processes behind: asked to end, each takes its own with it.
  const left = started.filter((child) => child.exitCode === null && child.signalCode === null);
  await Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve).kill('SIGTERM'))));
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** @param {Record<string, string>} [changes] */
function start(changes = {}) {
  const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, ...changes } });
  started.push(child);
  const run = { child, output: '', ended: new Promise((resolve) => child.once('exit', resolve)) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (run.output += chunk));
  return run;
}

/** @param {() => Promise<boolean> | boolean} holds @param {number} [withinMs] */
async function until(holds, withinMs = 20_000) {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, 'waited too long');
    await pause(50);
  }
}

const answers = () =>
  fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status === 200,
    () => false,
  );
const ready = (/** @type {ReturnType<typeof start>} */ run) => until(() => run.output.includes('Throughline is ready after'));
const write = async () => Number(await (await fetch(address, { method: 'POST' })).text());
const programs = () =>
  Object.values(JSON.parse(fs.readFileSync(path.join(dataDir, 'programs.json'), 'utf8'))).map((fingerprint) =>
    Number(String(fingerprint).split('/')[0]),
  );
const postmaster = () => Number(fs.readFileSync(path.join(dataDir, 'postgres/data-18/postmaster.pid'), 'utf8').split('\n')[0]);

test('it starts, prints address and logins, and Ctrl-C leaves nothing running', async () => {
  const run = start();
  await ready(run);
  assert.match(run.output, new RegExp(`http://localhost:${port}`));
  assert.match(run.output, /keyworker +kim\.example@demo\.test +invented-only +Kim Example/);
  const all = [...programs(), postmaster()];
  run.child.kill('SIGINT');
  assert.equal(await run.ended, 0);
  assert.deepEqual(all.filter(isAlive), []);
});

test('programs and database that are killed come back, with every acknowledged row', async () => {
  const run = start();
  await ready(run);
  const last = await write();
  for (const pid of programs()) process.kill(pid, 'SIGKILL');
  await until(async () => programs().every(isAlive) && (await answers()));
  process.kill(postmaster(), 'SIGKILL');
  await until(() => run.output.includes('was started again'));
  await until(answers);
  assert.ok((await write()) > last);
  assert.equal(await (await fetch(address)).text(), '2');
  run.child.kill('SIGKILL');
  await run.ended;
});

test('a start that was killed leaves no program behind and the next one recovers', async () => {
  const run = start();
  await ready(run);
  assert.match(run.output, /which was running/);
  assert.equal(await (await fetch(address)).text(), '2');
  for (const pid of [run.child.pid ?? 0, ...programs(), postmaster()]) process.kill(pid, 'SIGKILL');
  await run.ended;
  const next = start();
  await ready(next);
  assert.equal(await (await fetch(address)).text(), '2');
  const second = start();
  assert.equal(await second.ended, 1);
  assert.match(second.output, /^Throughline already runs on the folder .+\n$/);
  next.child.kill('SIGTERM');
  assert.equal(await next.ended, 0);
});

test('a port in use gets one sentence', async () => {
  const other = net.createServer().listen(port, '127.0.0.1');
  const run = start();
  assert.equal(await run.ended, 1);
  assert.match(run.output, new RegExp(`^Port ${port} is in use by another program: .+\\n$`));
  other.close();
});

test('a database that does not answer gets one sentence after the wait', async () => {
  const run = start({ DATABASE_URL: 'postgres://a:hidden@127.0.0.1:1/x', DATABASE_WAIT_SECONDS: '1' });
  assert.equal(await run.ended, 1);
  assert.match(run.output, /The database of DATABASE_URL \(127\.0\.0\.1:1\/x\) did not answer within 1 s/);
  assert.doesNotMatch(run.output, /hidden/);
});
