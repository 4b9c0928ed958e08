#!/usr/bin/env node
/**
 * Measures the program against its budgets: `npm run bench -- --size authority`. Prints a line of JSON a measure, with the
 * floor that ran beside it in the same run. `--only B1,B8` takes some; `--rounds N` takes more rounds. Nothing of it stays:
 * it runs on a PostgreSQL server of its own.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { benchSizes } from './bench/sizes.mjs';

createRequire(import.meta.url)('./bench/load-typescript.cjs');
const { Grounds } = await import('./bench/ground.mjs');

/** Which measures each part prints. */
const parts = [
  { ids: ['B3', 'B5', 'B12'], file: './bench/requests.mjs' },
  { ids: ['B4'], file: './bench/row-security.mjs' },
  { ids: ['B16'], file: './bench/projections.mjs' },
  { ids: ['B6'], file: './bench/caseload.mjs' },
  { ids: ['B8'], file: './bench/sweep.mjs' },
  { ids: ['B1', 'B2'], file: './bench/extract.mjs' },
];

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'small' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const chosen = benchSizes[values.quick ? 'small' : values.size];
const wanted = new Set(values.only?.toUpperCase().split(',') ?? parts.flatMap(({ ids }) => ids));
if (!chosen) {
  console.error(`--size must be one of ${Object.keys(benchSizes).join(', ')}.`);
  process.exit(1);
}
const size = { ...chosen, rounds: Number(values.rounds ?? chosen.rounds) };

const grounds = await Grounds.prepare();
const end = () => void grounds.stop().finally(() => process.exit(1));
process.once('SIGINT', end);
process.once('SIGTERM', end);
try {
  /** @type {import('./bench/ground.mjs').Ground | null} */
  let people = null;
  const peopled = async () => (people ??= await grounds.people(size.people));
  for (const { ids, file } of parts) {
    if (!ids.some((id) => wanted.has(id))) continue;
    console.error(`measuring ${ids.filter((id) => wanted.has(id)).join(', ')} ...`);
    const { run } = await import(file);
    await run({ grounds, peopled, size, wanted });
  }
} finally {
  await grounds.stop();
}
