import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a program and its database, and can fail as networks and servers do. */
export interface DatabaseProxy {
  /** The same address through the proxy. */
  through(url: string): string;
  /** Drops every connection and refuses new ones, as when the server is stopped. */
  cut(): Promise<void>;
  /** Keeps connections but lets nothing pass, as when the server hangs. */
  freeze(): void;
  /** Back to normal. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** Listens on a free port of the loopback for the server that `url` names. */
export async function startDatabaseProxy(url: string): Promise<DatabaseProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let frozen = false;
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    if (frozen) socket.pause();
  };
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [from, to] of [[client, upstream] as const, [upstream, client] as const]) {
      from.on('data', (chunk: Buffer) => void to.write(chunk));
      from.on('close', () => to.destroy());
      track(from);
    }
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    through: (address) => {
      const proxied = new URL(address);
      proxied.hostname = '127.0.0.1';
      proxied.port = String(port);
      return proxied.toString();
    },
    cut,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    restore: async () => {
      frozen = false;
      for (const socket of sockets) socket.resume();
      if (!server.listening) await listen(port);
    },
    stop: cut,
  };
}
