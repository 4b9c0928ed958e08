import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildTarget, root } from '../build.mjs';
import { loadEnvironmentFile, readSettings } from '../environment.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { openDatabase } from './database.mjs';
import { programEnvironment } from './programs.mjs';

/**
 * Runs one of the built server's programs on the database of the settings, as its owner: builds it when it is stale,
 * starts the embedded server when it does not run, and ends it again when nobody else uses it.
 * @param {string} file in dist/server
 * @param {string[]} [parameters] default: what follows the script on the command line
 * @param {(urls: import('../database/urls.mjs').ConnectionUrls) => Record<string, string>} [logins] variables for the
 *   program; default: `DATABASE_URL` of the owner
 */
export async function runWithDatabase(file, parameters = process.argv.slice(2), logins = ({ owner }) => ({ DATABASE_URL: owner })) {
  /** @type {import('./database.mjs').OpenDatabase | null} */
  let database = null;
  try {
    loadEnvironmentFile(root);
    const settings = readSettings(process.env, root);
    // An image holds the built programs without their sources.
    if (fs.existsSync(path.join(root, 'webpack.config.cjs'))) await buildTarget('server', { report: (line) => console.error(line) });
    database = await openDatabase(settings);
    const environment = programEnvironment(settings, logins(database.urls()));
    process.exitCode = await runToEnd(['--enable-source-maps', path.join(root, 'dist/server', file), ...parameters], environment);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  } finally {
    await database?.stop();
  }
}

/**
 * @param {string[]} parameters of Node
 * @param {Record<string, string>} environment
 * @returns {Promise<number>} the exit code
 */
function runToEnd(parameters, environment) {
  const child = spawn(process.execPath, parameters, { cwd: root, env: environment, stdio: 'inherit' });
  // The terminal gives Ctrl-C to the program too: this process waits for it, and then ends the database.
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
