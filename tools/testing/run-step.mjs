import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../build.mjs';
import { failuresOf, jestCounts } from './jest-report.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

/**
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} detail what to show when it failed
 */

/**
 * Runs one step to its end.
 * @param {Step} step
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<StepResult>}
 */
export async function runStep(step, environment) {
  if (step.jest) return runJest(step, environment);
  if (step.nodeTests) return runNodeTests(step, environment);
  if (step.npm) return asOne(await run(npmCommand(step.npm), step.limitMs, environment));
  const ended = await run([process.execPath, ...(step.node ?? [])], step.limitMs, environment);
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(ended.output.trimEnd());
  if (!counts) return asOne(ended);
  const failed = Math.max(Number(counts[2]), ended.code === 0 ? 0 : 1);
  return { passed: Number(counts[1]), failed, skipped: 0, detail: failed > 0 ? lastLines(ended.output, 60) : '' };
}

/** @param {Step} step @param {Record<string, string | undefined>} environment @returns {Promise<StepResult>} */
async function runJest(step, environment) {
  const { projects, match } = /** @type {NonNullable<Step['jest']>} */ (step.jest);
  const configurations = projects.flatMap(expand);
  if (configurations.length === 0) return nothingFound(`no configuration ${projects.join(', ')}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const projectOptions = configurations.length === 1 ? ['-c', ...configurations] : ['--projects', ...configurations];
    const options = ['--testMatch', match, '--maxWorkers=2', '--passWithNoTests', '--ci', '--json', `--outputFile=${report}`];
    const ended = await run([process.execPath, jest, ...projectOptions, ...options], step.limitMs, environment);
    if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0, detail: lastLines(ended.output, 60) };
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    const counts = jestCounts(result);
    if (counts.passed + counts.failed + counts.skipped === 0) return nothingFound(`no spec ${match} in ${projects.join(', ')}`);
    // Jest can fail without a failing test, for example in a global set-up or by its time limit.
    if (ended.code !== 0 && counts.failed === 0) return { ...counts, failed: 1, detail: lastLines(ended.output, 60) };
    return { ...counts, detail: failuresOf(result, root) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Step} step @param {Record<string, string | undefined>} environment @returns {Promise<StepResult>} */
async function runNodeTests(step, environment) {
  const files = (step.nodeTests ?? []).flatMap((folder) => fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)));
  const tests = files.filter((file) => file.endsWith('.test.mjs'));
  const ended = await run(
    [process.execPath, '--test', '--test-reporter=tap', '--test-timeout=90000', '--test-concurrency=1', ...tests],
    step.limitMs,
    environment,
  );
  const count = (/** @type {string} */ kind) => Number(new RegExp(`^# ${kind} (\\d+)`, 'm').exec(ended.output)?.[1] ?? 0);
  const passed = count('pass');
  const failed = Math.max(count('fail') + count('cancelled'), ended.code === 0 ? 0 : 1);
  return { passed, failed, skipped: count('skipped') + count('todo'), detail: failed > 0 ? lastLines(ended.output, 80) : '' };
}

/** @param {{ code: number | null, output: string }} ended @returns {StepResult} */
function asOne({ code, output }) {
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, detail: '' }
    : { passed: 0, failed: 1, skipped: 0, detail: lastLines(output, 80) };
}

/** An empty step proves nothing, so it does not pass. @param {string} what @returns {StepResult} */
function nothingFound(what) {
  return { passed: 0, failed: 1, skipped: 0, detail: `Nothing to run: ${what}.` };
}

/**
 * Runs a command with its own process group, so that a step that takes too long ends with everything it started.
 * @param {string[]} command @param {number} limitMs @param {Record<string, string | undefined>} environment
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run([file = '', ...parameters], limitMs, environment) {
  const grouped = process.platform !== 'win32';
  const child = spawn(file, parameters, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: grouped });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = () => {
    try {
      if (child.pid) process.kill(grouped ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  };
  const timer = setTimeout(() => {
    output += `\nEnded: it took longer than ${limitMs / 60_000} minutes.`;
    end();
  }, limitMs);
  process.once('exit', end);
  return new Promise((resolve) => {
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      process.removeListener('exit', end);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.once('close', finish);
  });
}

/** @param {string[]} script @returns {string[]} */
function npmCommand(script) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? [process.execPath, npm, 'run', '--silent', ...script] : ['npm', 'run', '--silent', ...script];
}

/** @param {string} pattern a path with at most one folder left open by `*` @returns {string[]} */
function expand(pattern) {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return fs.existsSync(path.join(root, pattern)) ? [pattern] : [];
  if (!fs.existsSync(path.join(root, before))) return [];
  const found = fs.readdirSync(path.join(root, before)).map((name) => `${before}${name}${after}`);
  return found.filter((file) => fs.existsSync(path.join(root, file))).sort();
}

/** @param {string} text @param {number} count */
function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
