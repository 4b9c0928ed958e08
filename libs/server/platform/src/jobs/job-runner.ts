import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { DelayedError, type Job, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { AppError } from '../errors/app-error';
import { loggerToken } from '../errors/problem.filter';
import { describeError } from '../logging/logger';
import { isConnectionFailure } from '../transaction/unit-of-work';
import { ClockGuard } from './clock-guard';
import { definedJobs, type JobHandler, type JobPayload } from './define-job';
import { FaultLog } from './fault-log';
import { assertEveryJobHandled, JobHandlers } from './job-handlers';
import { JobQueues, readied } from './job-queues';
import { type JobSettings, jobSettings } from './job-settings';
import { Loop } from './loop';
import { OutboxRelay } from './outbox-relay';
import { queueNames, type QueueName } from './queue-backend';
import { reviveSchedules, syncSchedules } from './schedules';

/** What is needed to run jobs, gathered by the module. */
@Injectable()
export class JobParts {
  constructor(
    readonly handlers: JobHandlers,
    readonly queues: JobQueues,
    readonly relay: OutboxRelay,
    readonly clock: ClockGuard,
  ) {}
}

/**
 * Runs the jobs of this process: takes them from the queues, relays the outbox, keeps the schedules, and stops doing any
 * of it while this machine's clock differs from the database's.
 */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private workers: Worker[] = [];
  private handlers = new Map<string, JobHandler>();
  private readonly watch: Loop;
  private readonly faults: FaultLog;
  private readonly reach: FaultLog;
  private ending: Promise<void> | null = null;
  private working = false;
  private scheduled = false;

  constructor(
    private readonly parts: JobParts,
    @Inject(jobSettings) private readonly settings: JobSettings,
    @Inject(loggerToken) private readonly logger: Logger,
  ) {
    this.watch = new Loop(settings.watchInterval, () => this.look());
    this.faults = new FaultLog(logger, 'watching over clock and schedules');
    this.reach = new FaultLog(logger, 'reaching the database for jobs');
  }

  /** True while jobs are taken; false before the start, while the clocks differ, and after the stop. */
  get isWorking(): boolean {
    return this.working;
  }

  /** Starts. The database answers and is migrated by now. Throws when a job has no handler or two. */
  async start(): Promise<void> {
    this.handlers = assertEveryJobHandled(definedJobs(), this.parts.handlers.handlers());
    await this.parts.queues.open();
    for (const name of queueNames) this.workers.push(await this.openWorker(name));
    await this.look();
    this.watch.start();
    this.logger.info({ jobs: this.handlers.size, queue: this.parts.queues.connection.kind }, 'worker started');
  }

  /** Stops taking jobs, lets running ones end, and closes workers before queues. May be called twice. */
  stop(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async end(): Promise<void> {
    await Promise.all([this.watch.stop(), this.parts.relay.stop()]);
    this.working = false;
    const closed = Promise.all(this.workers.map((worker) => worker.close().catch(() => undefined))).then(() => true);
    if (!(await inTime(closed, this.settings.grace))) this.logger.warn('running jobs did not end in time; they will run again');
    await inTime(this.parts.queues.close(), 2_000);
    this.logger.info('worker stopped');
  }

  private async openWorker(name: QueueName): Promise<Worker> {
    const { settings } = this;
    const { connection } = this.parts.queues.connection;
    const worker = await readied(
      () =>
        new Worker(name, (job: Job<JobPayload>, token) => this.process(job, token), {
          connection,
          prefix: settings.prefix,
          autorun: false,
          concurrency: settings.concurrency,
          lockDuration: settings.lockDuration,
          stalledInterval: settings.stalledInterval,
          // A job is not given up because its workers were killed; what kills workers every time ends here.
          maxStalledCount: 10,
          runRetryDelay: 1_000,
        }),
      this.logger,
    );
    const faults = new FaultLog(this.logger, `the worker of ${name}`);
    worker.on('error', (error) => faults.failed(error));
    worker.on('completed', () => faults.worked());
    worker.on('stalled', (jobId) => this.logger.warn({ jobId, queue: name }, 'a job whose worker is gone is run again'));
    return worker;
  }

  /** Works only while the clocks agree, and starts schedules again that were lost. */
  private async look(): Promise<void> {
    try {
      const agrees = await this.parts.clock.agrees();
      if (agrees && !this.working) await this.work();
      else if (!agrees && this.working) await this.rest();
      else if (agrees) await this.revive();
      this.faults.worked();
    } catch (error) {
      this.faults.failed(error);
    }
  }

  private async work(): Promise<void> {
    if (this.ending) return;
    const queue = this.parts.queues.get('schedule');
    if (!this.scheduled) await syncSchedules(queue, this.settings.schedules);
    this.scheduled = true;
    for (const worker of this.workers) await worker.resume();
    this.parts.relay.start();
    this.working = true;
  }

  private async rest(): Promise<void> {
    this.working = false;
    for (const worker of this.workers) await worker.pause(true);
    await this.parts.relay.stop();
  }

  private async revive(): Promise<void> {
    const revived = await reviveSchedules(this.parts.queues.get('schedule'), this.settings.schedules, this.settings.now());
    if (revived.length > 0) this.logger.warn({ schedules: revived }, 'schedules that had no next run were started again');
  }

  private async process(job: Job<JobPayload>, token: string | undefined): Promise<void> {
    const handler = this.handlers.get(job.name);
    const jobId = job.id ?? '';
    const began = performance.now();
    const about = (): object => ({ job: job.name, jobId, attempt: job.attemptsMade + 1, ms: Math.round(performance.now() - began) });
    try {
      if (!handler) throw new UnknownJob();
      await handler.run(job.data, { jobId, stopping: () => this.ending !== null });
      this.reach.worked();
      // What runs every few seconds would bury the rest.
      this.logger[handler.definition.queue === 'work' ? 'info' : 'debug']({ ...about(), outcome: 'done' }, 'job done');
    } catch (error) {
      if (isUnreachable(error)) return await this.putOff(job, token, error);
      this.logger.warn({ ...about(), outcome: 'failed', ...describeError(error) }, 'job failed');
      throw failureOf(error);
    }
  }

  /** A database that is away for a while must not use up the tries of what waits for it. */
  private async putOff(job: Job<JobPayload>, token: string | undefined, error: unknown): Promise<never> {
    this.reach.failed(error);
    await job.moveToDelayed(Date.now() + untilReachable, token);
    throw new DelayedError();
  }
}

/** Milliseconds until a job is started again that could not reach the database. */
const untilReachable = 1_000;

const isUnreachable = (error: unknown): boolean =>
  isConnectionFailure(error) || (error instanceof AppError && error.code === 'unavailable');

/** Thrown for a job of a newer program: it is tried again, by then perhaps by that one. */
class UnknownJob extends Error {
  override readonly name = 'UnknownJob';
}

/** What the queue may remember of a failure: its kind and place, never a message that could quote a record. */
function failureOf(error: unknown): Error {
  const { kind, code, constraint, place } = describeError(error);
  const failure = new Error([kind, code, constraint].filter(Boolean).join(' '));
  failure.stack = Array.isArray(place) ? place.join('\n') : '';
  return failure;
}

/** True when `work` ended within the time. */
function inTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void work.finally(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
