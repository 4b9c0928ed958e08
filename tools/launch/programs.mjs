import fs from 'node:fs';
import path from 'node:path';
import { variables } from '../environment.mjs';
import { isFingerprintAlive, fingerprintOf, waitForEnd } from '../process/liveness.mjs';
import { replaceFile } from '../process/file-lock.mjs';
import { supervise } from '../process/supervise.mjs';

/** @typedef {import('../environment.mjs').Settings} Settings */
/** @typedef {import('../database/urls.mjs').ConnectionUrls} ConnectionUrls */

/**
 * The programs that run all the time: which login each has and how long it may take to finish its work when asked to end.
 * @type {{ name: 'api' | 'worker', file: string, login: string, stopWithinMs: number }[]}
 */
export const programs = [
  { name: 'api', file: 'api.js', login: 'API_DATABASE_URL', stopWithinMs: 10_000 },
  { name: 'worker', file: 'worker.js', login: 'WORKER_DATABASE_URL', stopWithinMs: 30_000 },
];

/** What only the start may know: the owner's login and everybody's passwords. */
const withheld = /^(DATABASE_.*|(API|WORKER|QUEUE)_DATABASE_URL|DEMO)$/;

/**
 * The environment of a program: what was set, the checked settings, and its own database logins only.
 * @param {Settings} settings
 * @param {Record<string, string>} logins
 * @returns {Record<string, string>}
 */
export function programEnvironment(settings, logins) {
  const foreign = Object.entries(process.env).filter(([name]) => !(name in variables) && !name.startsWith('npm_'));
  const own = Object.entries(settings.values).filter(([name]) => !withheld.test(name));
  return { ...Object.fromEntries([...foreign, ...own]), PUBLIC_URL: settings.publicUrl, DATA_DIR: settings.dataDir, ...logins };
}

/**
 * Starts the programs and keeps them running.
 * @param {object} options
 * @param {Settings} options.settings
 * @param {string} options.serverFolder where the built programs are
 * @param {() => ConnectionUrls} options.urls
 * @param {(name: string, ended: string, nextInMs: number) => void} options.onCrash
 * @returns {import('../process/supervise.mjs').Supervised[]}
 */
export function startPrograms({ settings, serverFolder, urls, onCrash }) {
  const register = path.join(settings.dataDir, 'programs.json');
  /** @type {Record<string, string>} */
  const running = {};
  return programs.map(({ name, file, login, stopWithinMs }) =>
    supervise({
      name,
      file: path.join(serverFolder, file),
      logFile: logFileOf(settings, name),
      stopWithinMs,
      environment: () => programEnvironment(settings, { [login]: urls()[name], QUEUE_DATABASE_URL: urls().queue }),
      onStart: (pid) => {
        running[name] = fingerprintOf(pid);
        replaceFile(register, JSON.stringify(running));
      },
      onCrash: (ended, nextInMs) => onCrash(name, ended, nextInMs),
    }),
  );
}

/** @param {Settings} settings @param {string} name @returns {string} */
export function logFileOf(settings, name) {
  return path.join(settings.dataDir, 'logs', `${name}.log`);
}

/**
 * Waits for programs that a killed start has left: they end by themselves when they see that it is gone, and are ended
 * when they do not.
 * @param {Settings} settings
 */
export async function endLeftovers(settings) {
  const register = path.join(settings.dataDir, 'programs.json');
  /** @type {Record<string, string>} */
  let left = {};
  try {
    left = JSON.parse(fs.readFileSync(register, 'utf8'));
  } catch {
    return;
  }
  await Promise.all(
    programs.map(async ({ name, stopWithinMs }) => {
      const fingerprint = left[name] ?? '';
      if (!isFingerprintAlive(fingerprint)) return;
      const pid = Number(fingerprint.split('/')[0]);
      process.kill(pid, 'SIGTERM');
      if (!(await waitForEnd(pid, stopWithinMs))) process.kill(pid, 'SIGKILL');
      await waitForEnd(pid, 2_000);
    }),
  );
  fs.rmSync(register, { force: true });
}
