import fs from 'node:fs';

/**
 * Whether a process runs. A process that was killed but not yet collected by its parent (a zombie, common in
 * containers whose first process collects nothing) counts as dead: it can never answer again.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !['Z', 'X'].includes(statusFields(pid)[0] ?? '');
}

/**
 * A text that names one run of one process: number and, where the system tells it, the moment it began. It tells a
 * live holder of a lock from an unrelated process that was given the same number later.
 * @param {number} [pid] default: this process
 * @returns {string}
 */
export function fingerprintOf(pid = process.pid) {
  return `${pid}/${statusFields(pid)[19] ?? ''}`;
}

/**
 * @param {string} fingerprint a text made by {@link fingerprintOf}
 * @returns {boolean} whether that very process still runs
 */
export function isFingerprintAlive(fingerprint) {
  const pid = Number(fingerprint.split('/')[0]);
  return isAlive(pid) && fingerprintOf(pid) === fingerprint;
}

/**
 * Waits until a process has ended.
 * @param {number} pid
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} false when it still runs after that time
 */
export async function waitForEnd(pid, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/**
 * @param {number} pid
 * @returns {number | null} the process that started it; null where the system does not tell
 */
export function parentOf(pid) {
  const parent = statusFields(pid)[1];
  return parent === undefined ? null : Number(parent);
}

/**
 * @param {number} pid
 * @returns {string} the program's short name; empty where the system does not tell
 */
export function nameOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * The fields of /proc/<pid>/stat from the state on; empty where there is no /proc. The name before them may hold
 * blanks and brackets, so they are counted from the last closing bracket.
 * @param {number} pid
 * @returns {string[]}
 */
function statusFields(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .trim()
      .split(' ');
  } catch {
    return [];
  }
}
