import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from '../build.mjs';
import { startTestCluster } from '../database/test-database.mjs';
import { readSettings } from '../environment.mjs';
import { Launcher } from '../launch/launcher.mjs';
import { pause } from '../process/liveness.mjs';
import { findFreePort } from '../process/ports.mjs';

/** @typedef {import('../database/test-database.mjs').TestCluster} TestCluster */

/** What steps need besides themselves; each is started when the first step asks for it. */
export class Surroundings {
  /** @type {Promise<TestCluster> | null} */
  #cluster = null;
  /** @type {Promise<Record<string, string> | null> | null} */
  #redis = null;
  /** @type {Promise<Record<string, string>> | null} */
  #application = null;
  /** @type {(() => Promise<unknown> | unknown)[]} */
  #ends = [];

  /**
   * @param {import('./steps.mjs').Step['needs']} needs
   * @returns {Promise<Record<string, string> | null>} the variables for the step; null when a need cannot be met here
   */
  async provide(needs = []) {
    /** @type {Record<string, string>} */
    const variables = {};
    if (needs.includes('database')) Object.assign(variables, (await this.#startCluster()).environment);
    if (needs.includes('redis')) {
      const redis = await (this.#redis ??= this.#startRedis());
      if (!redis) return null;
      Object.assign(variables, redis);
    }
    if (needs.includes('application')) Object.assign(variables, await (this.#application ??= this.#startApplication()));
    return variables;
  }

  /** Ends everything, in the reverse order. */
  async stop() {
    for (const end of this.#ends.splice(0).reverse()) await end();
  }

  #startCluster() {
    this.#cluster ??= startTestCluster().then((cluster) => {
      this.#ends.push(cluster.stop);
      return cluster;
    });
    return this.#cluster;
  }

  /** The server of TEST_REDIS_URL, or a `redis-server` of this machine on a free port that keeps nothing on disk. */
  async #startRedis() {
    const given = process.env.TEST_REDIS_URL;
    if (given) return { TEST_REDIS_URL: given, REDIS_URL: given };
    if (spawnSync('redis-server', ['--version']).status !== 0) return null;
    const port = await findFreePort();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-redis-'));
    const child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
      {
        stdio: 'ignore',
      },
    );
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    this.#ends.push(() => {
      kill();
      fs.rmSync(folder, { recursive: true, force: true });
    });
    for (let attempt = 0; attempt < 100 && !(await accepts(port)); attempt++) await pause(50);
    const url = `redis://127.0.0.1:${port}`;
    return { TEST_REDIS_URL: url, REDIS_URL: url };
  }

  /** The built programs with the demo provider, as `npm start` runs them, on a database of their own. */
  async #startApplication() {
    const cluster = await this.#startCluster();
    const ownerUrl = await cluster.makeDatabase('throughline_app');
    const port = await findFreePort();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-app-'));
    const settings = readSettings(
      {
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: ownerUrl,
        DATABASE_API_PASSWORD: cluster.secrets.api,
        DATABASE_WORKER_PASSWORD: cluster.secrets.worker,
        DATABASE_QUEUE_PASSWORD: cluster.secrets.queue,
        DEMO: 'yes',
      },
      root,
    );
    const launcher = new Launcher(settings, () => {}, { build: async () => false });
    this.#ends.push(async () => {
      await launcher.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    });
    await launcher.start();
    return {
      TEST_APP_URL: settings.publicUrl,
      TEST_APP_DATABASE_URL: ownerUrl,
      TEST_APP_LOGINS: path.join(dataDir, 'demo-logins.json'),
    };
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
