import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readServerNote, superuser } from '../../embedded/cluster-folder.mjs';
import { isAlive } from '../../process/liveness.mjs';
import { findFreePort } from '../../process/ports.mjs';
import { startNode, until } from './programs.mjs';
import { ask } from './session.mjs';

const startFile = fileURLToPath(new URL('start-built.mjs', import.meta.url));
const readyWithinMs = 60_000;

/** @typedef {'api' | 'worker' | 'postgres' | 'all'} Part */

/** Everything that `npm start` runs, in a folder of its own, with parts that can be killed. */
export class Stack {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-kill-'));
  url = '';
  /** @type {import('./programs.mjs').Running | null} */
  #run = null;
  #port = 0;

  /** Starts it and waits until it is ready. */
  async start() {
    this.#port ||= await findFreePort();
    this.url = `http://127.0.0.1:${this.#port}`;
    const log = path.join(this.folder, 'start.log');
    const run = startNode([startFile], { PORT: String(this.#port), DATA_DIR: this.folder }, log);
    this.#run = run;
    const before = run.log().length;
    const ended = run.ended.then(() => true);
    await until(
      'the readiness of the stack',
      async () => {
        if (run.child.exitCode !== null && (await ended)) throw new Error(`it ended:\n${run.log().slice(before)}`);
        return run.log().slice(before).includes('is ready after');
      },
      readyWithinMs,
    );
  }

  /**
   * Kills a part with SIGKILL and waits until everything works again: what supervises it starts it, and of `all` this does.
   * @param {Part} part
   * @returns {Promise<number>} milliseconds without it
   */
  async killAndRecover(part) {
    const killed = part === 'all' ? [this.#run?.pid ?? 0, ...this.#pids('api', 'worker', 'postgres')] : this.#pids(part);
    const began = performance.now();
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    if (part === 'all') {
      await this.#run?.ended;
      await this.start();
    }
    const names = part === 'all' ? /** @type {const} */ (['api', 'worker', 'postgres']) : [part];
    const replaced = () => {
      const now = this.#pids(...names);
      return now.length === names.length && now.every((pid) => !killed.includes(pid) && isAlive(pid));
    };
    const ready = async () => (await ask(`${this.url}/health/ready`, { timeoutMs: 3_000 }).catch(() => null))?.status === 200;
    await until(`the return of ${part}`, async () => replaced() && (await ready()), readyWithinMs);
    return Math.round(performance.now() - began);
  }

  /** Ends it as Ctrl-C does. @returns {Promise<number | null>} its exit code */
  async stop() {
    this.#run?.child.kill('SIGTERM');
    return (await this.#run?.ended) ?? null;
  }

  remove() {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** @param {string} role */
  loginOf(role) {
    /** @type {{ role: string, email: string, password: string }[]} */
    const logins = JSON.parse(fs.readFileSync(path.join(this.folder, 'demo-logins.json'), 'utf8'));
    const found = logins.find((login) => login.role === role);
    if (!found) throw new Error(`no login for ${role}`);
    return found;
  }

  /** @returns {string} sees every row, for looking at what is there */
  superuserUrl() {
    const password = fs.readFileSync(path.join(this.folder, 'postgres/password'), 'utf8').trim();
    return `postgres://${superuser}:${password}@127.0.0.1:${this.#note()?.port}/throughline`;
  }

  #note() {
    const postgres = path.join(this.folder, 'postgres');
    const data = fs.readdirSync(postgres).find((name) => /^data-\d+$/.test(name)) ?? '';
    return readServerNote({ data: path.join(postgres, data) });
  }

  /** @param {('api' | 'worker' | 'postgres')[]} names @returns {number[]} of those that have one */
  #pids(...names) {
    /** @type {Record<string, string>} */
    let programs = {};
    try {
      programs = JSON.parse(fs.readFileSync(path.join(this.folder, 'programs.json'), 'utf8'));
    } catch {
      // Nothing has been started yet.
    }
    const pids = names.map((name) => (name === 'postgres' ? this.#note()?.pid : Number((programs[name] ?? '').split('/')[0])));
    return pids.flatMap((pid) => (pid ? [pid] : []));
  }
}
