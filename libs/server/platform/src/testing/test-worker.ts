import { randomBytes } from 'node:crypto';
import { type DynamicModule, type INestApplicationContext, Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '@throughline/server/database';
import { createTestDatabase, insertTestOrganisation, type TestDatabase, type TestOrganisation } from '@throughline/server/database/testing';
import type { DataSource } from 'typeorm';
import { Environment } from '../environment/environment';
import { JobRunner } from '../jobs/job-runner';
import type { JobSettings } from '../jobs/job-settings';
import { JobsModule } from '../jobs/jobs.module';
import { createLogger, NestLogger } from '../logging/logger';
import { PlatformModule } from '../platform.module';
import type { DatabaseProxy } from './database-proxy';

/** Where the queues of a spec are kept. */
export interface TestBackend {
  readonly name: 'PostgreSQL' | 'Redis';
  readonly redisUrl: string | null;
}

/** The backends that are here: PostgreSQL always, Redis where TEST_REDIS_URL names one; says loudly when it does not. */
export function testBackends(): TestBackend[] {
  const redisUrl = process.env['TEST_REDIS_URL'];
  if (!redisUrl) process.stderr.write('\n*** SKIPPED: jobs on Redis. TEST_REDIS_URL is not set; these specs run on PostgreSQL only. ***\n');
  return [{ name: 'PostgreSQL', redisUrl: null }, ...(redisUrl ? [{ name: 'Redis' as const, redisUrl }] : [])];
}

/** A database with an organisation for the workers of one spec, and a name that separates their queues in Redis. */
export interface TestGround {
  readonly backend: TestBackend;
  readonly database: TestDatabase;
  readonly organisation: TestOrganisation;
  /** Superuser connection: sees every row. */
  readonly admin: DataSource;
  readonly prefix: string;
  stop(): Promise<void>;
}

export async function prepareTestGround(backend: TestBackend): Promise<TestGround> {
  const database = await createTestDatabase();
  const organisation = await insertTestOrganisation(database.adminUrl);
  const admin = await createDataSource({ url: database.adminUrl, poolSize: 2, applicationName: 'test-admin' }).initialize();
  return {
    backend,
    database,
    organisation,
    admin,
    prefix: `spec-${randomBytes(6).toString('hex')}`,
    stop: async () => {
      await admin.destroy();
      await database.drop();
    },
  };
}

/** One worker of a spec, in this process. */
export interface TestWorker {
  readonly app: INestApplicationContext;
  readonly runner: JobRunner;
  /** Stops it as SIGTERM does. */
  stop(): Promise<void>;
}

export interface TestWorkerOptions {
  readonly modules?: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Provider[];
  readonly settings?: Partial<JobSettings>;
  /** Adds to, or replaces, what the worker is told from outside. */
  readonly environment?: Record<string, string>;
  /** False: only made, not started. */
  readonly start?: boolean;
  /** Stands between this worker and its database. */
  readonly proxy?: DatabaseProxy;
}

@Module({})
class TestWorkerModule {}

/** Times that let a spec end in seconds. */
const quick: Partial<JobSettings> = { lockDuration: 1_500, stalledInterval: 300, relayInterval: 50, watchInterval: 300, grace: 5_000 };

function environmentOf({ database, backend }: TestGround, { proxy, environment }: TestWorkerOptions): Environment {
  const reached = (url: string): string => proxy?.through(url) ?? url;
  return new Environment('worker', {
    WORKER_DATABASE_URL: reached(database.workerUrl),
    QUEUE_DATABASE_URL: reached(database.queueUrl),
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    ...(backend.redisUrl ? { REDIS_URL: backend.redisUrl } : {}),
    ...environment,
  });
}

export async function startTestWorker(ground: TestGround, options: TestWorkerOptions = {}): Promise<TestWorker> {
  const environment = environmentOf(ground, options);
  const dataSource = await createDataSource({ url: environment.databaseUrl, poolSize: 6, applicationName: 'test-worker' }).initialize();
  const logger = createLogger('test-worker', environment.logLevel);
  const root: DynamicModule = {
    module: TestWorkerModule,
    imports: [
      PlatformModule.with({ environment, dataSource, logger }),
      JobsModule.with({ schedules: [], ...quick, prefix: ground.prefix, ...options.settings }),
      ...(options.modules ?? []),
    ],
    providers: [...(options.providers ?? [])],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: new NestLogger(logger), abortOnError: false });
  const runner = app.get(JobRunner);
  if (options.start !== false) await runner.start();
  return { app, runner, stop: () => app.close() };
}

/** Waits until `check` gives something other than false, null or undefined; fails after `patience` milliseconds. */
export async function eventually<T>(
  check: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  patience = 10_000,
): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    const found = await check();
    if (found !== false && found !== null && found !== undefined) return found;
    if (performance.now() > until) throw new Error(`nothing happened within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
