import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { backendsOf, cpuOf } from './cpu.mjs';

/** @typedef {import('./ground.mjs').Ground} Ground */
/** @typedef {{ method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, version?: number }} Call */

const child = fileURLToPath(new URL('./server-child.cjs', import.meta.url));

/** A server in a process of its own, and a few connections to it that stay open. */
export class Server {
  /** @param {string} kind @param {import('node:child_process').ChildProcess} process @param {number} port @param {Ground} ground */
  constructor(kind, process, port, ground) {
    this.kind = kind;
    this.process = process;
    this.port = port;
    this.ground = ground;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  }

  /** @param {string} kind @param {Ground} ground */
  static async start(kind, ground) {
    const environment = {
      ...process.env,
      API_DATABASE_URL: ground.urls.api,
      QUEUE_DATABASE_URL: ground.urls.queue,
      BENCH_BARE_URL: ground.urls.admin,
      BENCH_PROVIDER: ground.providerId,
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      DATA_DIR: ground.dataDir,
    };
    const started = fork(child, [kind], { env: environment, serialization: 'json' });
    const [message] = await once(started, 'message');
    return new Server(kind, started, message.port, ground);
  }

  /** Sends a request as the reader; anything but success is an error of the bench. @param {Call} call @returns {Promise<any>} */
  send({ method, path, body, version }) {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      ...this.ground.headers,
      ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    return new Promise((resolve, reject) => {
      const request = http.request(
        { port: this.port, host: '127.0.0.1', agent: this.agent, method, path: `/api/v1${path}`, headers },
        (response) => {
          /** @type {Buffer[]} */
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if ((response.statusCode ?? 500) >= 300)
              return reject(new Error(`${method} ${path.replace(/[0-9a-f-]{36}/g, ':id')} answered ${response.statusCode}: ${text}`));
            resolve(text === '' ? null : JSON.parse(text));
          });
        },
      );
      request.on('error', reject);
      request.end(payload);
    });
  }

  /**
   * Sends `count` requests, four at a time, and gives the CPU time of one in milliseconds.
   * @param {number} count @param {(index: number) => Call} callOf @param {{ database: boolean }} [counted] whether the work of the database counts
   */
  async cpuOfRequests(count, callOf, { database } = { database: false }) {
    return this.cpuWhile(count, (index) => this.send(callOf(index)), database);
  }

  /** @param {number} count @param {(index: number) => Promise<unknown>} work @param {boolean} database */
  async cpuWhile(count, work, database) {
    const pids = [/** @type {number} */ (this.process.pid), ...(database ? await backendsOf(this.ground.admin, this.kind) : [])];
    const before = cpuOf(pids);
    let next = 0;
    const lane = async () => {
      while (next < count) await work(next++);
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    return (cpuOf(pids) - before) / count;
  }

  /** Statements sent to the database since the last call. @returns {Promise<number>} */
  async queries() {
    this.process.send('queries');
    const [{ queries }] = await once(this.process, 'message');
    return queries;
  }

  stop() {
    this.agent.destroy();
    this.process.kill();
  }
}
