import type { ReturnProfileResponse, SubmissionResponse } from '@throughline/contracts/returns';
import { returnEndpoints } from '@throughline/contracts/endpoints';
import { fillPath } from '@throughline/web/core';
import { countWords, momentWords, type FieldOption, type Tone } from '@throughline/web/ui';
import type { Instant } from '@throughline/domain/calendar';
import { periodWords } from './period.presenter';

/** Names of the services by id, where there are several to tell apart; otherwise empty. */
export type ServiceNames = ReadonlyMap<string, string>;

/** A file that waits or is being produced. */
export interface PendingLine {
  readonly id: string;
  readonly title: string;
  /** Null while it waits: how much there is to do is not known yet. */
  readonly percent: number | null;
  readonly stage: string;
  readonly stopping: boolean;
}

/** A return that was asked for earlier, whatever became of it. */
export interface SubmissionLine {
  readonly id: string;
  readonly period: string;
  readonly note: string;
  readonly status: string;
  readonly tone: Tone;
  /** Why there is no file and what to do; empty when there is one. */
  readonly why: string;
  readonly rows: string;
  readonly size: string;
  /** The first eight characters; the whole is `sha256`. */
  readonly shortSum: string;
  readonly sha256: string;
  readonly fileName: string;
  /** Null when there is no file. */
  readonly href: string | null;
  readonly by: string;
  readonly at: string;
  /** True where the same can be asked for again. */
  readonly again: boolean;
}

const STAGES: Readonly<Record<string, string>> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading the records and writing the file',
  stopping: 'Stopping',
};

const STATES: Readonly<Record<SubmissionResponse['status'], { readonly label: string; readonly tone: Tone }>> = {
  queued: { label: 'Waiting', tone: 'amber' },
  running: { label: 'Being produced', tone: 'amber' },
  ready: { label: 'Ready', tone: 'green' },
  failed: { label: 'Failed', tone: 'red' },
  cancelled: { label: 'Cancelled', tone: 'grey' },
};

const FAILURES: Readonly<Record<string, string>> = {
  'disk-full': 'The disk for files is full. Tell your administrator, then ask again.',
  'database-disk-full': 'The disk of the database is full. Tell your administrator, then ask again.',
  'folder-not-writable': 'The folder for files cannot be written. Tell your administrator, then ask again.',
  'took-too-long': 'It took too long. Ask again when fewer people are working, or for a shorter period.',
};

const HARD_SPACE = '\u00a0';
const KB = 1000;
const MB = 1_000_000;

/** Waiting or being produced. */
export function isPending({ status }: SubmissionResponse): boolean {
  return status === 'queued' || status === 'running';
}

/** Names to tell services apart by; none where there is only one. */
export function namesOf(services: readonly { readonly id: string; readonly name: string }[]): ServiceNames {
  return new Map(services.length > 1 ? services.map(({ id, name }) => [id, name]) : []);
}

/** What is under way, for the progress panel. */
export function pendingLines(submissions: readonly SubmissionResponse[], services: ServiceNames): readonly PendingLine[] {
  return submissions.filter(isPending).map((submission) => ({
    id: submission.id,
    title: [periodWords(submission), services.get(submission.serviceId)].filter(Boolean).join(', '),
    percent: submission.status === 'queued' ? null : submission.progress,
    stage: STAGES[submission.stage] ?? 'Under way',
    stopping: submission.stage === 'stopping',
  }));
}

/** Returns asked for, newest first as they come. */
export function submissionLines(
  submissions: readonly SubmissionResponse[],
  services: ServiceNames,
  now: Instant,
): readonly SubmissionLine[] {
  return submissions.map((submission) => {
    const { id, serviceId, profile, status, rowCount, byteSize, sha256, fileName, requestedBy, requestedAt } = submission;
    const ready = status === 'ready' && sha256 !== null;
    return {
      id,
      period: periodWords(submission),
      note: [services.get(serviceId), profile.toUpperCase()].filter(Boolean).join(', '),
      status: STATES[status].label,
      tone: STATES[status].tone,
      why: whyNoFile(submission),
      rows: rowCount === null ? 'None' : `${rowCount}`,
      size: byteSize === null ? 'None' : sizeWords(byteSize),
      shortSum: sha256?.slice(0, 8) ?? '',
      sha256: sha256 ?? '',
      fileName: fileName ?? '',
      href: ready ? fillPath(returnEndpoints.file.path, { submissionId: id }) : null,
      by: requestedBy ?? 'Somebody who has left',
      at: momentWords(requestedAt, now),
      again: status === 'failed' || status === 'cancelled',
    };
  });
}

/** The file that was asked for last of those that are ready; null when there is none. */
export function newestFile(submissions: readonly SubmissionResponse[], services: ServiceNames, now: Instant): SubmissionLine | null {
  return submissionLines(submissions, services, now).find(({ href }) => href !== null) ?? null;
}

/** `812 bytes`, `48 kB`, `1.3 MB`; figure and unit stay on one line. */
export function sizeWords(bytes: number): string {
  if (bytes < KB) return countWords(bytes, 'byte').replace(' ', HARD_SPACE);
  return bytes < MB ? `${Math.round(bytes / KB)}${HARD_SPACE}kB` : `${(bytes / MB).toFixed(1)}${HARD_SPACE}MB`;
}

/** What to say when states changed since they were last read; empty when nothing ended. */
export function endedWords(before: readonly SubmissionResponse[], after: readonly SubmissionResponse[]): string {
  const pending = new Set(before.filter(isPending).map(({ id }) => id));
  const ended = after.filter((submission) => pending.has(submission.id) && !isPending(submission));
  return ended.map((submission) => `${periodWords(submission)}: ${STATES[submission.status].label.toLowerCase()}.`).join(' ');
}

/** Choices of the version of the data set; a draft says so. */
export function profileOptions(profiles: readonly ReturnProfileResponse[]): readonly FieldOption[] {
  return profiles.map(({ code, label, status }) => ({ value: code, label: status === 'draft' ? `${label} (draft)` : label }));
}

function whyNoFile({ status, failureCode }: SubmissionResponse): string {
  if (status !== 'failed') return '';
  return FAILURES[failureCode ?? ''] ?? 'Something went wrong. Ask again; if it fails again, tell your administrator.';
}
