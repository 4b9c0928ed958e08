/** Names of the database roles. Migrations and policies refer to `app`, `lookup` and `owner` by these names. */
export const roleNames = {
  owner: 'throughline_owner',
  app: 'throughline_app',
  api: 'throughline_api',
  worker: 'throughline_worker',
  queue: 'throughline_queue',
  lookup: 'throughline_lookup',
};

/** The schema that BullMQ keeps its queues in. */
export const queueSchema = 'bullmq';

/** Extensions that migrations rely on; made here because some servers let only an administrator make them. */
export const extensions = ['btree_gist', 'pg_trgm', 'unaccent'];

/** Oldest PostgreSQL that the schema works on. */
export const minimumMajor = 15;

const request = { lock_timeout: '1s', idle_in_transaction_session_timeout: '10s', synchronous_commit: 'on' };

/**
 * @typedef {object} RoleDefinition
 * @property {string} name
 * @property {'api' | 'worker' | 'queue' | null} secret which password it signs in with; null: it cannot sign in
 * @property {string[]} memberOf
 * @property {Record<string, string>} settings applied to each of its sessions
 */

/**
 * Every role but the owner, in the order in which they are made. None is a superuser, passes row-level security or may
 * make roles or databases. `throughline_lookup` owns the look-up functions that run with their owner's rights.
 * @type {RoleDefinition[]}
 */
export const roles = [
  { name: roleNames.app, secret: null, memberOf: [], settings: {} },
  { name: roleNames.lookup, secret: null, memberOf: [], settings: {} },
  { name: roleNames.api, secret: 'api', memberOf: [roleNames.app], settings: { statement_timeout: '5s', ...request } },
  { name: roleNames.worker, secret: 'worker', memberOf: [roleNames.app], settings: { statement_timeout: '15min', ...request } },
  { name: roleNames.queue, secret: 'queue', memberOf: [], settings: { synchronous_commit: 'on' } },
];
