import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createDataSource } from '@throughline/server/database';
import type { TestDatabase } from '@throughline/server/database/testing';
import { createLogger, Environment, type JobContext, UnitOfWork } from '@throughline/server/platform';
import type { DataSource } from 'typeorm';
import { ProduceSubmissionHandler } from '../production/produce-submission.handler';
import { SubmissionReconciler } from '../production/submission-reconciler';
import { SubmissionRuns } from '../production/submission-runs';
import { SubmissionFiles } from '../submissions/submission-files';

/** The production as a worker has it, on a spec's database and a folder of its own. */
export interface TestProduction {
  readonly handler: ProduceSubmissionHandler;
  readonly reconciler: SubmissionReconciler;
  readonly unitOfWork: UnitOfWork;
  readonly dataDir: string;
  /** Names of what lies in the provider's folder, in order. */
  names(providerId: string): Promise<string[]>;
  content(providerId: string, sha256: string): Promise<Buffer>;
  stop(): Promise<void>;
}

export const someJob = (change: Partial<JobContext> = {}): JobContext => ({ jobId: 'job-of-a-spec', stopping: () => false, ...change });

export const makeDataDir = (): Promise<string> => mkdtemp('/tmp/throughline-returns-');

/** @param beat milliseconds between two looks at cancellation */
export async function makeProduction(database: TestDatabase, dataDir: string, beat = 10): Promise<TestProduction> {
  const environment = new Environment('worker', {
    WORKER_DATABASE_URL: database.workerUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    DATA_DIR: dataDir,
  });
  const dataSource: DataSource = await createDataSource({
    url: database.workerUrl,
    poolSize: 6,
    applicationName: 'test-worker',
  }).initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  const logger = createLogger('test-worker', process.env['TEST_LOG_LEVEL'] ?? 'silent');
  const folderOf = (providerId: string): string => path.join(dataDir, 'files', providerId);
  return {
    handler: new ProduceSubmissionHandler(
      unitOfWork,
      environment,
      new SubmissionRuns(),
      new SubmissionFiles(environment),
      { beat },
      logger,
    ),
    reconciler: new SubmissionReconciler(unitOfWork),
    unitOfWork,
    dataDir,
    names: async (providerId) => (await readdir(folderOf(providerId)).catch(() => [])).sort(),
    content: (providerId, sha256) => readFile(path.join(folderOf(providerId), `${sha256}.csv`)),
    stop: async () => {
      await dataSource.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
