import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { acquireLock } from './process/file-lock.mjs';
import { PlainError } from './process/plain-error.mjs';
import { runProgram } from './process/run-program.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} BuildTarget
 * @property {string} name
 * @property {string[]} inputs files and folders whose content decides whether it is stale
 * @property {string[]} command an installed package's program, and its parameters
 * @property {string[]} outputs files that exist after a build
 */

const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'libs/domain', 'libs/contracts'];

/** @type {BuildTarget[]} */
export const targets = [
  {
    name: 'server',
    inputs: [...shared, 'webpack.config.cjs', 'apps/api', 'apps/worker', 'libs/server', 'libs/testing', 'migrations'],
    command: ['webpack-cli', '-c', 'webpack.config.cjs'],
    outputs: ['dist/server/api.js', 'dist/server/worker.js', 'dist/server/migrate.js', 'dist/server/seed.js'],
  },
  {
    name: 'web',
    inputs: [...shared, 'apps/web', 'libs/web'],
    command: ['nx', 'build', 'web'],
    outputs: ['dist/web/index.html'],
  },
];

const stampFolder = path.join(root, 'dist/.stamp');

/**
 * Builds a target unless its last build was made from the same content. Of several builders at once one builds.
 * @param {string} name
 * @param {{ force?: boolean, report?: (line: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<boolean>} whether it was built
 */
export async function buildTarget(name, { force = false, report = () => {}, signal } = {}) {
  const target = targets.find((candidate) => candidate.name === name);
  if (!target) throw new PlainError(`There is no build target ${name}; there are ${targets.map((known) => known.name).join(', ')}.`);
  fs.mkdirSync(stampFolder, { recursive: true });
  const stamp = path.join(stampFolder, target.name);
  const release = await acquireLock(`${stamp}.lock`, { what: `build of ${name}`, timeoutMs: 300_000 });
  try {
    const wanted = hashOf(target);
    if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted && missing(target).length === 0) return false;
    report(`building ${name} ...`);
    // Taken away first: a build that is killed half way must not count as done.
    fs.rmSync(stamp, { force: true });
    await runProgram({
      what: `The build of ${name}`,
      command: process.execPath,
      parameters: programOf(target.command),
      cwd: root,
      logFile: path.join(stampFolder, `${name}.log`),
      ...(signal ? { signal } : {}),
      environment: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false', CI: 'true', NODE_ENV: 'production' },
    });
    if (missing(target).length > 0) throw new PlainError(`The build of ${name} ended well but left out ${missing(target).join(', ')}.`);
    fs.writeFileSync(stamp, wanted);
    return true;
  } finally {
    release();
  }
}

/**
 * The file behind a package's program: where it lies inside the package changes with its versions.
 * @param {string[]} command
 * @returns {string[]} parameters for Node
 */
function programOf([name = '', ...parameters]) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [path.join(folder, typeof bin === 'string' ? bin : bin[name]), ...parameters];
}

/** @param {BuildTarget} target @returns {string[]} */
function missing(target) {
  return target.outputs.filter((file) => !fs.existsSync(path.join(root, file)));
}

/**
 * A hash over the names and contents of a target's inputs; specs are left out, no build holds them.
 * @param {BuildTarget} target
 * @returns {string}
 */
function hashOf(target) {
  const hash = crypto.createHash('sha256').update(JSON.stringify(target));
  for (const file of target.inputs.flatMap((input) => filesOf(path.join(root, input))).sort()) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} target @returns {string[]} */
function filesOf(target) {
  const found = fs.statSync(target, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return /spec\.ts$/.test(target) ? [] : [target];
  return fs.readdirSync(target).flatMap((name) => filesOf(path.join(target, name)));
}

async function main() {
  const force = process.argv.includes('--force');
  const names = process.argv.slice(2).filter((parameter) => !parameter.startsWith('--'));
  for (const name of names.length > 0 ? names : targets.map((target) => target.name)) {
    const began = performance.now();
    const built = await buildTarget(name, { force, report: console.log });
    console.log(built ? `${name} built in ${((performance.now() - began) / 1000).toFixed(1)} s` : `${name} is up to date`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error) => {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  });
}
