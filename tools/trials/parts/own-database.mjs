import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { provision } from '../../database/provision.mjs';
import { roleNames } from '../../database/roles.mjs';
import { loadSecrets } from '../../database/secrets.mjs';
import { connectionUrls, withDatabase, withLogin } from '../../database/urls.mjs';
import { startPostgres } from '../../embedded/postgres.mjs';
import { findFreePort } from '../../process/ports.mjs';
import { runBuilt } from './programs.mjs';

/**
 * A folder in which a database may come and go on the same port, as the logins of the programs know it before it exists.
 * @typedef {object} OwnDatabase
 * @property {string} folder for data and logs of the trial
 * @property {Record<string, string>} environment of the programs
 * @property {string} url of the API
 * @property {() => Promise<import('../../embedded/postgres.mjs').EmbeddedPostgres>} start starts or adopts the server
 * @property {() => Promise<void>} migrate makes logins and schema
 * @property {() => void} seed makes the demo provider
 * @property {() => string} superuserUrl
 * @property {(role: string) => { email: string, password: string }} loginOf
 * @property {() => Promise<void>} remove
 */

/** @returns {Promise<OwnDatabase>} */
export async function ownDatabase() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-trial-'));
  const dir = path.join(folder, 'postgres');
  fs.mkdirSync(dir);
  const [port, apiPort] = [await findFreePort(), await findFreePort()];
  // The server takes the port that it had before.
  fs.writeFileSync(path.join(dir, 'port'), String(port));
  const secrets = loadSecrets({ file: path.join(folder, 'secrets.json'), environment: {} });
  const place = `postgres://nobody:nothing@127.0.0.1:${port}/throughline`;
  const ownerUrl = withLogin(place, roleNames.owner, secrets.owner);
  const urls = connectionUrls({ ownerUrl, secrets });
  const environment = {
    PORT: String(apiPort),
    PUBLIC_URL: `http://localhost:${apiPort}`,
    DATA_DIR: folder,
    DATABASE_URL: ownerUrl,
    API_DATABASE_URL: urls.api,
    WORKER_DATABASE_URL: urls.worker,
    QUEUE_DATABASE_URL: urls.queue,
  };
  /** @type {import('../../embedded/postgres.mjs').EmbeddedPostgres | null} */
  let server = null;
  const start = async () => {
    server = await startPostgres({ dir, settings: { fsync: 'off' } });
    if (server.port !== port) throw new Error(`the server came up on port ${server.port}, not on ${port}`);
    return server;
  };
  const running = async () => server ?? start();
  return {
    folder,
    environment,
    url: `http://127.0.0.1:${apiPort}`,
    start,
    superuserUrl: () => withDatabase(server?.superuserUrl() ?? '', 'throughline'),
    migrate: async () => {
      await provision({ ownerUrl, adminUrl: (await running()).superuserUrl(), secrets });
      runBuilt('migrate.js', [], environment);
    },
    seed: () => void runBuilt('seed.js', ['--size', 'small', '--if-empty'], environment),
    loginOf: (role) => {
      /** @type {{ role: string, email: string, password: string }[]} */
      const logins = JSON.parse(fs.readFileSync(path.join(folder, 'demo-logins.json'), 'utf8'));
      const found = logins.find((login) => login.role === role);
      if (!found) throw new Error(`no login for ${role}`);
      return found;
    },
    remove: async () => {
      await server?.stop({ immediate: true }).catch(() => {});
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
