/**
 * One server of the bench in a process of its own. argv: kind (`api`, `api-without-audit`, `api-without-projections`, `bare`).
 * Environment: API_DATABASE_URL, BENCH_BARE_URL, BENCH_PROVIDER. Tells its port when it listens; answers `queries` with the
 * number of statements sent since the last time.
 */
const { load } = require('./load-typescript.cjs');
const { Client, Pool } = require('pg');

const kind = process.argv[2];
let queries = 0;

/** Counts statements; without audit, its insert is answered here. */
function watchStatements() {
  const query = Client.prototype.query;
  Client.prototype.query = function (statement, ...rest) {
    queries += 1;
    if (kind === 'api-without-audit' && statement?.name === 'audit') return Promise.resolve({ rows: [], rowCount: 1 });
    return query.call(this, statement, ...rest);
  };
}

async function api() {
  const platform = load('libs/server/platform/src/index.ts');
  const { createDataSource } = load('libs/server/database/src/index.ts');
  const { ApiModule } = load('apps/api/src/api.module.ts');
  const { withOneQuery } = load('tools/bench/one-query.controller.ts');
  if (kind === 'api-without-projections') platform.Projector.prototype.project = () => Promise.resolve({ written: 0, removed: 0 });
  const environment = new platform.Environment('api', process.env);
  const dataSource = await createDataSource({ url: environment.databaseUrl, poolSize: 4, applicationName: kind }).initialize();
  const logger = platform.createLogger('bench', 'silent');
  return platform.createHttpApp(withOneQuery(ApiModule), { environment, dataSource, logger });
}

async function bare() {
  const { NestFactory } = require('@nestjs/core');
  const { FastifyAdapter } = require('@nestjs/platform-fastify');
  const { bareModule } = load('tools/bench/one-query.controller.ts');
  const pool = new Pool({ connectionString: process.env.BENCH_BARE_URL, max: 4, application_name: kind });
  return NestFactory.create(bareModule(pool, process.env.BENCH_PROVIDER), new FastifyAdapter(), { logger: false });
}

async function main() {
  watchStatements();
  const app = await (kind === 'bare' ? bare() : api());
  await app.listen(0, '127.0.0.1');
  process.send({ port: app.getHttpServer().address().port });
  process.on('message', () => {
    process.send({ queries });
    queries = 0;
  });
  process.on('disconnect', () => process.exit(0));
}

void main();
