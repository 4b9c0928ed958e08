import type { Logger } from 'pino';
import { describeError } from '../logging/logger';

/** Says once that something fails and once that it works again, however often it is tried in between. */
export class FaultLog {
  private failing = false;

  constructor(
    private readonly logger: Logger,
    private readonly what: string,
  ) {}

  failed(error: unknown): void {
    if (!this.failing) this.logger.error({ ...describeError(error) }, `${this.what} failed; trying again`);
    this.failing = true;
  }

  worked(): void {
    if (this.failing) this.logger.info(`${this.what} works again`);
    this.failing = false;
  }
}
