import { Module } from '@nestjs/common';
import { ProduceSubmissionHandler } from './production/produce-submission.handler';
import { defaultPace, productionPace } from './production/production-pace';
import { SubmissionReconciler } from './production/submission-reconciler';
import { SubmissionRuns } from './production/submission-runs';
import { SubmissionFiles } from './submissions/submission-files';

/** What the worker does for reporting: produces the files of submissions, and asks again for those that were lost. */
@Module({
  providers: [
    ProduceSubmissionHandler,
    SubmissionReconciler,
    SubmissionRuns,
    SubmissionFiles,
    { provide: productionPace, useValue: defaultPace },
  ],
  exports: [ProduceSubmissionHandler, SubmissionReconciler],
})
export class ReportingJobsModule {}
