import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { pause } from './liveness.mjs';
import { openLog } from './log-file.mjs';

/**
 * @typedef {object} Supervised
 * @property {string} name
 * @property {() => number | null} pid of the present child
 * @property {() => Promise<void>} restart asks the child to end and starts it with the environment of that moment
 * @property {() => Promise<void>} stop asks the child to end, ends it by force after its time, and does not start it again
 * @property {() => void} kill ends it by force at once
 */

/**
 * @typedef {object} SuperviseOptions
 * @property {string} name
 * @property {string} file a Node program
 * @property {string} logFile takes what it prints
 * @property {() => Record<string, string>} environment
 * @property {number} stopWithinMs how long it may take to finish what it is doing
 * @property {(ended: string, nextInMs: number) => void} [onCrash]
 * @property {(pid: number) => void} [onStart]
 */

const shortestWaitMs = 200;
const longestWaitMs = 5_000;
/** A child that ran this long was sound: its next crash counts as the first. */
const soundAfterMs = 10_000;

/**
 * Keeps a Node program running. It is tied to this process by an IPC channel: when this process is killed the channel
 * closes, and the program ends by itself. It has a session of its own, so that Ctrl-C in a terminal reaches only this
 * process, which then ends its children in order.
 * @param {SuperviseOptions} options
 * @returns {Supervised}
 */
export function supervise(options) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  let stopping = false;
  let crashes = 0;

  const start = () => {
    const began = performance.now();
    const log = openLog(options.logFile);
    const started = spawn(process.execPath, ['--enable-source-maps', options.file], {
      env: options.environment(),
      stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
      detached: process.platform !== 'win32',
    });
    fs.closeSync(log.descriptor);
    child = started;
    if (started.pid) options.onStart?.(started.pid);
    started.once('error', () => {});
    started.once('exit', (code, signal) => {
      if (child === started) child = null;
      if (stopping || expected.has(started)) return;
      crashes = performance.now() - began > soundAfterMs ? 1 : crashes + 1;
      const wait = Math.min(shortestWaitMs * 2 ** (crashes - 1), longestWaitMs);
      options.onCrash?.(signal ?? `exit code ${code}`, wait);
      setTimeout(() => {
        if (!stopping && child === null) start();
      }, wait);
    });
  };
  /** @type {WeakSet<object>} children that were asked to end */
  const expected = new WeakSet();
  start();

  const end = async () => {
    const ending = child;
    if (!ending) return;
    expected.add(ending);
    await endChild(ending, options.stopWithinMs);
  };
  return {
    name: options.name,
    pid: () => child?.pid ?? null,
    restart: async () => {
      await end();
      if (!stopping && child === null) start();
    },
    stop: async () => {
      stopping = true;
      await end();
    },
    kill: () => {
      stopping = true;
      child?.kill('SIGKILL');
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child @param {number} withinMs */
async function endChild(child, withinMs) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || child.signalCode !== null) return;
  // Windows has no SIGTERM; closing the channel asks for the same.
  if (process.platform === 'win32') child.disconnect();
  else child.kill('SIGTERM');
  if (await Promise.race([ended.then(() => true), pause(withinMs).then(() => false)])) return;
  child.kill('SIGKILL');
  await ended;
}
