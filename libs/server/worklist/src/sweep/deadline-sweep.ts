import { Inject, Injectable } from '@nestjs/common';
import { loggerToken, ProviderList, UnitOfWork } from '@throughline/server/platform';
import type { Logger } from 'pino';
import { type SweptBatch, sweepBatch, sweepStatement } from './sweep-statement';

/** Batches of one provider in one run; what is left then waits a minute. */
const mostBatches = 2_000;

/**
 * Turns the steps that clocks have reached into alerts (IN-4): exactly one for each step of each deadline, however often and
 * wherever it runs.
 */
@Injectable()
export class DeadlineSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly providers: ProviderList,
    @Inject(loggerToken) private readonly logger: Logger,
  ) {}

  /** Sweeps every provider; `stopping` ends it between two batches. */
  async sweepAll(stopping: () => boolean = () => false): Promise<void> {
    await this.providers.each(async (providerId) => {
      await this.sweep(providerId, stopping);
    }, stopping);
  }

  /** Sweeps one provider in transactions of at most 500 deadlines, until none is left that others have not claimed. */
  async sweep(providerId: string, stopping: () => boolean = () => false): Promise<SweptBatch> {
    const total = { claimed: 0, raised: 0, nobody: 0 };
    for (let turn = 0; turn < mostBatches && !stopping(); turn++) {
      const { claimed, raised, nobody } = await this.sweepOnce(providerId);
      total.claimed += claimed;
      total.raised += raised;
      total.nobody += nobody;
      if (claimed < sweepBatch) break;
    }
    if (total.claimed > 0) this.logger.info({ providerId, ...total }, 'deadlines swept');
    if (total.nobody > 0)
      this.logger.warn(
        { providerId, steps: total.nobody },
        'steps of clocks were reached that no team or care coordinator could be told of',
      );
    return total;
  }

  private sweepOnce(providerId: string): Promise<SweptBatch> {
    return this.unitOfWork.run(providerId, async (manager) => {
      const [row]: SweptBatch[] = await manager.query(sweepStatement, [providerId]);
      return row ?? { claimed: 0, raised: 0, nobody: 0 };
    });
  }
}
