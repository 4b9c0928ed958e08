import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { migrations } from '@throughline/migrations';
import { migrate } from '../migrate';

/** A database of its own for one spec file: migrated, empty, with the least-privilege logins. */
export interface TestDatabase {
  /** Superuser: sees every row; for arranging and asserting only. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly queueUrl: string;
  drop(): Promise<void>;
}

const named = (url: string, database: string): string => {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
};

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these specs with tools/database/jest-global-setup.mjs`);
  return value;
}

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: named(needed('TEST_ADMIN_DATABASE_URL'), 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Migrates the provisioned test database once; every spec file clones it (about 75 ms). */
async function ensureTemplate(): Promise<string> {
  const ownerUrl = needed('TEST_DATABASE_URL');
  const template = new URL(ownerUrl).pathname.slice(1);
  const signature = createHash('md5')
    .update(migrations.map((migration) => migration.name).join())
    .digest('hex');
  await asAdmin(async (admin) => {
    await admin.query(`select pg_advisory_lock(7411)`);
    const comment = await admin.query<{ text: string | null }>(
      `select shobj_description(oid, 'pg_database') as text from pg_database where datname = $1`,
      [template],
    );
    if (comment.rows[0]?.text === signature) return;
    await migrate(ownerUrl);
    await admin.query(`comment on database "${template}" is '${signature}'`);
  });
  return template;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `spec_${process.pid}_${Date.now().toString(36)}_${Math.floor(Math.random() * 1e6).toString(36)}`;
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock(7411)');
    await admin.query(`create database "${name}" template "${template}" owner throughline_owner`);
    // A clone has no grants of its own; the queue makes its tables itself.
    await admin.query(`grant create on database "${name}" to throughline_queue`);
  });
  return {
    adminUrl: named(needed('TEST_ADMIN_DATABASE_URL'), name),
    ownerUrl: named(needed('TEST_DATABASE_URL'), name),
    apiUrl: named(needed('TEST_API_DATABASE_URL'), name),
    workerUrl: named(needed('TEST_WORKER_DATABASE_URL'), name),
    queueUrl: named(needed('TEST_QUEUE_DATABASE_URL'), name),
    drop: async () => {
      await asAdmin((admin) => admin.query(`drop database if exists "${name}" with (force)`));
    },
  };
}
