import crypto from 'node:crypto';
import fs from 'node:fs';
import { fingerprintOf, isFingerprintAlive, pause } from './liveness.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Creates a file with its whole content in one step, so that no reader ever sees it half written.
 * @param {string} file
 * @param {string} content
 * @returns {boolean} false when the file exists already (it is left as it is)
 */
export function createExclusively(file, content) {
  const draft = `${file}.${process.pid}.${crypto.randomBytes(6).toString('hex')}`;
  fs.writeFileSync(draft, content, { flag: 'wx', mode: 0o600 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/**
 * Replaces a file's content in one step.
 * @param {string} file
 * @param {string} content
 */
export function replaceFile(file, content) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/**
 * Takes a lock that ends with its holder: a file naming the process that holds it. A lock whose holder is gone is
 * taken over. Two processes may find the same dead holder at once; whoever removes the old file must first hold a
 * second lock named after that file's content, so a lock taken a moment ago is never removed by mistake.
 * @param {string} file
 * @param {{ timeoutMs?: number, what?: string, busy?: (pid: number) => string }} [options] `what` names the work in the
 *   error message, `busy` words it
 * @returns {Promise<() => void>} releases the lock
 */
export async function acquireLock(file, { timeoutMs = 90_000, what = 'start', busy } = {}) {
  const nonce = crypto.randomBytes(6).toString('hex');
  const mine = `${fingerprintOf()} ${nonce}`;
  const deadline = performance.now() + timeoutMs;
  while (!createExclusively(file, mine)) {
    const found = read(file);
    if (found === null) continue;
    const [holder = '', holderNonce = 'x'] = found.split(' ');
    if (!isFingerprintAlive(holder)) {
      await removeDeadLock(file, found, holderNonce, Math.max(1_000, deadline - performance.now()), what);
      continue;
    }
    if (performance.now() > deadline) {
      const pid = Number(holder.split('/')[0]);
      throw new PlainError(busy?.(pid) ?? `Another ${what} (process ${pid}) has not finished: wait for it or end it, then try again.`);
    }
    await pause(40);
  }
  return () => {
    if (read(file) === mine) fs.rmSync(file, { force: true });
  };
}

/** @param {string} file @param {string} content @param {string} nonce @param {number} timeoutMs @param {string} what */
async function removeDeadLock(file, content, nonce, timeoutMs, what) {
  const release = await acquireLock(`${file}.${nonce}`, { timeoutMs, what });
  try {
    if (read(file) === content) fs.rmSync(file, { force: true });
  } finally {
    release();
  }
}

/** @param {string} file @returns {string | null} */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
