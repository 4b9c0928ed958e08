import type { JobDefinition } from './define-job';

/** One entry of the worker's list of schedules. */
export interface Schedule {
  /** Short and stable, at most 19 characters: it becomes part of the job's id. */
  readonly id: string;
  readonly job: JobDefinition;
  /** Milliseconds between runs; or `cron`. */
  readonly every?: number;
  /** Five or six fields, read as London time. */
  readonly cron?: string;
}

/** What the worker's job kit is told; specs shorten the times. */
export interface JobSettings {
  readonly schedules: readonly Schedule[];
  /** How long a job is a worker's own without a sign of life, in milliseconds. */
  readonly lockDuration: number;
  /** How often jobs of dead workers are looked for, in milliseconds. */
  readonly stalledInterval: number;
  /** Pause of the relay when nothing waits, in milliseconds. */
  readonly relayInterval: number;
  /** How often clock and schedules are looked at, in milliseconds. */
  readonly watchInterval: number;
  /** How long running jobs may take to end at a stop, in milliseconds; what is not done then is run again elsewhere. */
  readonly grace: number;
  /** Jobs at a time from the queues `work` and `schedule`. */
  readonly concurrency: number;
  /** Milliseconds by which this machine's clock may differ from the database's. */
  readonly skewLimit: number;
  /** This machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Separates the queues of several installations in one Redis. */
  readonly prefix: string;
}

export const jobSettings = Symbol('jobSettings');

/** A supervisor that asks the worker to end waits 30 s: five are left for closing. */
export const defaultJobSettings: Omit<JobSettings, 'schedules'> = {
  lockDuration: 30_000,
  stalledInterval: 5_000,
  relayInterval: 1_000,
  watchInterval: 60_000,
  grace: 25_000,
  concurrency: 4,
  skewLimit: 2_000,
  now: () => Date.now(),
  prefix: 'throughline',
};
