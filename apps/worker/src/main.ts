import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource } from '@throughline/server/database';
import { createLogger, describeError, Environment, JobRunner, NestLogger, whenReady, WorkerHealth } from '@throughline/server/platform';
import type { Logger } from 'pino';
import { WorkerModule } from './worker.module';

const poolSize = 6;
/** The job kit gives running jobs 25 s; a supervisor waits 30. */
const longestStop = 28_000;

async function start(environment: Environment, logger: Logger): Promise<INestApplicationContext> {
  const dataSource = createDataSource({ url: environment.databaseUrl, poolSize, applicationName: 'throughline-worker' });
  // Queues that are made before the database answers never recover.
  await whenReady(dataSource, logger);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ environment, dataSource, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await app.get(JobRunner).start();
  if (environment.workerPort !== null) await app.get(WorkerHealth).listen(environment.workerPort, environment.host);
  return app;
}

/** Calls `stop` once, when the process is asked to end or the program that started it is gone. */
function whenAskedToEnd(stop: (why: string) => void): void {
  let asked = false;
  const once = (why: string) => (): void => {
    if (!asked) stop(why);
    asked = true;
  };
  process.on('SIGTERM', once('SIGTERM'));
  process.on('SIGINT', once('SIGINT'));
  if (process.send) process.on('disconnect', once('parent gone'));
}

async function main(): Promise<void> {
  const environment = new Environment('worker');
  const logger = createLogger('worker', environment.logLevel);
  const starting = start(environment, logger);
  whenAskedToEnd((why) => {
    logger.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), longestStop).unref();
    const stopped = starting.then((app) => app.close());
    stopped.then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  try {
    await starting;
  } catch (error) {
    logger.fatal(describeError(error), 'the worker could not start: check that the database runs and is migrated, then start it again');
    process.exit(1);
  }
}

void main();
