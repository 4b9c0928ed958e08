import type { SubmissionResponse } from '@throughline/contracts/returns';
import type { SubmissionRow } from './submission-state';

export const toSubmission = (row: SubmissionRow): SubmissionResponse => ({
  id: row.id,
  serviceId: row.serviceId,
  profile: row.profile,
  fromOn: row.fromOn,
  toOn: row.toOn,
  status: row.status,
  progress: row.progress,
  stage: row.stage,
  rowCount: row.rowCount,
  byteSize: row.byteSize,
  sha256: row.sha256,
  fileName: row.fileName,
  failureCode: row.failureCode,
  requestedBy: row.requestedBy,
  requestedAt: row.requestedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  version: row.version,
});
