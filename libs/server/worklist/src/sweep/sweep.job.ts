import { Injectable } from '@nestjs/common';
import { defineJob, HandlesJob, type JobContext, type JobHandler, type JobPayload } from '@throughline/server/platform';
import { DeadlineSweep } from './deadline-sweep';

/** Every minute: alerts for what clocks have reached (IN-4). */
export const sweepDeadlines = defineJob({ name: 'worklist.deadline.sweep', queue: 'schedule', attempts: 3, backoff: 2_000 });

@Injectable()
@HandlesJob()
export class SweepHandler implements JobHandler {
  readonly definition = sweepDeadlines;

  constructor(private readonly deadlines: DeadlineSweep) {}

  async run(_payload: JobPayload, { stopping }: JobContext): Promise<void> {
    await this.deadlines.sweepAll(stopping);
  }
}
