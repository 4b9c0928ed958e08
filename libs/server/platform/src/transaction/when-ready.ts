import { setTimeout as pause } from 'node:timers/promises';
import { isMigrated } from '@throughline/server/database';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

const longestWait = 2_000;

/**
 * Connects, and waits until the database answers and is migrated: a process that starts before its database becomes ready
 * by itself. Gives up after `patience` milliseconds.
 */
export async function whenReady(dataSource: DataSource, logger: Logger, patience = 60_000): Promise<void> {
  const until = Date.now() + patience;
  for (let wait = 100; ; wait = Math.min(longestWait, wait * 2)) {
    try {
      if (!dataSource.isInitialized) await dataSource.initialize();
      if (await isMigrated(dataSource)) return;
      throw new Error('the database is not migrated');
    } catch (error) {
      if (Date.now() + wait > until) throw error;
      if (wait === 100) logger.warn('the database does not answer yet; waiting');
      await pause(wait);
    }
  }
}
