// `npm test`: every check, one after the other, with a table at the end. `--quick` leaves out what needs the build,
// a browser or Redis; `--only=<step>` runs one step (its needs are started for it).
import { PlainError } from './process/plain-error.mjs';
import { runStep } from './testing/run-step.mjs';
import { steps } from './testing/steps.mjs';
import { Surroundings } from './testing/surroundings.mjs';

/** @typedef {import('./testing/run-step.mjs').StepResult & { name: string, seconds: number, note: string }} Row */

const surroundings = new Surroundings();
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void surroundings.stop().finally(() => process.exit(1)));
}

/** @type {Row[]} */
const rows = [];
try {
  for (const step of chosenSteps(process.argv.slice(2))) {
    console.log(`\n> ${step.name}: ${step.what}`);
    const row = await runOne(step);
    rows.push(row);
    if (row.detail) console.log(row.detail);
    console.log(`  ${outcome(row)} in ${row.seconds.toFixed(1)} s`);
  }
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  rows.push({ name: 'runner', seconds: 0, passed: 0, failed: 1, skipped: 0, note: '', detail: '' });
} finally {
  await surroundings.stop();
}
printTable(rows);
const total = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 ? 1 : 0);

/** @param {import('./testing/steps.mjs').Step} step @returns {Promise<Row>} */
async function runOne(step) {
  const began = performance.now();
  const row = (/** @type {import('./testing/run-step.mjs').StepResult} */ result, note = '') => ({
    ...result,
    name: step.name,
    note,
    seconds: (performance.now() - began) / 1_000,
  });
  try {
    const provided = await surroundings.provide(step.needs);
    if (!provided) {
      console.log('  ****************************************************************************************');
      console.log(`  SKIPPED: ${step.what}. There is no redis-server on this machine and TEST_REDIS_URL is not set.`);
      console.log('  ****************************************************************************************');
      return row({ passed: 0, failed: 0, skipped: 1, detail: '' }, 'SKIPPED: no Redis here');
    }
    return row(await runStep(step, { ...cleanEnvironment(), ...provided }));
  } catch (error) {
    const detail = error instanceof PlainError ? error.message : String(/** @type {Error} */ (error).stack);
    return row({ passed: 0, failed: 1, skipped: 0, detail });
  }
}

/** The caller's own settings (a database, a port) must not decide a test. */
function cleanEnvironment() {
  const mine = /^(.*DATABASE_.*|.*REDIS_URL|PORT|HOST|PUBLIC_URL|DATA_DIR|DEMO|NODE_ENV|LOG_LEVEL|SESSION_.*)$/;
  const kept = Object.entries(process.env).filter(([name]) => !mine.test(name));
  return { ...Object.fromEntries(kept), NX_DAEMON: 'false', NX_TUI: 'false' };
}

/** @param {string[]} parameters */
function chosenSteps(parameters) {
  const only = parameters.find((parameter) => parameter.startsWith('--only='))?.slice('--only='.length);
  if (only && !steps.some((step) => step.name === only)) {
    throw new PlainError(`There is no step ${only}; there are ${steps.map((step) => step.name).join(', ')}.`);
  }
  if (only) return steps.filter((step) => step.name === only);
  return steps.filter((step) => !(parameters.includes('--quick') && step.slow));
}

/** @param {Row} row */
function outcome({ passed, failed, skipped }) {
  return `${failed > 0 ? 'FAILED' : 'ok'}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {Row[]} all */
function printTable(all) {
  console.log(`\n${'step'.padEnd(15)}${'seconds'.padStart(9)}${'passed'.padStart(9)}${'failed'.padStart(9)}${'skipped'.padStart(9)}`);
  for (const { name, seconds, passed, failed, skipped, note } of all) {
    const cells = [seconds.toFixed(1), passed, failed, skipped].map((cell) => String(cell).padStart(9)).join('');
    console.log(`${name.padEnd(15)}${cells}${note ? `  ${note}` : ''}`);
  }
  console.log('');
}
