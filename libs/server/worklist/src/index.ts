export { DeadlineSweep } from './sweep/deadline-sweep';
export { sweepDeadlines } from './sweep/sweep.job';
export { type SweptBatch, sweepBatch, sweepStatement } from './sweep/sweep-statement';
export { WorklistModule } from './worklist.module';
export { WorklistJobsModule } from './worklist-jobs.module';
