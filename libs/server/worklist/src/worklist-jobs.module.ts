import { Module } from '@nestjs/common';
import { DeadlineSweep } from './sweep/deadline-sweep';
import { SweepHandler } from './sweep/sweep.job';

/** The worker's part of the area. */
@Module({ providers: [DeadlineSweep, SweepHandler], exports: [DeadlineSweep] })
export class WorklistJobsModule {}
