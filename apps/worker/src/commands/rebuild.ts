import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createDataSource } from '@throughline/server/database';
import { databaseAddress, runCommand } from './command';
import { Progress } from './progress';
import { Rebuilder } from './rebuild/rebuilder';

const batchSize = 200;
const lanes = 2;

/**
 * `npm run rebuild`: derives every projection of every provider again from the record. `--stale`: only what an earlier
 * version of the program derived, which also goes on where a rebuild was stopped. `--force`: writes unchanged rows too.
 */
async function rebuild(): Promise<void> {
  const { values } = parseArgs({ options: { stale: { type: 'boolean', default: false }, force: { type: 'boolean', default: false } } });
  const dataSource = await createDataSource({
    url: databaseAddress('WORKER_DATABASE_URL'),
    poolSize: lanes + 1,
    applicationName: 'throughline-rebuild',
  }).initialize();
  try {
    const rebuilder = new Rebuilder(dataSource);
    const progress = new Progress('clients', await rebuilder.count());
    const { clients, written, removed } = await rebuilder.rebuild({
      ...values,
      batchSize,
      lanes,
      onProgress: (batch) => progress.add(batch.clients),
    });
    progress.end();
    console.log(`clients ${clients}, changed ${written + removed} (rows written ${written}, removed ${removed})`);
  } finally {
    await dataSource.destroy();
  }
}

runCommand(rebuild);
