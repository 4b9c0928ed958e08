import type { Instant } from '@throughline/domain/calendar';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../auth/principal';

/** One open transaction of one provider: what every repository and service is given. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly providerId: string;
  /** Start of the transaction by the database's clock. */
  readonly now: Instant;
  /** Null in a job. */
  readonly principal: Principal | null;
  readonly requestId: string;
}

/** The signed-in member of staff of a request's transaction. */
export function principalOf(tx: Transaction): Principal {
  if (!tx.principal) throw new Error('this transaction has no signed-in member of staff');
  return tx.principal;
}
