import { Injectable } from '@nestjs/common';
import type { SubmissionRequest } from '@throughline/contracts/returns';
import { newId, Submission } from '@throughline/server/database';
import { principalOf, type Transaction } from '@throughline/server/platform';
import type { SubmissionRow } from './submission-state';

const columns = `s.id, s.service_id as "serviceId", s.profile, s.from_on::text as "fromOn", s.to_on::text as "toOn", s.status, s.progress, s.stage,
  s.row_count as "rowCount", s.byte_size::float8 as "byteSize", s.sha256, s.file_name as "fileName", s.failure_code as "failureCode",
  f.display_name as "requestedBy", s.created_at as "requestedAt", s.finished_at as "finishedAt", s.version`;
const source = 'submission s left join staff f on f.provider_id = s.provider_id and f.id = s.created_by';

/** Reads and asks for submissions. What a job does to them is in `SubmissionRuns`. */
@Injectable()
export class SubmissionsRepository {
  /** The newest of these services, newest first. */
  async newest(tx: Transaction, serviceIds: readonly string[], limit: number): Promise<SubmissionRow[]> {
    return tx.manager.query(
      `select ${columns} from ${source} where s.provider_id = $1 and s.service_id = any($2::uuid[]) order by s.created_at desc, s.id desc limit $3`,
      [tx.providerId, serviceIds, limit],
    );
  }

  async find(tx: Transaction, submissionId: string, serviceIds: readonly string[]): Promise<SubmissionRow | null> {
    const [row]: SubmissionRow[] = await tx.manager.query(
      `select ${columns} from ${source} where s.provider_id = $1 and s.id = $2 and s.service_id = any($3::uuid[])`,
      [tx.providerId, submissionId, serviceIds],
    );
    return row ?? null;
  }

  /** How many of the provider's submissions wait or run; counts to `limit` at most. */
  async pending(tx: Transaction, limit: number): Promise<number> {
    const [row]: { count: number }[] = await tx.manager.query(
      `select count(*)::int as count from (select 1 from submission where provider_id = $1 and status in ('queued','running') limit $2) x`,
      [tx.providerId, limit],
    );
    return row?.count ?? 0;
  }

  async add(tx: Transaction, { serviceId, profile, fromOn, toOn }: SubmissionRequest): Promise<string> {
    const id = newId();
    const { staffId } = principalOf(tx);
    await tx.manager.insert(Submission, {
      providerId: tx.providerId,
      id,
      serviceId,
      profile,
      fromOn,
      toOn,
      createdBy: staffId,
      updatedBy: staffId,
    });
    return id;
  }

  /** One conditional update: what waits is cancelled at once, what runs is asked to stop, anything else stays as it is. */
  async cancel(tx: Transaction, submissionId: string): Promise<void> {
    await tx.manager.query(
      `update submission set cancel_requested_at = now(), updated_by = $3, version = version + 1,
         status = case status when 'queued' then 'cancelled' else status end,
         stage = case status when 'queued' then 'cancelled' else 'stopping' end,
         finished_at = case status when 'queued' then now() end
       where provider_id = $1 and id = $2 and status in ('queued','running') and cancel_requested_at is null`,
      [tx.providerId, submissionId, principalOf(tx).staffId],
    );
  }
}
