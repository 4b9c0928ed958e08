import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { Environment } from '../environment/environment';
import { loggerToken } from '../errors/problem.filter';
import type { JobDefinition, JobPayload } from './define-job';
import { FaultLog } from './fault-log';
import { type JobSettings, jobSettings } from './job-settings';
import { chooseQueueBackend, openQueue, optionsOf, type QueueConnection, type QueueName, queueNames } from './queue-backend';

/** A job to be added: its definition, its id and the ids it works on. */
export interface WaitingJob {
  readonly id: string;
  readonly definition: JobDefinition;
  readonly payload: JobPayload;
}

const unfinished = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children']);

/** The queues of this process, opened once the database answers. */
@Injectable()
export class JobQueues {
  private readonly queues = new Map<QueueName, Queue>();
  private chosen: QueueConnection | null = null;
  private readonly faults: FaultLog;

  constructor(
    private readonly environment: Environment,
    @Inject(jobSettings) private readonly settings: JobSettings,
    @Inject(loggerToken) private readonly logger: Logger,
  ) {
    this.faults = new FaultLog(logger, 'the queue');
  }

  /** Where the queues are kept; chosen at the first question. */
  get connection(): QueueConnection {
    this.chosen ??= chooseQueueBackend(this.environment);
    return this.chosen;
  }

  /** Opens every queue. */
  async open(): Promise<void> {
    for (const name of queueNames) {
      const queue = await readied(() => openQueue(name, this.connection, this.settings.prefix), this.logger);
      queue.on('error', (error) => this.faults.failed(error));
      this.queues.set(name, queue);
    }
  }

  get(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`the queue ${name} is not open`);
    return queue;
  }

  /** Adds jobs under their ids; an id that a queue knows already is not added again. */
  async add(jobs: readonly WaitingJob[]): Promise<void> {
    for (const name of queueNames) {
      const mine = jobs.filter(({ definition }) => definition.queue === name);
      if (mine.length === 0) continue;
      await this.get(name).addBulk(
        mine.map(({ id, definition, payload }) => ({
          name: definition.name,
          data: payload,
          opts: { ...optionsOf(definition), jobId: id },
        })),
      );
    }
    this.faults.worked();
  }

  /** True while the job with this id waits for its turn, for its next try, or runs. */
  async isUnfinished(definition: JobDefinition, id: string): Promise<boolean> {
    return unfinished.has(await this.get(definition.queue).getJobState(id));
  }

  async close(): Promise<void> {
    const open = [...this.queues.values()];
    this.queues.clear();
    await Promise.all(open.map((queue) => queue.close().catch(() => undefined)));
  }
}

interface Connecting {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<unknown>;
}

/**
 * Makes a queue or worker and waits until it is connected. One whose first connection fails never recovers, so it is thrown
 * away and made again, for a minute at most.
 */
export async function readied<T extends Connecting>(make: () => T, logger: Logger, patience = 60_000): Promise<T> {
  const faults = new FaultLog(logger, 'connecting to the queue');
  const until = performance.now() + patience;
  for (let wait = 100; ; wait = Math.min(2_000, wait * 2)) {
    const made = make();
    // Without a listener an error of the connection would end the process.
    made.on('error', () => undefined);
    try {
      await made.waitUntilReady();
      faults.worked();
      return made;
    } catch (error) {
      await made.close().catch(() => undefined);
      if (performance.now() + wait > until) throw error;
      faults.failed(error);
      await pause(wait);
    }
  }
}
