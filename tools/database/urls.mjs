import { roleNames } from './roles.mjs';

/**
 * Connection URL of each login.
 * @typedef {object} ConnectionUrls
 * @property {string} owner runs migrations
 * @property {string} api
 * @property {string} worker
 * @property {string} queue BullMQ's only login
 */

/**
 * Derives the URL of every login from the owner's: same server, database and options, another user and password.
 * @param {{ ownerUrl: string, secrets: { api: string, worker: string, queue: string }, environment?: Record<string, string | undefined> }} options
 *   `environment`: API_DATABASE_URL, WORKER_DATABASE_URL and QUEUE_DATABASE_URL replace a derived URL
 * @returns {ConnectionUrls}
 */
export function connectionUrls({ ownerUrl, secrets, environment = {} }) {
  return {
    owner: ownerUrl,
    api: environment.API_DATABASE_URL || withLogin(ownerUrl, roleNames.api, secrets.api),
    worker: environment.WORKER_DATABASE_URL || withLogin(ownerUrl, roleNames.worker, secrets.worker),
    queue: environment.QUEUE_DATABASE_URL || withLogin(ownerUrl, roleNames.queue, secrets.queue),
  };
}

/** @param {string} url @param {string} user @param {string} password @returns {string} */
export function withLogin(url, user, password) {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** @param {string} url @param {string} database @returns {string} */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** @param {string} url @returns {string} */
export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** @param {string} url @returns {{ user: string, password: string }} */
export function loginOf(url) {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/**
 * How a database is named in messages: without user and password.
 * @param {string} url
 * @returns {string}
 */
export function placeOf(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
