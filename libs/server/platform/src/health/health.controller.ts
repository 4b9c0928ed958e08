import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '../auth/requires';
import { notFound, unavailable } from '../errors/app-error';
import { metrics } from '../http/metrics';
import { isWorkerAlive } from '../jobs/heartbeat';

/** Whether this process lives, whether it can serve, and its metrics (loopback only). */
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('health/live')
  @Public()
  live(): { status: string } {
    return { status: 'live' };
  }

  /**
   * Ready when the database answers and its schema is the one this program was built for. Says beside it whether a worker has
   * run its heartbeat job in the last half minute; pages work without one.
   */
  @Get('health/ready')
  @Public()
  async ready(): Promise<{ status: string; migrations: number; worker: 'alive' | 'silent' }> {
    try {
      const [row]: { applied: number }[] = await this.dataSource.query('select count(*)::int as applied from ops.migration');
      const alive = await isWorkerAlive(this.dataSource);
      return { status: 'ready', migrations: row?.applied ?? 0, worker: alive ? 'alive' : 'silent' };
    } catch {
      throw unavailable();
    }
  }

  @Get('metrics')
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4')
  async metrics(@Req() request: FastifyRequest): Promise<string> {
    if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)) throw notFound();
    return metrics.metrics();
  }
}
