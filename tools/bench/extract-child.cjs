/**
 * One extract in a process that holds the code of the whole worker; prints the most memory that it ever had. argv: the scope
 * as JSON, the file to write.
 */
const fs = require('node:fs');
const { load } = require('./load-typescript.cjs');
const { Client } = require('pg');

load('apps/worker/src/worker.module.ts');
const { copyReturn, extractQuery, ReturnFileWriter } = load('libs/server/reporting/src/index.ts');

async function main() {
  const [scope, file] = [JSON.parse(process.argv[2]), process.argv[3]];
  fs.rmSync(file, { force: true });
  const client = new Client({ connectionString: process.env.WORKER_DATABASE_URL });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local app.provider_id = '${scope.providerId}'`);
  const rows = await copyReturn(client, extractQuery(scope), 'header\n', new ReturnFileWriter(file), new AbortController().signal);
  await client.end();
  console.log(JSON.stringify({ rows, peakKilobytes: process.resourceUsage().maxRSS }));
}

void main();
