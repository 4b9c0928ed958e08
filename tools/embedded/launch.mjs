import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { pause } from '../process/liveness.mjs';
import { openLog, tailOf } from '../process/log-file.mjs';
import { findFreePort, portProblem } from '../process/ports.mjs';
import { chooseAccount, commandUnder } from './account.mjs';
import { readServerNote, superuser } from './cluster-folder.mjs';
import { serverSettings } from './settings.mjs';

/** @typedef {import('./cluster-folder.mjs').ClusterFolder} ClusterFolder */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */

const readyWithinMs = 60_000;
const orphansGoneWithinMs = 15_000;

/** No setting of the caller's (PGPORT, LC_*) may leak into the server. */
const environment = { PATH: process.env.PATH ?? '', SYSTEMROOT: process.env.SYSTEMROOT ?? '', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the data folder. It is made beside its place and then renamed: a data folder that exists is complete, however
 * the maker ended.
 * @param {ClusterFolder} folder
 * @param {Binaries} binaries
 * @param {boolean} durable whether to wait for the disk
 */
export function makeDataFolder(folder, binaries, durable) {
  if (fs.existsSync(folder.data)) return;
  const draft = `${folder.data}.new`;
  const passwordCopy = `${folder.data}.password`;
  for (const left of [draft, passwordCopy]) fs.rmSync(left, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordCopy, `${folder.password}\n`, { mode: 0o600 });
  const account = chooseAccount(draft, [folder.root, binaries.initdb]);
  if (account) for (const handed of [draft, passwordCopy]) fs.chownSync(handed, account.uid, account.gid);
  const parameters = [
    ...['-D', draft, '-U', superuser, `--pwfile=${passwordCopy}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--data-checksums'],
    ...['--locale=C', '--locale-provider=icu', '--icu-locale=en-GB', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
  const command = commandUnder(account, binaries.initdb, parameters);
  const made = spawnSync(command.file, command.parameters, { ...command.options, env: environment, cwd: '/', encoding: 'utf8' });
  fs.rmSync(passwordCopy, { force: true });
  if (made.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error?.message ?? ''}${made.stderr ?? ''}`);
  }
  fs.renameSync(draft, folder.data);
}

/**
 * Runs the server and waits until it takes connections.
 * @param {ClusterFolder} folder
 * @param {Binaries} binaries
 * @param {Record<string, string>} changes to the settings
 * @returns {Promise<{ pid: number, port: number }>}
 */
export async function launchServer(folder, binaries, changes) {
  const deadline = performance.now() + orphansGoneWithinMs;
  let port = await choosePort(folder);
  for (;;) {
    const problem = await tryLaunch(folder, binaries, port, changes);
    if (typeof problem === 'number') {
      fs.writeFileSync(folder.port, String(port));
      return { pid: problem, port };
    }
    if (/could not bind|could not create any TCP/.test(problem)) port = await findFreePort();
    else if (!/shared memory block/.test(problem)) throw new Error(`PostgreSQL did not start: ${problem}`);
    if (performance.now() > deadline) throw new Error(`PostgreSQL did not start within ${orphansGoneWithinMs / 1000} s: ${problem}`);
    await pause(100);
  }
}

/**
 * @param {ClusterFolder} folder
 * @param {Binaries} binaries
 * @param {number} port
 * @param {Record<string, string>} changes
 * @returns {Promise<number | string>} the process id, or what the server said when it gave up
 */
async function tryLaunch(folder, binaries, port, changes) {
  const account = chooseAccount(folder.data, [folder.root, binaries.postgres]);
  const settings = Object.entries({ ...serverSettings, ...changes }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = commandUnder(account, binaries.postgres, ['-D', folder.data, '-p', String(port), ...settings]);
  const log = openLog(folder.log);
  const child = spawn(command.file, command.parameters, {
    ...command.options,
    env: environment,
    cwd: '/',
    // Its own session: Ctrl-C in the terminal must not reach the server before the processes that use it have ended.
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  fs.closeSync(log.descriptor);
  /** @type {string | null} */
  let ended = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `ended with ${code ?? signal}`));
  child.unref();
  const deadline = performance.now() + readyWithinMs;
  for (;;) {
    const note = readServerNote(folder);
    if (note?.status === 'ready' && note.pid === child.pid) return note.pid;
    if (ended !== null) return `${ended}; ${tailOf(folder.log, 8, log.size)}`;
    if (performance.now() > deadline) return `not ready after ${readyWithinMs / 1000} s`;
    await pause(15);
  }
}

/**
 * The port of the last start where it is still free, else another.
 * @param {ClusterFolder} folder
 * @returns {Promise<number>}
 */
async function choosePort(folder) {
  const last = fs.existsSync(folder.port) ? Number(fs.readFileSync(folder.port, 'utf8')) : 0;
  if (last > 0 && (await portProblem(last)) === null) return last;
  return findFreePort();
}
