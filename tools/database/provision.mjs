import pg from 'pg';
import { PlainError } from '../process/plain-error.mjs';
import { canSignIn, withClient } from './connect.mjs';
import { extensions, minimumMajor, queueSchema, roleNames, roles } from './roles.mjs';
import { scramVerifier } from './scram.mjs';
import { connectionUrls, databaseOf, loginOf, placeOf, withDatabase, withLogin } from './urls.mjs';

/** @typedef {import('./secrets.mjs').DatabaseSecrets} DatabaseSecrets */

const name = pg.escapeIdentifier;
const text = pg.escapeLiteral;
/** Any constant that nothing else in the database locks. */
const lockKey = 7_402_113_860;

/**
 * Brings a server to the state that migrations expect: the database with its owner, the logins with their settings and
 * passwords, BullMQ's schema and the extensions. Running it again changes nothing; two at once take turns.
 * @param {object} options
 * @param {string} options.ownerUrl the database, and the login that owns it and runs migrations
 * @param {string} [options.adminUrl] a login that may make databases and roles; with it the owner and the database are
 *   made as well, without it `ownerUrl` is used for everything and they must exist
 * @param {Pick<DatabaseSecrets, 'api' | 'worker' | 'queue'>} options.secrets
 * @throws {PlainError} naming what is missing, when the login may not make it
 */
export async function provision({ ownerUrl, adminUrl, secrets }) {
  const urls = connectionUrls({ ownerUrl, secrets });
  await locked(adminUrl ?? ownerUrl, async (client) => {
    await checkVersion(client, ownerUrl);
    if (adminUrl) await makeOwnerAndDatabase(client, ownerUrl);
    for (const role of roles) await makeRole(client, role, secrets);
    const owner = loginOf(ownerUrl).user;
    // Only so can a migration hand the look-up functions to the role whose rights they run with.
    await makeMember(client, roleNames.lookup, owner);
  });
  const insideUrl = adminUrl ? withDatabase(adminUrl, databaseOf(ownerUrl)) : ownerUrl;
  await locked(insideUrl, async (client) => {
    await makeExtensions(client);
    await grantDatabase(client, databaseOf(ownerUrl));
    await makeQueueSchema(client);
  });
  for (const role of roles) {
    if (!role.secret || (await canSignIn(urls[role.secret]))) continue;
    await setPassword(adminUrl ?? ownerUrl, role, secrets[role.secret]);
  }
}

/** @param {string} url @param {(client: pg.Client) => Promise<void>} work */
function locked(url, work) {
  return withClient(url, async (client) => {
    await client.query(`set lock_timeout = '60s'`);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await work(client);
  });
}

/** @param {pg.Client} client @param {string} url */
async function checkVersion(client, url) {
  const { rows } = await client.query('show server_version_num');
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (major < minimumMajor) {
    throw new PlainError(
      `The server ${placeOf(url)} runs PostgreSQL ${major}; Throughline needs ${minimumMajor} or newer: upgrade it or use another.`,
    );
  }
}

/** @param {pg.Client} client @param {string} ownerUrl */
async function makeOwnerAndDatabase(client, ownerUrl) {
  const { user, password } = loginOf(ownerUrl);
  const database = databaseOf(ownerUrl);
  if (!(await exists(client, 'pg_roles', 'rolname', user))) {
    await client.query(
      `create role ${name(user)} login nosuperuser nocreatedb nocreaterole nobypassrls password ${text(scramVerifier(password))}`,
    );
  } else if ((await exists(client, 'pg_database', 'datname', database)) && !(await canSignIn(ownerUrl))) {
    await client.query(`alter role ${name(user)} password ${text(scramVerifier(password))}`);
  }
  if (!(await exists(client, 'pg_database', 'datname', database))) {
    await client.query(`create database ${name(database)} owner ${name(user)}`);
  }
}

/** @param {pg.Client} client @param {import('./roles.mjs').RoleDefinition} role @param {Pick<DatabaseSecrets, 'api' | 'worker' | 'queue'>} secrets */
async function makeRole(client, role, secrets) {
  const { rows } = await client.query(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolconfig from pg_roles where rolname = $1',
    [role.name],
  );
  const found = rows[0];
  if (!found) {
    const login = role.secret ? `login password ${text(scramVerifier(secrets[role.secret]))}` : 'nologin';
    await need(
      client,
      `create role ${name(role.name)} nosuperuser nocreatedb nocreaterole nobypassrls ${login}`,
      `make the role ${role.name}`,
    );
  } else if (found.rolsuper || found.rolbypassrls || found.rolcreaterole || found.rolcreatedb) {
    await need(
      client,
      `alter role ${name(role.name)} nosuperuser nocreatedb nocreaterole nobypassrls`,
      `take administrator rights from ${role.name}`,
    );
  }
  for (const [setting, value] of Object.entries(role.settings)) {
    if (found?.rolconfig?.includes(`${setting}=${value}`)) continue;
    await need(client, `alter role ${name(role.name)} set ${setting} = ${text(value)}`, `set ${setting} of ${role.name}`);
  }
  for (const group of role.memberOf) await makeMember(client, group, role.name);
}

