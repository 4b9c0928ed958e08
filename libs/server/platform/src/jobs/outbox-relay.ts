import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Logger } from 'pino';
import { loggerToken } from '../errors/problem.filter';
import { UnitOfWork } from '../transaction/unit-of-work';
import { definedJobs, type JobPayload, jobNamed } from './define-job';
import { FaultLog } from './fault-log';
import { JobQueues, type WaitingJob } from './job-queues';
import { type JobSettings, jobSettings } from './job-settings';
import { Loop } from './loop';
import { ProviderList } from './provider-list';

const batch = 100;

interface OutboxRow {
  id: string;
  job: string;
  payload: JobPayload;
}

/**
 * Carries what committed transactions asked for from the outbox to the queue, under the outbox id as job id. A row is marked
 * after its job was added, in the transaction that holds its lock: whatever breaks in between, it is added again under the
 * same id. Any number of relays may run at once. Jobs that this program does not know wait for one that does.
 */
@Injectable()
export class OutboxRelay {
  private readonly faults: FaultLog;
  private readonly loop: Loop;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: JobQueues,
    private readonly providers: ProviderList,
    @Inject(jobSettings) settings: JobSettings,
    @Inject(loggerToken) logger: Logger,
  ) {
    this.faults = new FaultLog(logger, 'the relay of the outbox');
    this.loop = new Loop(settings.relayInterval, () => this.attempt());
  }

  start(): void {
    this.loop.start();
  }

  /** Waits for the batch under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }

  private async attempt(): Promise<void> {
    try {
      await this.relayAll();
      this.faults.worked();
    } catch (error) {
      this.faults.failed(error);
    }
  }

  /** Relays what waits, of every provider. Returns the number of jobs added. */
  async relayAll(): Promise<number> {
    let added = 0;
    await this.providers.each(
      async (providerId) => {
        for (let taken = batch; taken === batch && !this.loop.stopping; added += taken) taken = await this.relay(providerId);
      },
      () => this.loop.stopping,
    );
    return added;
  }

  private relay(providerId: string): Promise<number> {
    return this.unitOfWork.run(providerId, async (manager) => {
      const rows = await this.take(manager, providerId);
      if (rows.length === 0) return 0;
      const jobs = rows.flatMap(({ id, job, payload }): WaitingJob[] => {
        const definition = jobNamed(job);
        return definition ? [{ id, definition, payload: { ...payload, providerId } }] : [];
      });
      await this.queues.add(jobs);
      await manager.query('update outbox set relayed_at = clock_timestamp() where provider_id = $1 and id = any($2::uuid[])', [
        providerId,
        rows.map(({ id }) => id),
      ]);
      return rows.length;
    });
  }

  private take(manager: EntityManager, providerId: string): Promise<OutboxRow[]> {
    return manager.query(
      `select id, job, payload from outbox where provider_id = $1 and relayed_at is null and job = any($2::text[])
       order by created_at limit ${batch} for update skip locked`,
      [providerId, definedJobs().map(({ name }) => name)],
    );
  }
}
