import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { openLog, tailOf } from './log-file.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * Runs a program to its end; what it prints goes to a log. It has a process group of its own, so that an abort ends
 * whatever it has started as well.
 * @param {object} options
 * @param {string} options.what names the work in the message of a failure
 * @param {string} options.command
 * @param {string[]} options.parameters
 * @param {string} options.cwd
 * @param {string} options.logFile
 * @param {Record<string, string | undefined>} [options.environment] default: this process's
 * @param {AbortSignal} [options.signal] ends it
 * @returns {Promise<string>} what it printed
 * @throws {PlainError} with its last lines, when it fails
 */
export function runProgram({ what, command, parameters, cwd, logFile, environment = process.env, signal }) {
  signal?.throwIfAborted();
  const log = openLog(logFile);
  const grouped = process.platform !== 'win32';
  const child = spawn(command, parameters, { cwd, env: environment, stdio: ['ignore', log.descriptor, log.descriptor], detached: grouped });
  fs.closeSync(log.descriptor);
  const end = () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(grouped ? -child.pid : child.pid, 'SIGKILL');
  };
  signal?.addEventListener('abort', end, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new PlainError(`${what} could not be started: ${error.message}`)));
    child.once('exit', (code, killedBy) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) return resolve(fs.readFileSync(logFile).subarray(log.size).toString());
      const lines = tailOf(logFile, 20, log.size);
      reject(new PlainError(`${what} failed (${killedBy ?? `exit code ${code}`}; the whole text is in ${logFile}):\n${lines}`));
    });
  });
}
