import { Injectable } from '@nestjs/common';
import { notFound } from '../errors/app-error';
import { Projector } from '../projector/projector';
import type { Transaction } from './transaction';

/** Writes about a client: takes the client's row lock first and projects afterwards, in the same transaction. */
@Injectable()
export class ClientWriter {
  constructor(private readonly projector: Projector) {}

  /** Locks the client, runs `work`, then re-derives what is projected. 404 when there is no such client. */
  async write<T>(tx: Transaction, clientId: string, work: () => Promise<T>): Promise<T> {
    // Not FOR UPDATE: rows that point at the client only need its key to stay.
    const locked: unknown[] = await tx.manager.query('select 1 from client where provider_id = $1 and id = $2 for no key update', [
      tx.providerId,
      clientId,
    ]);
    if (locked.length === 0) throw notFound();
    const result = await work();
    await this.projector.project(tx.manager, tx.providerId, [clientId], tx.now);
    return result;
  }

  /** Projects a client that this transaction has just made: nobody else can see the row yet. */
  async created(tx: Transaction, clientId: string): Promise<void> {
    await this.projector.project(tx.manager, tx.providerId, [clientId], tx.now);
  }
}
