import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createExclusively } from '../process/file-lock.mjs';
import { PlainError } from '../process/plain-error.mjs';

/**
 * Passwords of the database logins.
 * @typedef {object} DatabaseSecrets
 * @property {string} owner owns the database and runs migrations (embedded database only)
 * @property {string} api
 * @property {string} worker
 * @property {string} queue
 */

/** The variables that replace generated passwords. */
export const passwordVariables = {
  api: 'DATABASE_API_PASSWORD',
  worker: 'DATABASE_WORKER_PASSWORD',
  queue: 'DATABASE_QUEUE_PASSWORD',
};

/**
 * The passwords: from the environment where given, else from a file that is made once and readable by its owner only.
 * @param {{ file: string, environment?: Record<string, string | undefined> }} options
 * @returns {DatabaseSecrets}
 */
export function loadSecrets({ file, environment = process.env }) {
  const given = Object.fromEntries(
    Object.entries(passwordVariables).flatMap(([role, variable]) => (environment[variable] ? [[role, environment[variable]]] : [])),
  );
  return { ...readOrMake(file), ...given };
}

/** @param {string} file @returns {DatabaseSecrets} */
function readOrMake(file) {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const made = Object.fromEntries(
      ['owner', 'api', 'worker', 'queue'].map((role) => [role, crypto.randomBytes(24).toString('base64url')]),
    );
    createExclusively(file, `${JSON.stringify(made, null, 2)}\n`);
  }
  try {
    const secrets = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (['owner', 'api', 'worker', 'queue'].every((role) => typeof secrets[role] === 'string' && secrets[role])) return secrets;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EACCES') {
      throw new PlainError(`${file} cannot be read by this user: start as the user who made it, or set DATA_DIR to another folder.`);
    }
  }
  throw new PlainError(
    `${file} does not hold the passwords of owner, api, worker and queue: restore it, or delete it so that new passwords are made.`,
  );
}
