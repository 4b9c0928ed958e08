/** One kind of background work: its name, its queue and how it is tried again. Handlers are found by the definition. */
export interface JobDefinition<Payload extends JobPayload = JobPayload> {
  /** `area.thing.verb`, e.g. `reporting.submission.produce`. */
  readonly name: string;
  readonly queue: 'work' | 'schedule';
  /** Tries in all. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubles each time. */
  readonly backoff: number;
  /** Never set: carries the payload's type. */
  readonly payload?: Payload;
}

/** Ids only: a job reads the state again and is harmless when run twice. */
export interface JobPayload {
  readonly providerId?: string;
  readonly [name: string]: string | number | undefined;
}

export const defineJob = <Payload extends JobPayload>(definition: Omit<JobDefinition<Payload>, 'payload'>): JobDefinition<Payload> => definition;

/** What a running job may know and do. */
export interface JobContext {
  /** Id of the job in the queue: the outbox id, or the schedule's. Used as request id in the audit. */
  readonly jobId: string;
  /** True once the worker is stopping: finish the step and leave the rest to the next run. */
  readonly stopping: () => boolean;
}

/** Does the work of one definition; registered as a Nest provider with `jobHandlers`. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly definition: JobDefinition<Payload>;
  run(payload: Payload, context: JobContext): Promise<void>;
}
