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

const defined = new Map<string, JobDefinition>();

/** Declares a job, once in a process; two of one name are a mistake that stops the start. */
export function defineJob<Payload extends JobPayload>(definition: Omit<JobDefinition<Payload>, 'payload'>): JobDefinition<Payload> {
  if (defined.has(definition.name)) throw new Error(`The job ${definition.name} is defined twice.`);
  const made: JobDefinition<Payload> = Object.freeze({ ...definition });
  defined.set(made.name, made as JobDefinition);
  return made;
}

/** Every job that this process knows: what the worker needs a handler for, and what the relay can add to a queue. */
export const definedJobs = (): JobDefinition[] => [...defined.values()];

/** The definition of a name, or undefined when this program does not know it. */
export const jobNamed = (name: string): JobDefinition | undefined => defined.get(name);

/** What a running job may know and do. */
export interface JobContext {
  /** Id of the job in the queue: the outbox id, or the schedule's. Used as request id in the audit. */
  readonly jobId: string;
  /** True once the worker is stopping: finish the step and leave the rest to the next run. */
  readonly stopping: () => boolean;
}

/** Does the work of one definition; a Nest provider of the worker marked with `@HandlesJob()`. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly definition: JobDefinition<Payload>;
  run(payload: Payload, context: JobContext): Promise<void>;
}
