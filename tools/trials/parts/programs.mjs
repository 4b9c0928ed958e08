import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../build.mjs';
import { pause } from '../../process/liveness.mjs';

/** Where the built programs are; `TRIAL_SERVER_FOLDER` names another build. */
export const serverFolder = process.env.TRIAL_SERVER_FOLDER ?? path.join(root, 'dist/server');

/** @returns {Record<string, string>} the environment without settings that the caller happens to have */
function plainEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/DATABASE|REDIS|^(PORT|HOST|PUBLIC_URL|DATA_DIR|DEMO|LOG_LEVEL|NODE_ENV)$|^npm_/.test(name),
  );
  return /** @type {Record<string, string>} */ (Object.fromEntries(kept));
}

/**
 * Runs one of the built commands (migrate.js, seed.js) to its end.
 * @param {string} file @param {string[]} parameters @param {Record<string, string>} environment
 * @returns {string} what it printed
 */
export function runBuilt(file, parameters, environment) {
  const ended = spawnSync(process.execPath, ['--enable-source-maps', path.join(serverFolder, file), ...parameters], {
    env: { ...plainEnvironment(), ...environment },
    encoding: 'utf8',
  });
  if (ended.status !== 0) throw new Error(`${file} failed:\n${ended.stdout}\n${ended.stderr}`);
  return ended.stdout;
}

/**
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {number} pid
 * @property {() => string} log what it has printed so far
 * @property {Promise<number | null>} ended settles with the exit code
 */

/**
 * Starts one of the built programs that stay.
 * @param {'api.js' | 'worker.js'} file @param {Record<string, string>} environment @param {string} logFile
 * @returns {Running}
 */
export function startBuilt(file, environment, logFile) {
  return startNode([path.join(serverFolder, file)], environment, logFile);
}

/**
 * @param {string[]} parameters of Node @param {Record<string, string>} environment @param {string} logFile
 * @returns {Running}
 */
export function startNode(parameters, environment, logFile) {
  const descriptor = fs.openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', ...parameters], {
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', descriptor, descriptor],
  });
  fs.closeSync(descriptor);
  const ended = new Promise((/** @type {(code: number | null) => void} */ resolve) => child.once('exit', resolve));
  return { child, pid: child.pid ?? 0, ended, log: () => fs.readFileSync(logFile, 'utf8') };
}

/**
 * Waits until something holds.
 * @template T
 * @param {string} what named when it does not come
 * @param {() => Promise<T> | T} check holds when it gives something true
 * @param {number} withinMs
 * @returns {Promise<{ value: T, tookMs: number }>}
 */
export async function until(what, check, withinMs) {
  const began = performance.now();
  for (;;) {
    const value = await check();
    const tookMs = performance.now() - began;
    if (value) return { value, tookMs };
    if (tookMs > withinMs) throw new Error(`${what} did not come within ${withinMs / 1000} s`);
    await pause(25);
  }
}
