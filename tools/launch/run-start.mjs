import path from 'node:path';
import { loadEnvironmentFile, readSettings } from '../environment.mjs';
import { acquireLock } from '../process/file-lock.mjs';
import { nameOf, parentOf } from '../process/liveness.mjs';
import { PlainError } from '../process/plain-error.mjs';
import { portProblem } from '../process/ports.mjs';
import { root } from '../build.mjs';
import { Launcher } from './launcher.mjs';
import { endLeftovers } from './programs.mjs';

/** @typedef {import('../environment.mjs').Settings} Settings */

/** Ctrl-C reaches npm and this process, and npm passes it on: the same key press arrives twice within this time. */
const sameKeyPressMs = 400;

/**
 * Starts everything and stays until it is asked to end.
 * @param {ConstructorParameters<typeof Launcher>[2]} [parts] replaced in trials
 * @param {string} [folder] where `.env` is and where relative folders start
 */
export async function runStart(parts, folder = root) {
  // The terminal may be gone before this process is.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  /** @type {(() => void) | null} */
  let release = null;
  /** @type {Launcher | null} */
  let launcher = null;
  try {
    loadEnvironmentFile(folder);
    const settings = readSettings(process.env, folder);
    release = await holdDataFolder(settings);
    await endLeftovers(settings);
    await checkPort(settings);
    launcher = new Launcher(settings, console.log, parts);
    endWhenAsked(launcher);
    await launcher.start();
    await launcher.ended;
  } catch (error) {
    if (!launcher?.isStopping) {
      console.error(error instanceof PlainError ? error.message : error);
      process.exitCode = 1;
    }
    await launcher?.stop();
  } finally {
    release?.();
  }
  process.exit();
}

/** @param {Settings} settings @returns {Promise<() => void>} */
async function holdDataFolder(settings) {
  const { mkdirSync } = await import('node:fs');
  try {
    mkdirSync(settings.dataDir, { recursive: true });
    return await acquireLock(path.join(settings.dataDir, 'start.lock'), {
      timeoutMs: 0,
      busy: (pid) =>
        `Throughline already runs on the folder ${settings.dataDir} (process ${pid}): use that one, end it, or set PORT and DATA_DIR to start another.`,
    });
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
    throw new PlainError(
      `The folder ${settings.dataDir} cannot be written: start as the user who made it, or set DATA_DIR to another folder.`,
    );
  }
}

/** @param {Settings} settings */
async function checkPort({ port, host }) {
  const code = await portProblem(port, host);
  if (code === null) return;
  const problems = /** @type {Record<string, string>} */ ({
    EADDRINUSE: `Port ${port} is in use by another program: end that program, or set PORT to a free port, for example PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
    EACCES: `Port ${port} may not be used by this user: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine: set HOST to 127.0.0.1 or to one of its addresses.`,
    ENOTFOUND: `HOST ${host} is not an address of this machine: set HOST to 127.0.0.1 or to one of its addresses.`,
  });
  throw new PlainError(problems[code] ?? `Port ${port} on ${host} cannot be used (${code}): set PORT or HOST to something else.`);
}

/** @param {Launcher} launcher */
function endWhenAsked(launcher) {
  let firstAt = 0;
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const now = performance.now();
      if (firstAt === 0) {
        firstAt = now;
        console.log('\nStopping ... (again to stop at once)');
        void launcher.stop();
      } else if (now - firstAt > sameKeyPressMs) {
        void launcher.stopAtOnce();
      }
    });
  }
  if (process.env.npm_lifecycle_event) endWithParent(launcher);
}

/**
 * When npm itself is killed nobody is left to press Ctrl-C for: this process ends as well. npm starts it directly or
 * through a shell, which outlives npm; then the shell's parent is watched too. (Not npm's own parent: a terminal that
 * was closed after `nohup npm start &` ends nothing.)
 * @param {Launcher} launcher
 */
function endWithParent(launcher) {
  const throughShell = /^(sh|dash|bash|ash|zsh)$/.test(nameOf(process.ppid));
  const ancestors = () => `${process.ppid} ${throughShell ? parentOf(process.ppid) : ''}`;
  const first = ancestors();
  setInterval(() => {
    if (ancestors() !== first) void launcher.stop();
  }, 1_000).unref();
}
