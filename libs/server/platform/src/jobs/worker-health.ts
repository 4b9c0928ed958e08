import { createServer, type Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isWorkerAlive } from './heartbeat';

/** Answers a container's question whether the worker lives: 200 when its heartbeat job ran in the last half minute, else 503. */
@Injectable()
export class WorkerHealth implements BeforeApplicationShutdown {
  private server: Server | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** @param port of this machine's loopback; 0 for a free one. Returns the port. */
  async listen(port: number, host = '127.0.0.1'): Promise<number> {
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/health/live') {
        response.writeHead(404).end();
        return;
      }
      void isWorkerAlive(this.dataSource)
        .catch(() => false)
        .then((alive) =>
          response
            .writeHead(alive ? 200 : 503, { 'content-type': 'application/json' })
            .end(JSON.stringify({ status: alive ? 'live' : 'silent' })),
        );
    });
    server.headersTimeout = 10_000;
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
