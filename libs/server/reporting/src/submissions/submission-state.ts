import type { SubmissionResponse } from '@throughline/contracts/returns';
import { AppError } from '@throughline/server/platform';

/** A submission as stored, with the name of whoever asked for it. */
export interface SubmissionRow extends Omit<SubmissionResponse, 'requestedAt' | 'finishedAt'> {
  requestedAt: Date;
  finishedAt: Date | null;
}

/** The file of a submission that is ready. */
export interface KeptReturn {
  readonly sha256: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly rowCount: number;
}

const notReady = (detail: string): AppError => new AppError('submission-not-ready', 409, detail);

const reasons: Readonly<Record<SubmissionRow['status'], string>> = {
  queued: 'The file is not ready yet. Wait until it has been produced, then download it.',
  running: 'The file is being produced. Wait until it is ready, then download it.',
  failed: 'The file could not be produced. Ask for it again.',
  cancelled: 'This file was cancelled. Ask for it again if you need it.',
  ready: 'The file is not there any more. Ask for it again: the same record gives the same file.',
};

/** What is kept of a submission; `submission-not-ready` (409) while there is nothing. */
export function keptReturnOf({ status, sha256, fileName, byteSize, rowCount }: SubmissionRow): KeptReturn {
  if (status !== 'ready' || sha256 === null || fileName === null || byteSize === null) throw notReady(reasons[status]);
  return { sha256, fileName, byteSize, rowCount: rowCount ?? 0 };
}

/** The kept file is gone from the disk, or is not as long as it was. */
export const fileGone = (): AppError => new AppError('submission-file-gone', 409, reasons.ready);
