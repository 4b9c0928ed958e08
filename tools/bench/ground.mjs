import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startTestCluster } from '../database/test-database.mjs';
import { withDatabase } from '../database/urls.mjs';
import { fillWithPeople } from './people.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');

/** A throw-away server and the databases of the bench on it. */
export class Grounds {
  /** @param {import('../database/test-database.mjs').TestCluster} cluster @param {pg.Client} admin */
  constructor(cluster, admin) {
    this.cluster = cluster;
    this.admin = admin;
    /** @type {pg.Client[]} */
    this.open = [];
    this.dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-bench-'));
  }

  static async prepare() {
    const cluster = await startTestCluster();
    await load('libs/server/database/src/index.ts').migrate(cluster.ownerUrl);
    const admin = new pg.Client({ connectionString: withDatabase(cluster.adminUrl, 'postgres') });
    await admin.connect();
    return new Grounds(cluster, admin);
  }

  /** An empty, migrated database. @param {string} name */
  async database(name) {
    await this.admin.query(`create database ${name} template throughline_test owner throughline_owner`);
    const { api, worker, queue } = this.cluster.roleUrls;
    const of = (/** @type {string} */ url) => withDatabase(url, name);
    const urls = { admin: of(this.cluster.adminUrl), owner: of(this.cluster.ownerUrl), api: of(api), worker: of(worker), queue: of(queue) };
    const admin = new pg.Client({ connectionString: urls.admin, application_name: 'bench-admin' });
    await admin.connect();
    this.open.push(admin);
    return { urls, admin, dataDir: this.dataDir };
  }

  /** A database with an invented provider of so many people, and a keyworker who is signed in. @param {number} people */
  async people(people) {
    return fillWithPeople(await this.database('bench_people'), people);
  }

  async stop() {
    for (const client of this.open) await client.end().catch(() => {});
    await this.admin.end();
    await this.cluster.stop();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** @typedef {import('./people.mjs').Ground} Ground */
/** @typedef {Awaited<ReturnType<Grounds['database']>>} Database */
