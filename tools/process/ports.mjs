import net from 'node:net';

/**
 * A TCP port of the loopback interface that nobody listens on at this moment.
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/**
 * Tries to listen on a port for a moment.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | null>} null when the port can be used, else the system's error code (`EADDRINUSE`, `EACCES` ...)
 */
export function portProblem(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
