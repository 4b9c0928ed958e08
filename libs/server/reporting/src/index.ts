export { ReportingModule } from './reporting.module';
export { ReportingJobsModule } from './reporting-jobs.module';
export { produceSubmission } from './production/produce-submission.job';
export { extractQuery, copyStatement, type ExtractScope } from './production/extract-query';
export { copyReturn } from './production/copy-return';
export { ReturnFileWriter } from './production/return-file-writer';
