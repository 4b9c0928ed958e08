import pg from 'pg';
import { pause } from '../process/liveness.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { databaseOf, loginOf, placeOf } from './urls.mjs';

/** Errors that waiting does not heal, with what to do about them. */
const lasting = /** @type {Record<string, (url: string) => string>} */ ({
  '28P01': (url) => `the password of ${loginOf(url).user} is refused: correct it in the URL`,
  28000: (url) => `${loginOf(url).user} may not sign in there: correct the user in the URL or the server's pg_hba.conf`,
  '3D000': (url) => `the database ${databaseOf(url)} does not exist: create it or correct the name in the URL`,
});

/**
 * Opens a connection, does some work and closes it.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @param {number} [timeoutMs] for connecting
 * @returns {Promise<T>}
 */
export async function withClient(url, work, timeoutMs = 5_000) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, application_name: 'throughline-setup' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Waits until a database answers.
 * @param {{ url: string, variable?: string, timeoutMs?: number }} options `variable` names the setting in the message
 * @throws {PlainError} when it does not answer in time, or refuses for a reason that will not go away
 */
export async function waitForDatabase({ url, variable = 'DATABASE_URL', timeoutMs = 10_000 }) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const left = deadline - performance.now();
    try {
      await withClient(url, (client) => client.query('select 1'), Math.max(250, Math.min(left, 5_000)));
      return;
    } catch (error) {
      const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);
      const explain = lasting[code];
      if (explain) throw new PlainError(`${variable} (${placeOf(url)}): ${explain(url)}.`);
      if (performance.now() >= deadline - 250) {
        throw new PlainError(
          `The database of ${variable} (${placeOf(url)}) did not answer within ${Math.round(timeoutMs / 1000)} s (${code || message}): start it, or correct ${variable}.`,
        );
      }
      await pause(250);
    }
  }
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether that user and password are accepted
 * @throws when the server cannot be reached
 */
export async function canSignIn(url) {
  try {
    await withClient(url, async () => {});
    return true;
  } catch (error) {
    if (['28P01', '28000', '42501'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) return false;
    throw error;
  }
}
