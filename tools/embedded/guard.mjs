import { pause } from '../process/liveness.mjs';
import { startPostgres } from './postgres.mjs';

/** @typedef {import('./postgres.mjs').EmbeddedPostgres} EmbeddedPostgres */

/**
 * Keeps the embedded server running: when its postmaster dies it is started again, on the same port.
 * @param {EmbeddedPostgres} first
 * @param {{ dir: string, onRestart: (server: EmbeddedPostgres, tookMs: number) => void, onTrouble: (error: Error) => void, everyMs?: number }} options
 *   `onRestart` must give the processes new URLs when the port is another one
 * @returns {{ stop: EmbeddedPostgres['stop'] }} ends the watch and then the server
 */
export function guardPostgres(first, { dir, onRestart, onTrouble, everyMs = 200 }) {
  let server = first;
  let watching = true;
  const watch = (async () => {
    while (watching) {
      await pause(everyMs);
      if (!watching || server.isRunning()) continue;
      const began = performance.now();
      try {
        server = await startPostgres({ dir });
        if (watching) onRestart(server, performance.now() - began);
      } catch (error) {
        onTrouble(/** @type {Error} */ (error));
        await pause(1_000);
      }
    }
  })();
  return {
    stop: async (options) => {
      watching = false;
      await watch;
      await server.stop(options);
    },
  };
}
