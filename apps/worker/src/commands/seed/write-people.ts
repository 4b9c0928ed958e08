import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@throughline/domain/calendar';
import { Projector, UnitOfWork } from '@throughline/server/platform';
import { emptyRows, type Population, type RecordRows } from '@throughline/testing';
import type { DataSource } from 'typeorm';
import { bulkInsertOf, type BulkInsert } from './bulk-insert';
import { recordTables } from './record-tables';

const firstBatch = 120;

export interface WriteOptions {
  readonly batchSize: number;
  /** Batches under way at once: one is made while the database writes the other. */
  readonly lanes: number;
  readonly now: Instant;
  /** Called after each batch with the number of its clients. */
  readonly onProgress: (clientsDone: number) => Promise<void> | void;
}

/** Writes a population in batches: the record and its projections in one transaction a batch, through the projector of every other write. */
export class PeopleWriter {
  private readonly unitOfWork: UnitOfWork;
  private readonly projector = new Projector();
  private readonly inserts: readonly (readonly [keyof RecordRows, BulkInsert])[];

  constructor(dataSource: DataSource) {
    this.unitOfWork = new UnitOfWork(dataSource);
    this.inserts = (Object.keys(recordTables) as (keyof RecordRows)[]).map((table) => [
      table,
      bulkInsertOf(dataSource, recordTables[table]),
    ]);
  }

  async write(population: Population, { batchSize, lanes, now, onProgress }: WriteOptions): Promise<void> {
    let next = 0;
    const batch = async (size: number): Promise<void> => {
      const from = next;
      const to = Math.min(population.count, from + size);
      next = to;
      await this.writeBatch(population, from, to, now);
      await onProgress(to - from);
    };
    const lane = async (): Promise<void> => {
      while (next < population.count) {
        await batch(batchSize);
        // Lets the other lane's answer in before the next batch is made.
        await pause(0);
      }
    };
    // Few at first, so that the planner knows the tables before the full batches come.
    await batch(Math.min(batchSize, firstBatch));
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  private async writeBatch(population: Population, from: number, to: number, now: Instant): Promise<void> {
    const rows = emptyRows();
    const ids: string[] = [];
    for (let index = from; index < to; index++) ids.push(population.add(rows, index));
    const { providerId } = population.organisation;
    await this.unitOfWork.run(providerId, async (manager) => {
      for (const [table, insert] of this.inserts) await insert(manager, rows[table]);
      await this.projector.project(manager, providerId, ids, now);
    });
  }
}
