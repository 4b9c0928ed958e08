import fs from 'node:fs';
import path from 'node:path';

const rotateAbove = 20 * 1024 * 1024;

/**
 * Opens a log for appending; a large one is put aside first (one old file is kept).
 * @param {string} file
 * @returns {{ descriptor: number, size: number }} `size`: where this opening begins
 */
export function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > rotateAbove) fs.renameSync(file, `${file}.1`);
  const descriptor = fs.openSync(file, 'a', 0o600);
  return { descriptor, size: fs.fstatSync(descriptor).size };
}

/**
 * The last lines of a log, for a message.
 * @param {string} file
 * @param {number} [lines]
 * @param {number} [from] byte where to begin
 * @returns {string}
 */
export function tailOf(file, lines = 15, from = 0) {
  if (!fs.existsSync(file)) return '';
  const text = fs.readFileSync(file).subarray(from).toString().trimEnd();
  return text.split('\n').slice(-lines).join('\n');
}