/** @param {pg.Client} client @param {string} group @param {string} member */
async function makeMember(client, group, member) {
  const { rows } = await client.query(
    `select m.rolsuper or pg_has_role(m.oid, g.oid, 'USAGE') as is from pg_roles m, pg_roles g where m.rolname = $1 and g.rolname = $2`,
    [member, group],
  );
  if (!rows[0]?.is) await need(client, `grant ${name(group)} to ${name(member)}`, `make ${member} a member of ${group}`);
}

/** @param {pg.Client} client */
async function makeExtensions(client) {
  for (const extension of extensions) {
    if (!(await exists(client, 'pg_extension', 'extname', extension))) {
      await need(client, `create extension if not exists ${name(extension)} schema public`, `make the extension ${extension}`);
    }
  }
}

/**
 * Rights on the database and on schema `public`, where they are not there yet. BullMQ asks for its schema with
 * `create schema if not exists`, which PostgreSQL allows only to whom may make schemas, even when it exists.
 * @param {pg.Client} client @param {string} database
 */
async function grantDatabase(client, database) {
  const { app, queue, lookup } = roleNames;
  /** @type {[held: string, statement: string][]} */
  const grants = [
    [`not has_schema_privilege('public', 'public', 'create')`, 'revoke create on schema public from public'],
    [`has_schema_privilege('${app}', 'public', 'usage')`, `grant usage on schema public to ${app}`],
    [`has_schema_privilege('${lookup}', 'public', 'create')`, `grant usage, create on schema public to ${lookup}`],
    [`has_database_privilege('${app}', current_database(), 'connect')`, `grant connect on database ${name(database)} to ${app}`],
    [`has_database_privilege('${queue}', current_database(), 'create')`, `grant connect, create on database ${name(database)} to ${queue}`],
  ];
  for (const [held, statement] of grants) {
    const { rows } = await client.query(`select ${held} as held`);
    if (!rows[0].held) await need(client, statement, statement);
  }
}

/** @param {pg.Client} client */
async function makeQueueSchema(client) {
  if (await exists(client, 'pg_namespace', 'nspname', queueSchema)) return;
  const { rows } = await client.query('select current_user as me');
  await makeMember(client, roleNames.queue, rows[0].me);
  await need(client, `create schema ${name(queueSchema)} authorization ${name(roleNames.queue)}`, `make the schema ${queueSchema}`);
}

/** @param {string} url @param {import('./roles.mjs').RoleDefinition} role @param {string} password */
async function setPassword(url, role, password) {
  const statement = `alter role ${name(role.name)} login password ${text(scramVerifier(password))}`;
  const purpose = `change the password of ${role.name}, which is not the one given in DATABASE_${role.secret?.toUpperCase()}_PASSWORD or secrets.json`;
  await locked(url, (client) => need(client, statement, purpose));
  if (!(await canSignIn(withLogin(url, role.name, password)))) {
    throw new PlainError(`${role.name} cannot sign in to ${placeOf(url)}: allow it in the server's pg_hba.conf.`);
  }
}

/** @param {pg.Client} client @param {'pg_roles' | 'pg_database' | 'pg_extension' | 'pg_namespace'} catalog @param {string} column @param {string} value */
async function exists(client, catalog, column, value) {
  const { rowCount } = await client.query(`select 1 from ${catalog} where ${column} = $1`, [value]);
  return rowCount === 1;
}

/**
 * Runs a statement that takes rights, and says in plain words what could not be done without them.
 * @param {pg.Client} client @param {string} statement @param {string} purpose
 */
async function need(client, statement, purpose) {
  try {
    await client.query(statement);
  } catch (error) {
    const { code, message } = /** @type {pg.DatabaseError} */ (error);
    if (code === '58P01' || code === '0A000') {
      throw new PlainError(`The database server cannot ${purpose} (${message}): install PostgreSQL's contrib package there.`);
    }
    if (code !== '42501') throw error;
    const { rows } = await client.query('select current_user as me');
    throw new PlainError(
      `The database login ${rows[0].me} may not ${purpose}: let an administrator do it, or set DATABASE_ADMIN_URL to a login that may make roles.`,
    );
  }
}
