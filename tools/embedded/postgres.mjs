import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { acquireLock } from '../process/file-lock.mjs';
import { fingerprintOf, isFingerprintAlive, pause, waitForEnd } from '../process/liveness.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { findBinaries } from './binaries.mjs';
import { answersOn, isServerAlive, openClusterFolder, readServerNote, removeServerNote, superuser } from './cluster-folder.mjs';
import { launchServer, makeDataFolder } from './launch.mjs';
import { throwAwaySettings } from './settings.mjs';

/** @typedef {import('./cluster-folder.mjs').ClusterFolder} ClusterFolder */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */

/**
 * @typedef {object} EmbeddedPostgres
 * @property {number} port on 127.0.0.1
 * @property {number} pid of the postmaster
 * @property {boolean} adopted whether it ran already
 * @property {(database?: string) => string} superuserUrl connection URL of the superuser
 * @property {() => boolean} isRunning
 * @property {(options?: { immediate?: boolean }) => Promise<void>} stop ends it, unless another live process uses it as
 *   well; `immediate` leaves the clean-up to the recovery of the next start. Acknowledged work is kept either way.
 */

const stopWithinMs = 60_000;
const settleWithinMs = 60_000;

/**
 * Starts the PostgreSQL server of a folder, or adopts the one that runs there already (left by a starter that was
 * killed, or used by another one that lives). Of several starters at once one starts it and the others adopt it.
 * @param {{ dir: string, throwAway?: boolean, settings?: Record<string, string> }} options `throwAway`: data of a test
 *   run, faster and not safe against a power cut; `settings` change single settings of the server
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres({ dir, throwAway = false, settings = {} }) {
  const binaries = findBinaries();
  const folder = openFolder(dir, binaries.major);
  const release = await acquireLock(folder.lock, { what: 'start of the built-in database' });
  try {
    const found = await settle(folder);
    if (found) return handle(folder, binaries, found, true);
    makeDataFolder(folder, binaries, !throwAway);
    const launched = await launchServer(folder, binaries, throwAway ? { ...throwAwaySettings, ...settings } : settings);
    return handle(folder, binaries, launched, false);
  } finally {
    release();
  }
}

/** @param {string} dir @param {number} major @returns {ClusterFolder} */
function openFolder(dir, major) {
  const root = path.resolve(dir);
  try {
    const folder = openClusterFolder(root, major);
    fs.accessSync(root, fs.constants.W_OK);
    return folder;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
    throw new PlainError(
      `The folder ${root} cannot be written by this user: start as the user who made it, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Brings a folder to one of two states: a server that answers, or none.
 * @param {ClusterFolder} folder
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
async function settle(folder) {
  const deadline = performance.now() + settleWithinMs;
  for (;;) {
    const note = readServerNote(folder);
    if (!note) return null;
    if (!isServerAlive(note)) {
      removeServerNote(folder);
      return null;
    }
    if (note.status === 'ready' && (await answersOn(folder, note.port))) return { pid: note.pid, port: note.port };
    if (performance.now() > deadline) {
      throw new PlainError(
        `The built-in database (process ${note.pid}) runs but does not answer: see ${folder.log}, end that process and start again.`,
      );
    }
    await pause(50);
  }
}

/**
 * @param {ClusterFolder} folder
 * @param {Binaries} binaries
 * @param {{ pid: number, port: number }} server
 * @param {boolean} adopted
 * @returns {EmbeddedPostgres}
 */
function handle(folder, binaries, { pid, port }, adopted) {
  registerUser(folder);
  const isRunning = () => {
    const note = readServerNote(folder);
    return note?.pid === pid && isServerAlive(note);
  };
  const stop = async ({ immediate = false } = {}) => {
    const release = await acquireLock(folder.lock, { what: 'start of the built-in database' });
    try {
      if (leaveUsers(folder) > 0 || !isRunning()) return;
      endServer(folder, binaries, pid, immediate);
      if (await waitForEnd(pid, stopWithinMs)) return;
      throw new PlainError(`The built-in database (process ${pid}) did not stop within ${stopWithinMs / 1000} s: see ${folder.log}.`);
    } finally {
      release();
    }
  };
  const superuserUrl = (database = 'postgres') => `postgres://${superuser}:${folder.password}@127.0.0.1:${port}/${database}`;
  return { port, pid, adopted, isRunning, superuserUrl, stop };
}

/**
 * Notes that this process uses the server. The last user that leaves ends it; users that were killed do not count.
 * @param {ClusterFolder} folder
 */
function registerUser(folder) {
  fs.mkdirSync(folder.users, { recursive: true });
  fs.writeFileSync(path.join(folder.users, String(process.pid)), fingerprintOf());
}

/** @param {ClusterFolder} folder @returns {number} how many other live processes use the server */
function leaveUsers(folder) {
  fs.rmSync(path.join(folder.users, String(process.pid)), { force: true });
  const others = fs.readdirSync(folder.users).map((name) => path.join(folder.users, name));
  const live = others.filter((file) => isFingerprintAlive(fs.readFileSync(file, 'utf8')));
  for (const file of others) if (!live.includes(file)) fs.rmSync(file, { force: true });
  return live.length;
}

/**
 * SIGINT rolls open transactions back and writes a checkpoint; SIGQUIT ends at once. Windows has neither signal.
 * @param {ClusterFolder} folder @param {Binaries} binaries @param {number} pid @param {boolean} immediate
 */
function endServer(folder, binaries, pid, immediate) {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', folder.data, '-m', immediate ? 'immediate' : 'fast', '--no-wait']);
    return;
  }
  try {
    process.kill(pid, immediate ? 'SIGQUIT' : 'SIGINT');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
