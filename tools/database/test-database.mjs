import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readServerNote, isServerAlive } from '../embedded/cluster-folder.mjs';
import { startPostgres } from '../embedded/postgres.mjs';
import { fingerprintOf, isFingerprintAlive, waitForEnd } from '../process/liveness.mjs';
import { provision } from './provision.mjs';
import { roleNames } from './roles.mjs';
import { loadSecrets } from './secrets.mjs';
import { connectionUrls, withLogin } from './urls.mjs';

const testFolder = fileURLToPath(new URL('../../.data/test', import.meta.url));

/**
 * A PostgreSQL server of its own for one test run, with one provisioned, empty, unmigrated database.
 * @typedef {object} TestCluster
 * @property {string} ownerUrl login that owns the database and runs migrations
 * @property {string} adminUrl superuser, for `create database ... template ...`
 * @property {{ api: string, worker: string, queue: string }} roleUrls the least-privilege logins on the same database
 * @property {{ owner: string, api: string, worker: string, queue: string }} secrets their passwords
 * @property {Record<string, string>} environment the same as TEST_... variables, for child processes
 * @property {(name: string) => Promise<string>} makeDatabase provisions another empty database and gives its owner URL
 * @property {() => Promise<void>} stop ends the server and removes its data
 */

/**
 * Starts a throw-away server under `.data/test`. What runs that were killed have left there is ended and removed first.
 * @param {{ database?: string }} [options]
 * @returns {Promise<TestCluster>}
 */
export async function startTestCluster({ database = 'throughline_test' } = {}) {
  await sweep();
  const dir = path.join(testFolder, `${process.pid}-${crypto.randomBytes(3).toString('hex')}`);
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, 'maker'), fingerprintOf());
  const server = await startPostgres({ dir, throwAway: true, settings: { max_connections: '200' } });
  const secrets = loadSecrets({ file: path.join(dir, 'secrets.json'), environment: {} });
  const adminUrl = server.superuserUrl();
  const makeDatabase = async (/** @type {string} */ name) => {
    const ownerUrl = withLogin(server.superuserUrl(name), roleNames.owner, secrets.owner);
    await provision({ ownerUrl, adminUrl, secrets });
    return ownerUrl;
  };
  const ownerUrl = await makeDatabase(database);
  const { api, worker, queue } = connectionUrls({ ownerUrl, secrets });
  return {
    ownerUrl,
    adminUrl,
    roleUrls: { api, worker, queue },
    secrets,
    environment: {
      TEST_DATABASE_URL: ownerUrl,
      TEST_ADMIN_DATABASE_URL: adminUrl,
      TEST_API_DATABASE_URL: api,
      TEST_WORKER_DATABASE_URL: worker,
      TEST_QUEUE_DATABASE_URL: queue,
    },
    makeDatabase,
    stop: async () => {
      await server.stop({ immediate: true });
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Ends and removes the servers of test runs whose process is gone. */
async function sweep() {
  for (const name of fs.existsSync(testFolder) ? fs.readdirSync(testFolder) : []) {
    const dir = path.join(testFolder, name);
    const maker = path.join(dir, 'maker');
    if (!fs.existsSync(maker) || isFingerprintAlive(fs.readFileSync(maker, 'utf8'))) continue;
    for (const inside of fs.readdirSync(dir).filter((entry) => /^data-\d+$/.test(entry))) {
      const note = readServerNote({ data: path.join(dir, inside) });
      if (!note || !isServerAlive(note)) continue;
      process.kill(note.pid, 'SIGQUIT');
      await waitForEnd(note.pid, 10_000);
    }
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
