import { pause } from '../process/liveness.mjs';

/**
 * Asks an address until it answers 200.
 * @param {string} address
 * @param {{ timeoutMs: number, gaveUp?: () => boolean }} options `gaveUp` ends the wait early
 * @returns {Promise<string | null>} null when it is ready, else what it last said
 */
export async function waitUntilReady(address, { timeoutMs, gaveUp = () => false }) {
  const deadline = performance.now() + timeoutMs;
  let said = 'no answer';
  while (performance.now() < deadline && !gaveUp()) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
      const body = await response.text();
      if (response.status === 200) return null;
      said = `status ${response.status}: ${body.slice(0, 300)}`;
    } catch (error) {
      const { message, cause } = /** @type {Error} */ (error);
      said = cause instanceof Error ? cause.message : message;
    }
    await pause(50);
  }
  return said;
}

/**
 * The address at which this machine reaches a server that listens on `host`.
 * @param {string} host
 * @param {number} port
 * @returns {string}
 */
export function localAddress(host, port) {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${reached}:${port}`;
}
