import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { loggerToken } from '../errors/problem.filter';
import { type JobSettings, jobSettings } from './job-settings';

/**
 * Compares this machine's clock with the database's. A queue kept in PostgreSQL trusts the clock of whoever asks it: a worker
 * whose clock is fast takes the running jobs of others for dead and starts them again.
 */
@Injectable()
export class ClockGuard {
  private agreed = true;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(jobSettings) private readonly settings: JobSettings,
    @Inject(loggerToken) private readonly logger: Logger,
  ) {}

  /** Milliseconds by which this machine is ahead of the database, less what the question itself may have taken. */
  async skew(): Promise<number> {
    const asked = this.settings.now();
    const [row]: { at: string }[] = await this.dataSource.query('select extract(epoch from clock_timestamp()) * 1000 as at');
    const answered = this.settings.now();
    const difference = (asked + answered) / 2 - Number(row?.at);
    return Math.sign(difference) * Math.max(0, Math.abs(difference) - (answered - asked) / 2);
  }

  /** True when the clocks agree. Says so in the log when that changes. */
  async agrees(): Promise<boolean> {
    const skew = Math.round(await this.skew());
    const agrees = Math.abs(skew) <= this.settings.skewLimit;
    if (!agrees && this.agreed)
      this.logger.error({ skew }, "this machine's clock differs from the database's; no work is done until it agrees");
    if (agrees && !this.agreed) this.logger.info({ skew }, "this machine's clock agrees with the database's again; work goes on");
    this.agreed = agrees;
    return agrees;
  }
}
