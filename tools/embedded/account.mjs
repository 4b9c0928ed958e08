import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { PlainError } from '../process/plain-error.mjs';

/**
 * @typedef {object} Account
 * @property {number} uid
 * @property {number} gid
 * @property {boolean} needsReach whether the account cannot enter the folders by itself
 */

/**
 * PostgreSQL refuses to run as root. As root this picks the account that owns the data folder already, else
 * `postgres`, else `nobody`; as an ordinary user there is nothing to change.
 * @param {string} dataFolder may not exist yet
 * @param {string[]} mustReach files and folders that the account has to get at
 * @returns {Account | null} null: run as the present user
 */
export function chooseAccount(dataFolder, mustReach) {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = ownerOf(dataFolder) ?? accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534 };
  return { uid, gid, needsReach: !mustReach.every((target) => canReach(target, uid, gid)) };
}

/**
 * The command that runs a program under an account. Where the account cannot enter the folders (a project inside a
 * home folder that only root may enter) the program keeps the one capability that lets it, and no other; the secure
 * bit keeps that capability valid for access(2), which PostgreSQL asks.
 * @param {string} file
 * @param {string[]} parameters
 * @param {Account | null} account
 * @returns {{ file: string, parameters: string[], options: { uid?: number, gid?: number } }}
 */
export function commandUnder(account, file, parameters) {
  if (!account) return { file, parameters, options: {} };
  const { uid, gid } = account;
  if (!account.needsReach) return { file, parameters, options: { uid, gid } };
  const capability = 'dac_override';
  const restrict = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=+${capability}`,
    `--bounding-set=-all,+${capability}`,
  ];
  return { file: setpriv(), parameters: [...restrict, '--', file, ...parameters], options: {} };
}

/** @returns {string} */
function setpriv() {
  const found = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => fs.existsSync(file));
  if (found) return found;
  throw new PlainError(
    'PostgreSQL may not run as root, and no other account can enter this folder: start as an ordinary user, move the project, or install setpriv (package util-linux).',
  );
}

/** @param {string} folder @returns {{ uid: number, gid: number } | null} */
function ownerOf(folder) {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

/** @param {string} name @returns {{ uid: number, gid: number } | null} */
function accountNamed(name) {
  try {
    const line = fs
      .readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const fields = line?.split(':');
    return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
  } catch {
    return null;
  }
}

/** @param {string} target @param {number} uid @param {number} gid @returns {boolean} */
function canReach(target, uid, gid) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', target], { uid, gid, cwd: '/' }).status === 0;
}
