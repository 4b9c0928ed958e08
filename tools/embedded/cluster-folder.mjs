import crypto from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createExclusively } from '../process/file-lock.mjs';
import { isAlive } from '../process/liveness.mjs';
import { PlainError } from '../process/plain-error.mjs';

/** Login of the superuser that initdb makes; used for provisioning only. */
export const superuser = 'postgres';

/**
 * Where one embedded server keeps its things.
 * @typedef {object} ClusterFolder
 * @property {string} root
 * @property {string} data
 * @property {string} log
 * @property {string} lock held while somebody starts the server
 * @property {string} users one file for each process that uses the server; the last to leave ends it
 * @property {string} port remembers the port, so that it is the same after every start
 * @property {string} password of the superuser
 */

/**
 * @param {string} given
 * @param {number} major version of the server
 * @returns {ClusterFolder}
 */
export function openClusterFolder(given, major) {
  fs.mkdirSync(given, { recursive: true });
  const root = fs.realpathSync(given);
  const data = path.join(root, `data-${major}`);
  const other = fs.readdirSync(root).find((name) => /^data-\d+$/.test(name) && name !== `data-${major}`);
  if (other && !fs.existsSync(data)) {
    throw new PlainError(
      `${path.join(root, other)} was made by another version of PostgreSQL than the installed one (${major}): move the data over with pg_dump and pg_restore, or install the version that made it.`,
    );
  }
  const passwordFile = path.join(root, 'password');
  createExclusivelyOnce(passwordFile);
  return {
    root,
    data,
    log: path.join(root, 'postgres.log'),
    lock: path.join(root, 'start.lock'),
    users: path.join(root, 'users'),
    port: path.join(root, 'port'),
    password: fs.readFileSync(passwordFile, 'utf8').trim(),
  };
}

/** @param {string} file */
function createExclusivelyOnce(file) {
  if (!fs.existsSync(file)) createExclusively(file, crypto.randomBytes(24).toString('base64url'));
}

/**
 * What the server last wrote about itself.
 * @typedef {object} ServerNote
 * @property {number} pid
 * @property {string} data the folder as it was named when the server started
 * @property {number} port
 * @property {string} status `starting`, `ready`, `stopping`
 */

/**
 * Reads `postmaster.pid`: its first line is the process, the second its folder, the fourth the port, the eighth the status.
 * @param {Pick<ClusterFolder, 'data'>} folder
 * @returns {ServerNote | null} null when there is no such file
 */
export function readServerNote(folder) {
  try {
    const lines = fs.readFileSync(noteFile(folder), 'utf8').split('\n');
    return { pid: Number(lines[0]), data: lines[1]?.trim() ?? '', port: Number(lines[3]), status: lines[7]?.trim() || 'starting' };
  } catch {
    return null;
  }
}

/**
 * Removes what a killed server left behind: PostgreSQL itself would be misled by a zombie, or by an unrelated process
 * that has the same number by now. Server processes that outlive their postmaster are no danger: PostgreSQL sees their
 * shared memory and refuses to start until they have gone.
 * @param {ClusterFolder} folder
 */
export function removeServerNote(folder) {
  fs.rmSync(noteFile(folder), { force: true });
}

/**
 * @param {ServerNote} note
 * @returns {boolean} whether the process that the note names runs and is a server of that folder (where the system does
 *   not tell a process's command, a running process is taken for it)
 */
export function isServerAlive(note) {
  if (!isAlive(note.pid)) return false;
  const command = commandLine(note.pid);
  return command === null || command.includes(note.data);
}

/**
 * Signs in to prove that a port belongs to this folder's server. The password is not given away to a stranger: SCRAM
 * makes both sides prove that they know it.
 * @param {ClusterFolder} folder
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function answersOn(folder, port) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password: folder.password,
    database: 'postgres',
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(folder.data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {Pick<ClusterFolder, 'data'>} folder */
function noteFile(folder) {
  return path.join(folder.data, 'postmaster.pid');
}

/**
 * @param {number} pid
 * @returns {string | null} the command that started a process
 */
function commandLine(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
