import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { unavailable } from '../errors/app-error';
import type { Transaction } from './transaction';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A transaction on its own connection, opened for one provider. End it with `commit` or `rollback`, never both. */
export class OpenTransaction {
  constructor(private readonly runner: QueryRunner) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async commit(): Promise<void> {
    try {
      await this.runner.commitTransaction();
    } finally {
      await this.runner.release();
    }
  }

  async rollback(): Promise<void> {
    try {
      if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    } catch {
      // The connection is gone and the transaction with it.
    } finally {
      await this.runner.release();
    }
  }
}

/**
 * Opens transactions. The provider is set with `SET LOCAL`, so that it ends with the transaction and row-level security
 * shows that provider's rows and no others; without a provider nothing is visible.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  async begin(providerId: string | null): Promise<OpenTransaction> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      if (providerId !== null) await runner.query(contextOf(providerId));
      return new OpenTransaction(runner);
    } catch (error) {
      await new OpenTransaction(runner).rollback();
      throw isConnectionFailure(error) ? unavailable() : error;
    }
  }

  /** Runs `work` in one transaction of a provider; commits when it resolves, rolls back when it throws. */
  async run<T>(providerId: string | null, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = await this.begin(providerId);
    let result: T;
    try {
      result = await work(open.manager);
    } catch (error) {
      await open.rollback();
      throw error;
    }
    await open.commit();
    return result;
  }

  /** The same for a job: with the database's time, and no member of staff. */
  async runJob<T>(providerId: string, jobId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run(providerId, async (manager) => {
      const [row]: { now: Date }[] = await manager.query('select now() as now');
      return work({ manager, providerId, now: (row as { now: Date }).now.toISOString(), principal: null, requestId: jobId });
    });
  }
}

/** The only statement that sets the provider; the value is checked because `SET` takes no parameters. */
export function contextOf(providerId: string): string {
  if (!uuid.test(providerId)) throw new Error('a provider is named by a UUID');
  return `set local app.provider_id = '${providerId}'`;
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
]);

/** What the driver and TypeORM say, without a code, of a connection that broke or does not answer. */
const connectionWords =
  /timeout exceeded when trying to connect|Connection terminated|connection is insecure|is not queryable|Query read timeout|runner already released|runner was already released/i;

/** True when the database could not be reached, closed the connection, or stopped answering. */
export function isConnectionFailure(error: unknown): boolean {
  // By its form and not its class: a socket's error may be of another realm than this program's.
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, driverError } = error as { code?: string; message?: string; driverError?: { code?: string } };
  return connectionCodes.has(code ?? driverError?.code ?? '') || connectionWords.test(message ?? '');
}
