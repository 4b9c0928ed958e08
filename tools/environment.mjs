import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from './process/plain-error.mjs';

/**
 * @typedef {object} Variable
 * @property {string} [fallback] value when it is not set
 * @property {string} rule what a value must be, to follow "must be"
 * @property {(value: string) => boolean} accepts
 */

/** @param {number} low @param {number} high @param {string} [unit] @returns {Pick<Variable, 'rule' | 'accepts'>} */
const wholeNumber = (low, high, unit = '') => ({
  rule: `a whole number${unit} from ${low} to ${high}`,
  accepts: (value) => /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high,
});

/** @param {string[]} values @returns {Pick<Variable, 'rule' | 'accepts'>} */
const oneOf = (...values) => ({ rule: `one of ${values.join(', ')}`, accepts: (value) => values.includes(value) });

/** @type {Pick<Variable, 'rule' | 'accepts'>} */
const databaseUrl = {
  rule: 'a URL like postgres://user:password@host:5432/database',
  accepts: (value) => {
    const url = parseUrl(value, 'postgres:', 'postgresql:');
    return url !== null && url.hostname !== '' && url.username !== '' && url.pathname.length > 1;
  },
};

/** @type {Pick<Variable, 'rule' | 'accepts'>} */
const password = { rule: 'at least 12 characters long', accepts: (value) => value.length >= 12 };

/**
 * Every variable that the start reads. `.env.example` explains each.
 * @type {Record<string, Variable>}
 */
export const variables = {
  PORT: { fallback: '3000', ...wholeNumber(1, 65_535) },
  HOST: {
    fallback: '127.0.0.1',
    rule: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    accepts: (value) => /^[\w.:-]+$/.test(value),
  },
  WORKER_PORT: { ...wholeNumber(1, 65_535) },
  PUBLIC_URL: {
    rule: 'an http or https address without a path, such as https://throughline.example.org',
    accepts: (value) => ['/', ''].includes(parseUrl(value, 'http:', 'https:')?.pathname ?? 'none'),
  },
  DATA_DIR: { fallback: '.data', rule: 'a folder', accepts: (value) => value.trim() !== '' },
  NODE_ENV: { fallback: 'production', ...oneOf('production', 'development', 'test') },
  LOG_LEVEL: { fallback: 'info', ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent') },
  DATABASE_URL: databaseUrl,
  DATABASE_ADMIN_URL: databaseUrl,
  DATABASE_WAIT_SECONDS: { fallback: '10', ...wholeNumber(1, 600) },
  API_DATABASE_URL: databaseUrl,
  WORKER_DATABASE_URL: databaseUrl,
  QUEUE_DATABASE_URL: databaseUrl,
  DATABASE_API_PASSWORD: password,
  DATABASE_WORKER_PASSWORD: password,
  DATABASE_QUEUE_PASSWORD: password,
  REDIS_URL: {
    rule: 'a URL like redis://host:6379',
    accepts: (value) => (parseUrl(value, 'redis:', 'rediss:')?.hostname ?? '') !== '',
  },
  DEMO: oneOf('yes', 'no'),
  SESSION_IDLE_MINUTES: { fallback: '30', ...wholeNumber(1, 240, ' of minutes') },
  SESSION_ABSOLUTE_HOURS: { fallback: '12', ...wholeNumber(1, 24, ' of hours') },
};

/** Variables that hold passwords: their values never appear in a message. */
const secret = /PASSWORD|_URL$/;

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} publicUrl address that people use, without a slash at its end
 * @property {string} dataDir absolute
 * @property {string | null} databaseUrl null: use the embedded server
 * @property {string | null} adminUrl
 * @property {number} databaseWaitMs
 * @property {string | null} redisUrl
 * @property {boolean} demo whether an empty database gets the demo provider
 * @property {Record<string, string>} values every variable that is set or has a default
 */

/**
 * Reads the `.env` file of a folder into the environment, where there is one; variables that are set already win.
 * @param {string} folder
 */
export function loadEnvironmentFile(folder) {
  const file = path.join(folder, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/**
 * Checks every variable and gives the settings.
 * @param {Record<string, string | undefined>} environment
 * @param {string} root the project's folder; relative folders start there
 * @returns {Settings}
 * @throws {PlainError} one sentence for each variable that is wrong
 */
export function readSettings(environment, root) {
  /** @type {Record<string, string>} */
  const values = {};
  const problems = [];
  for (const [name, { fallback, rule, accepts }] of Object.entries(variables)) {
    const value = environment[name] || fallback;
    if (value === undefined) continue;
    if (!accepts(value)) {
      const shown = secret.test(name) ? '' : `, not "${value}"`;
      problems.push(
        `${name} must be ${rule}${shown}: correct it${fallback === undefined ? ' or leave it out' : ` or leave it out for ${fallback}`}.`,
      );
    }
    values[name] = value;
  }
  for (const name of ['DATABASE_ADMIN_URL', 'API_DATABASE_URL', 'WORKER_DATABASE_URL', 'QUEUE_DATABASE_URL']) {
    if (values[name] && !values.DATABASE_URL)
      problems.push(`${name} is set but DATABASE_URL is not: set both, or neither to use the built-in database.`);
  }
  if (problems.length > 0) throw new PlainError(problems.join('\n'));
  return {
    port: Number(values.PORT),
    host: String(values.HOST),
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(root, String(values.DATA_DIR)),
    databaseUrl: values.DATABASE_URL ?? null,
    adminUrl: values.DATABASE_ADMIN_URL ?? null,
    databaseWaitMs: Number(values.DATABASE_WAIT_SECONDS) * 1_000,
    redisUrl: values.REDIS_URL ?? null,
    demo: (values.DEMO ?? (values.DATABASE_URL ? 'no' : 'yes')) === 'yes',
    values,
  };
}

/** @param {string} value @param {string[]} protocols @returns {URL | null} */
function parseUrl(value, ...protocols) {
  try {
    const url = new URL(value);
    return protocols.includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
