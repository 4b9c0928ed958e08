import path from 'node:path';
import { waitForDatabase } from '../database/connect.mjs';
import { provision } from '../database/provision.mjs';
import { roleNames } from '../database/roles.mjs';
import { loadSecrets } from '../database/secrets.mjs';
import { connectionUrls, placeOf, withLogin } from '../database/urls.mjs';
import { guardPostgres } from '../embedded/guard.mjs';
import { startPostgres } from '../embedded/postgres.mjs';

/** @typedef {import('../environment.mjs').Settings} Settings */
/** @typedef {import('../database/urls.mjs').ConnectionUrls} ConnectionUrls */
/** @typedef {import('../embedded/postgres.mjs').EmbeddedPostgres} EmbeddedPostgres */

/**
 * @typedef {object} OpenDatabase
 * @property {string} description for the reader at the terminal
 * @property {() => ConnectionUrls} urls of this moment
 * @property {(events: { onMoved: () => void, report: (line: string) => void }) => void} guard keeps an embedded server
 *   running from now on; `onMoved` is called when it had to take another port
 * @property {EmbeddedPostgres['stop']} stop
 */

/** Name of the database in the embedded server. */
const databaseName = 'throughline';

/**
 * Opens the database that the settings name: the embedded server, started or adopted, or the one of DATABASE_URL; and
 * makes the logins that the programs use.
 * @param {Settings} settings
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase(settings) {
  const secrets = loadSecrets({ file: path.join(settings.dataDir, 'secrets.json'), environment: settings.values });
  const { databaseUrl, adminUrl, databaseWaitMs: timeoutMs, values: environment } = settings;
  if (!databaseUrl) return openEmbedded(path.join(settings.dataDir, 'postgres'), secrets);
  await waitForDatabase(adminUrl ? { url: adminUrl, variable: 'DATABASE_ADMIN_URL', timeoutMs } : { url: databaseUrl, timeoutMs });
  await provision({ ownerUrl: databaseUrl, ...(adminUrl ? { adminUrl } : {}), secrets });
  const urls = connectionUrls({ ownerUrl: databaseUrl, secrets, environment });
  return { description: `PostgreSQL at ${placeOf(databaseUrl)}`, urls: () => urls, guard: () => {}, stop: async () => {} };
}

/** @param {string} dir @param {import('../database/secrets.mjs').DatabaseSecrets} secrets @returns {Promise<OpenDatabase>} */
async function openEmbedded(dir, secrets) {
  let server = await startPostgres({ dir });
  const ownerUrl = () => withLogin(server.superuserUrl(databaseName), roleNames.owner, secrets.owner);
  try {
    await provision({ ownerUrl: ownerUrl(), adminUrl: server.superuserUrl(), secrets });
  } catch (error) {
    await server.stop();
    throw error;
  }
  /** @type {{ stop: EmbeddedPostgres['stop'] }} */
  let keeper = server;
  return {
    description: `built-in PostgreSQL on port ${server.port}${server.adopted ? ', which was running' : ''}`,
    urls: () => connectionUrls({ ownerUrl: ownerUrl(), secrets }),
    guard: ({ onMoved, report }) => {
      keeper = guardPostgres(server, {
        dir,
        onRestart: (next, tookMs) => {
          const moved = next.port !== server.port;
          server = next;
          report(`The built-in database had ended and was started again in ${(tookMs / 1000).toFixed(1)} s.`);
          if (moved) onMoved();
        },
        onTrouble: (error) => report(`The built-in database ended and could not be started again yet: ${error.message}`),
      });
    },
    stop: (options) => keeper.stop(options),
  };
}
