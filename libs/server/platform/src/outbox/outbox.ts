import { newId } from '@throughline/server/database';
import type { Transaction } from '../transaction/transaction';

/**
 * Asks for a job in the transaction that makes it necessary; the relay adds it to the queue after commit with the returned
 * id as job id. The payload carries ids only.
 */
export async function enqueue(
  tx: Pick<Transaction, 'manager' | 'providerId'>,
  job: string,
  payload: Record<string, string | number>,
): Promise<string> {
  const id = newId();
  await tx.manager.query('insert into outbox (provider_id, id, job, payload) values ($1, $2, $3, $4)', [
    tx.providerId,
    id,
    job,
    JSON.stringify(payload),
  ]);
  return id;
}
