import fs from 'node:fs';
import path from 'node:path';
import { buildTarget, root } from '../build.mjs';
import { tailOf } from '../process/log-file.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { runProgram } from '../process/run-program.mjs';
import { openDatabase } from './database.mjs';
import { logFileOf, programEnvironment, startPrograms } from './programs.mjs';
import { localAddress, waitUntilReady } from './readiness.mjs';

/** @typedef {import('../environment.mjs').Settings} Settings */
/** @typedef {import('./database.mjs').OpenDatabase} OpenDatabase */

const readyWithinMs = 120_000;
/** A program that ends this often before the first readiness is broken, not unlucky. */
const crashesBeforeGivingUp = 5;

/** Takes Throughline from nothing to ready, keeps it running, and takes it down in order. */
export class Launcher {
  isStopping = false;
  #began = performance.now();
  #ready = false;
  #crashes = 0;
  /** Ends builds, migration and seed when the start fails or is called off. */
  #setup = new AbortController();
  /** @type {Promise<void>} */
  #opening = Promise.resolve();
  /** @type {OpenDatabase | null} */
  #database = null;
  /** @type {import('../process/supervise.mjs').Supervised[]} */
  #programs = [];
  /** @type {Promise<void> | null} */
  #stopped = null;
  #end = () => {};
  /** Settles when everything has been taken down. */
  ended = new Promise((resolve) => {
    this.#end = () => resolve(undefined);
  });

  /**
   * @param {Settings} settings
   * @param {(line: string) => void} print
   * @param {{ serverFolder?: string, build?: (name: string) => Promise<boolean> }} [parts] replaced in trials
   */
  constructor(settings, print, { serverFolder = path.join(root, 'dist/server'), build } = {}) {
    this.settings = settings;
    this.print = print;
    this.serverFolder = serverFolder;
    this.build = build ?? ((name) => buildTarget(name, { report: (line) => this.#say(line), signal: this.#setup.signal }));
  }

  async start() {
    this.#opening = this.#openDatabase();
    const server = this.#build('server');
    const prepared = Promise.all([this.#opening, server]).then(() => this.#prepare());
    const web = server.then(() => this.#build('web'));
    await Promise.all([prepared, web]);
    if (this.isStopping) return;
    this.#startPrograms();
    await this.#waitUntilReady();
  }

  /** Asks the programs to finish what they do, then ends the database. */
  stop() {
    this.isStopping = true;
    this.#stopped ??= this.#takeDown();
    return this.#stopped;
  }

  /** Ends everything without waiting for work in progress; the next start recovers. */
  async stopAtOnce() {
    this.isStopping = true;
    this.#setup.abort();
    for (const program of this.#programs) program.kill();
    await this.#database?.stop({ immediate: true }).catch(() => {});
    process.exit(1);
  }

  async #takeDown() {
    this.#setup.abort();
    await this.#opening.catch(() => {});
    await Promise.all(this.#programs.map((program) => program.stop()));
    fs.rmSync(path.join(this.settings.dataDir, 'programs.json'), { force: true });
    await this.#database?.stop().catch((error) => this.#say(error.message));
    this.#end();
  }

  async #openDatabase() {
    this.#database = await openDatabase(this.settings);
    this.#say(`database ready: ${this.#database.description}`);
  }

  /** @param {string} name */
  async #build(name) {
    const built = await this.build(name);
    this.#say(built ? `${name} built` : `${name} is up to date`);
  }

  async #prepare() {
    await this.#runOnce('migrate.js', 'The migration of the database');
    this.#say('database schema is up to date');
    if (!this.settings.demo) return;
    await this.#runOnce('seed.js', 'The filling of the demo database', ['--size', 'small', '--if-empty']);
    this.#say('demo provider is in place');
  }

  /** @param {string} file @param {string} what @param {string[]} [parameters] */
  async #runOnce(file, what, parameters = []) {
    if (this.isStopping || !this.#database) throw new PlainError('Stopped before it was ready.');
    await runProgram({
      what,
      command: process.execPath,
      parameters: ['--enable-source-maps', path.join(this.serverFolder, file), ...parameters],
      cwd: root,
      logFile: logFileOf(this.settings, 'setup'),
      environment: programEnvironment(this.settings, {
        DATABASE_URL: this.#database.urls().owner,
        WORKER_DATABASE_URL: this.#database.urls().worker,
      }),
      signal: this.#setup.signal,
    });
  }

  #startPrograms() {
    const database = /** @type {OpenDatabase} */ (this.#database);
    this.#programs = startPrograms({
      settings: this.settings,
      serverFolder: this.serverFolder,
      urls: database.urls,
      onCrash: (name, ended, nextInMs) => {
        this.#crashes += 1;
        if (this.#ready)
          this.#say(`${name} ended (${ended}) and starts again in ${nextInMs / 1000} s; see ${logFileOf(this.settings, name)}`);
      },
    });
    database.guard({
      report: (line) => this.#say(line),
      onMoved: () => void Promise.all(this.#programs.map((program) => program.restart())),
    });
  }

  async #waitUntilReady() {
    const { host, port, publicUrl } = this.settings;
    const said = await waitUntilReady(`${localAddress(host, port)}/health/ready`, {
      timeoutMs: readyWithinMs,
      gaveUp: () => this.isStopping || this.#crashes >= crashesBeforeGivingUp,
    });
    if (this.isStopping) return;
    if (said !== null) {
      const logs = ['api', 'worker'].map((name) => `--- ${logFileOf(this.settings, name)}\n${tailOf(logFileOf(this.settings, name), 12)}`);
      throw new PlainError(`Throughline did not become ready (${said}). The end of its logs:\n${logs.join('\n')}`);
    }
    this.#ready = true;
    this.print(
      `\nThroughline is ready after ${this.#seconds()} s: ${publicUrl}\n${this.#logins()}\nCtrl-C stops it. Logs are in ${path.dirname(logFileOf(this.settings, 'api'))}.`,
    );
  }

  /** @returns {string} one line for each role of the demo provider */
  #logins() {
    const places = [this.settings.dataDir, this.serverFolder].map((folder) => path.join(folder, 'demo-logins.json'));
    const file = places.find((place) => fs.existsSync(place));
    if (!this.settings.demo || !file) return '';
    /** @type {{ role: string, email: string, password: string, name: string }[]} */
    const logins = JSON.parse(fs.readFileSync(file, 'utf8'));
    const width = (/** @type {'role' | 'email' | 'password'} */ key) => Math.max(...logins.map((login) => login[key].length));
    const lines = logins.map(
      ({ role, email, password, name }) =>
        `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password.padEnd(width('password'))}  ${name}`,
    );
    return ['', 'Demo logins (invented people):', ...lines, ''].join('\n');
  }

  /** @param {string} line */
  #say(line) {
    if (!this.isStopping) this.print(`${this.#seconds().padStart(6)} s  ${line}`);
  }

  #seconds() {
    return ((performance.now() - this.#began) / 1000).toFixed(1);
  }
}
