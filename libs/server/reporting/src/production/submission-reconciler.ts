import { Injectable } from '@nestjs/common';
import { newId } from '@throughline/server/database';
import { Reconciles, type Reconciler, type Transaction, UnitOfWork } from '@throughline/server/platform';
import { produceSubmission } from './produce-submission.job';

/** Of one provider in one go; the next minute takes the next. */
const batch = 100;

/**
 * Asks again for submissions that the queue has lost: waiting for a minute with nothing in the outbox, or running without a
 * sign of life for two. A submission that is merely waiting its turn is asked for again at most once a minute; the second
 * job finds nothing to do.
 */
@Injectable()
@Reconciles()
export class SubmissionReconciler implements Reconciler {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async reconcile(providerId: string): Promise<void> {
    await this.unitOfWork.runJob(providerId, 'reconcile', (tx) => this.askAgain(tx));
  }

  /** Returns the number of submissions that were asked for again. */
  async askAgain(tx: Transaction): Promise<number> {
    const [lost]: [{ id: string }[]] = await tx.manager.query(
      `update submission set updated_at = clock_timestamp() where provider_id = $1 and id in (
         select s.id from submission s where s.provider_id = $1 and s.status in ('queued','running')
           and s.updated_at < clock_timestamp() - case s.status when 'queued' then interval '1 minute' else interval '2 minutes' end
           and not exists (select 1 from outbox o where o.provider_id = $1 and o.relayed_at is null and o.job = $2 and o.payload->>'submissionId' = s.id::text)
         order by s.created_at limit ${batch} for no key update skip locked)
       returning id`,
      [tx.providerId, produceSubmission.name],
    );
    if (lost.length === 0) return 0;
    await tx.manager.query(
      `insert into outbox (provider_id, id, job, payload) select $1::uuid, x.id, $2, jsonb_build_object('providerId', $1::uuid, 'submissionId', x.submission)
       from jsonb_to_recordset($3::jsonb) as x(id uuid, submission text)`,
      [tx.providerId, produceSubmission.name, JSON.stringify(lost.map(({ id }) => ({ id: newId(), submission: id })))],
    );
    return lost.length;
  }
}
