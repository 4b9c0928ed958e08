import { defineJob } from '@throughline/server/platform';

/** Names the submission whose file is to be produced. */
export type ProduceSubmissionPayload = { readonly providerId: string; readonly submissionId: string };

/** Produces the file of a submission (ND-1). Harmless when run twice, or twice at once. */
export const produceSubmission = defineJob<ProduceSubmissionPayload>({
  name: 'reporting.submission.produce',
  queue: 'work',
  attempts: 5,
  backoff: 2_000,
});
