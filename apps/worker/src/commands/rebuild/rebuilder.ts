import { setTimeout as pause } from 'node:timers/promises';
import { projectionVersion } from '@throughline/domain/projections';
import { Projector, UnitOfWork } from '@throughline/server/platform';
import type { DataSource } from 'typeorm';

export interface RebuildOptions {
  readonly batchSize: number;
  /** Batches under way at once: one is derived while the database reads for the other. */
  readonly lanes: number;
  /** Only clients whose projections were made by an earlier version of the program. */
  readonly stale: boolean;
  /** Writes every row again, also rows that look unchanged by their digest. */
  readonly force: boolean;
  readonly onProgress: (batch: RebuildCount) => void;
}

/** Clients seen, projected rows written and removed. */
export interface RebuildCount {
  readonly clients: number;
  readonly written: number;
  readonly removed: number;
}

/** `$1` provider, `$2` last id seen, `$3` batch size, `$4` projection version or null for all. */
const nextIds = `select c.id from client c where c.provider_id = $1 and c.id > $2
  and ($4::integer is null or not exists (select 1 from client_card k
    where k.provider_id = c.provider_id and k.client_id = c.id and k.projection_version >= $4))
  order by c.id limit $3`;

const forgetDigests = ['deadline', 'return_row', 'return_finding', 'client_card'].map(
  (table) => `update ${table} set digest = '' where provider_id = $1 and client_id = any($2::uuid[])`,
);

const beforeAllIds = '00000000-0000-0000-0000-000000000000';
/** A client that somebody is writing keeps its lock for moments only. */
const lockTimeout = '55P03';
const attempts = 5;

/**
 * Derives the projections of every client again from the record, by the projector that every write uses, and writes what
 * differs: nothing where nothing changed. Harmless at any time and when stopped half way: each batch is a transaction of its
 * own that locks its clients first.
 */
export class Rebuilder {
  private readonly unitOfWork: UnitOfWork;
  private readonly projector = new Projector();

  constructor(private readonly dataSource: DataSource) {
    this.unitOfWork = new UnitOfWork(dataSource);
  }

  /** How many clients there are in all. */
  async count(): Promise<number> {
    let total = 0;
    for (const providerId of await this.providers()) {
      const [row] = await this.unitOfWork.run<{ count: number }[]>(providerId, (manager) =>
        manager.query('select count(*)::int as count from client where provider_id = $1', [providerId]),
      );
      total += row?.count ?? 0;
    }
    return total;
  }

  async rebuild(options: RebuildOptions): Promise<RebuildCount> {
    const total = { clients: 0, written: 0, removed: 0 };
    for (const providerId of await this.providers()) {
      const take = this.batchesOf(providerId, options);
      const lane = async (): Promise<void> => {
        for (let ids = await take(); ids.length > 0; ids = await take()) {
          const batch = await this.batch(providerId, ids, options.force);
          total.clients += batch.clients;
          total.written += batch.written;
          total.removed += batch.removed;
          options.onProgress(batch);
        }
      };
      await Promise.all(Array.from({ length: options.lanes }, lane));
    }
    return total;
  }

  private async providers(): Promise<string[]> {
    const rows: { provider_id: string }[] = await this.dataSource.query('select provider_id from provider order by provider_id');
    return rows.map((row) => row.provider_id);
  }

  /** Hands out the clients of a provider in the order of their ids, one batch to a caller. */
  private batchesOf(providerId: string, { batchSize, stale }: RebuildOptions): () => Promise<string[]> {
    let last = beforeAllIds;
    let queue = Promise.resolve<string[]>([]);
    const next = async (): Promise<string[]> => {
      const parameters = [providerId, last, batchSize, stale ? projectionVersion : null];
      const rows = await this.unitOfWork.run<{ id: string }[]>(providerId, (manager) => manager.query(nextIds, parameters));
      last = rows.at(-1)?.id ?? last;
      return rows.map(({ id }) => id);
    };
    return () => (queue = queue.then(next));
  }

  private async batch(providerId: string, ids: readonly string[], force: boolean): Promise<RebuildCount> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.project(providerId, ids, force);
      } catch (error) {
        if (attempt === attempts || (error as { code?: string }).code !== lockTimeout) throw error;
        await pause(200 * attempt);
      }
    }
  }

  private project(providerId: string, ids: readonly string[], force: boolean): Promise<RebuildCount> {
    return this.unitOfWork.runJob(providerId, 'rebuild', async ({ manager, now }) => {
      // In the order of ids, so that two rebuilds at once wait for each other and never deadlock.
      await manager.query('select 1 from client where provider_id = $1 and id = any($2::uuid[]) order by id for no key update', [
        providerId,
        ids,
      ]);
      if (force) for (const statement of forgetDigests) await manager.query(statement, [providerId, ids]);
      const result = await this.projector.project(manager, providerId, ids, now);
      return { clients: ids.length, ...result };
    });
  }
}
