import type { DataSource } from 'typeorm';
import { migrations } from '@throughline/migrations';
import { createDataSource } from './data-source';

/**
 * Brings the database at `ownerUrl` to this program's schema. Two starters take turns by an advisory lock; returns the
 * number of migrations applied.
 */
export async function migrate(ownerUrl: string): Promise<number> {
  const dataSource: DataSource = await createDataSource({
    url: ownerUrl,
    poolSize: 2,
    applicationName: 'throughline-migrate',
    migrations,
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('throughline-migrate'))`);
    await lock.query('create schema if not exists ops');
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    await lock.query('select ops.ensure_audit_partitions(12)');
    return applied.length;
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

/** True when the newest migration that this program knows has been applied. Throws when the database does not answer. */
export async function isMigrated(dataSource: DataSource): Promise<boolean> {
  const rows: unknown[] = await dataSource.query('select 1 from ops.migration where name = $1', [migrations.at(-1)?.name]);
  return rows.length > 0;
}
