import { Injectable } from '@nestjs/common';
import { type Transaction, writeAudit } from '@throughline/server/platform';
import { produceSubmission } from './produce-submission.job';

/** One run of the production of a submission: what is to be produced, and the mark by which the run knows itself. */
export interface SubmissionRun {
  readonly submissionId: string;
  readonly serviceId: string;
  readonly profile: string;
  readonly agencyCode: string;
  readonly fromOn: string;
  readonly toOn: string;
  /** When this run started, to the microsecond: a later run of the same submission has another. */
  readonly startedAt: string;
  readonly cancelRequested: boolean;
}

/** What a run has made. */
export interface ProducedFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly rowCount: number;
  readonly byteSize: number;
}

/** Ends of a run, with what the row says afterwards. */
type End = { readonly status: 'failed'; readonly failureCode: string } | { readonly status: 'cancelled' } | { readonly status: 'queued' };

const mine = `provider_id = $1 and id = $2 and status = 'running' and started_at = $3::timestamptz`;

/** The states of a submission while a job works on it. Each change names the state, and the run, that it starts from. */
@Injectable()
export class SubmissionRuns {
  /** Begins a run; null when there is nothing to produce (ready, cancelled or failed already). The caller holds the submission's lock. */
  async claim(tx: Transaction, submissionId: string): Promise<SubmissionRun | null> {
    const [rows]: [SubmissionRun[]] = await tx.manager.query(
      `update submission s set status = 'running', stage = 'reading', progress = 0, started_at = clock_timestamp(), updated_at = clock_timestamp(), version = s.version + 1
       from service v where s.provider_id = $1 and s.id = $2 and s.status in ('queued','running') and v.provider_id = s.provider_id and v.id = s.service_id
       returning s.id as "submissionId", s.service_id as "serviceId", s.profile, v.agency_code as "agencyCode", s.from_on::text as "fromOn", s.to_on::text as "toOn",
         s.started_at::text as "startedAt", s.cancel_requested_at is not null as "cancelRequested"`,
      [tx.providerId, submissionId],
    );
    return rows[0] ?? null;
  }

  /** Says how far the run is, and asks whether to go on: `cancel` when somebody wants it stopped, `lost` when it is not this run's any more. */
  async beat(tx: Transaction, run: SubmissionRun, progress: number): Promise<'go-on' | 'cancel' | 'lost'> {
    const [rows]: [{ cancel: boolean }[]] = await tx.manager.query(
      `update submission set progress = greatest(progress, $4), updated_at = clock_timestamp() where ${mine} returning cancel_requested_at is not null as cancel`,
      [tx.providerId, run.submissionId, run.startedAt, progress],
    );
    if (!rows[0]) return 'lost';
    return rows[0].cancel ? 'cancel' : 'go-on';
  }

  /** Takes the row for the last step of the run, so that a cancellation comes before it or after it. */
  async takeForEnd(tx: Transaction, run: SubmissionRun): Promise<'go-on' | 'cancel' | 'lost'> {
    const [row]: { cancel: boolean }[] = await tx.manager.query(
      `select cancel_requested_at is not null as cancel from submission where ${mine} for no key update`,
      [tx.providerId, run.submissionId, run.startedAt],
    );
    if (!row) return 'lost';
    return row.cancel ? 'cancel' : 'go-on';
  }

  /** The file is kept: the submission is ready, and the audit says that it was produced. */
  async ready(tx: Transaction, run: SubmissionRun, file: ProducedFile): Promise<void> {
    await tx.manager.query(
      `update submission set status = 'ready', stage = 'ready', progress = 100, row_count = $4, byte_size = $5, sha256 = $6, file_name = $7,
         failure_code = null, finished_at = clock_timestamp(), updated_at = clock_timestamp(), version = version + 1 where ${mine}`,
      [tx.providerId, run.submissionId, run.startedAt, file.rowCount, file.byteSize, file.sha256, file.fileName],
    );
    await writeAudit(tx.manager, {
      principal: null,
      providerId: tx.providerId,
      action: 'ndtms.submission.produce',
      basis: 'job',
      purpose: 'national-return',
      clientId: null,
      dataClasses: ['ndtms-return'],
      rowCount: file.rowCount,
      route: `JOB ${produceSubmission.name}`,
      requestId: tx.requestId.slice(0, 40),
    });
  }

  /** The run ends without a file. Put back to `queued`, it keeps nothing of the run. */
  async end(tx: Transaction, run: SubmissionRun, end: End): Promise<void> {
    const over = end.status !== 'queued';
    await tx.manager.query(
      `update submission set status = $4, stage = $5, progress = 0, failure_code = $6, finished_at = case when $7::boolean then clock_timestamp() end,
         updated_at = clock_timestamp(), version = version + 1 where ${mine}`,
      [
        tx.providerId,
        run.submissionId,
        run.startedAt,
        end.status,
        over ? end.status : 'waiting',
        end.status === 'failed' ? end.failureCode : null,
        over,
      ],
    );
  }
}
