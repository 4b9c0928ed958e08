import 'reflect-metadata';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { ProblemResponse } from '@throughline/contracts/problem';
import { createDataSource } from '@throughline/server/database';
import { createHttpApp, createLogger, describeError, Environment, mountQueueBoard, whenReady } from '@throughline/server/platform';
import type { Logger } from 'pino';
import { ApiModule } from './api.module';
import { describeApi } from './open-api';
import { serveWeb } from './static-web';

const poolSize = 10;
/** The server itself ends a statement after 5 s; this is for a server that hangs. */
const answerWithin = 7_000;

async function start(environment: Environment, logger: Logger): Promise<NestFastifyApplication> {
  const dataSource = createDataSource({ url: environment.databaseUrl, poolSize, applicationName: 'throughline-api', answerWithin });
  await whenReady(dataSource, logger);
  const app = await createHttpApp(ApiModule, { environment, dataSource, logger });
  await mountQueueBoard(app);
  const document = describeApi(app, { extraModels: [ProblemResponse] });
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Throughline API',
  });
  const web = path.join(__dirname, '../web');
  if (existsSync(path.join(web, 'index.html'))) await serveWeb(app, web);
  await app.listen(environment.port, environment.host);
  return app;
}

/** Ends the process when asked, or when the program that started it is gone: requests under way are answered first. */
function endWhenAsked(app: NestFastifyApplication, logger: Logger): void {
  let ending = false;
  const end = (why: string): void => {
    if (ending) return;
    ending = true;
    logger.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), 10_000).unref();
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  if (process.send) process.once('disconnect', () => end('parent gone'));
}

async function main(): Promise<void> {
  const environment = new Environment('api');
  const logger = createLogger('api', environment.logLevel);
  try {
    const app = await start(environment, logger);
    endWhenAsked(app, logger);
    logger.info({ port: environment.port }, 'listening');
  } catch (error) {
    logger.fatal(describeError(error), 'the API could not start');
    process.exit(1);
  }
}

void main();
