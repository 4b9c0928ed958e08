import type { Queue } from 'bullmq';
import type { Schedule } from './job-settings';
import { optionsOf } from './queue-backend';

const timeZone = 'Europe/London';
const late = 60_000;

async function upsert(queue: Queue, { id, job, every, cron }: Schedule): Promise<void> {
  const repeat = every === undefined ? { pattern: cron, tz: timeZone } : { every };
  await queue.upsertJobScheduler(id, repeat, { name: job.name, data: {}, opts: optionsOf(job) });
}

/** Makes the queue's schedules those of the list: each is inserted or changed, and those that are gone are removed. */
export async function syncSchedules(queue: Queue, schedules: readonly Schedule[]): Promise<void> {
  const wanted = new Set(schedules.map(({ id }) => id));
  for (const { key } of await queue.getJobSchedulers()) {
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }
  for (const schedule of schedules) await upsert(queue, schedule);
}

/**
 * Starts schedules again whose next run was lost: a run makes the one after it when it begins, and a connection that breaks
 * in that moment ends the row. Returns the ids of those it started.
 *
 * @param now this machine's clock, in milliseconds since 1970
 */
export async function reviveSchedules(queue: Queue, schedules: readonly Schedule[], now: number): Promise<string[]> {
  const known = new Map((await queue.getJobSchedulers()).map(({ key, next }) => [key, next ?? 0]));
  const dead = schedules.filter(({ id, every = 0 }) => (known.get(id) ?? 0) < now - Math.max(late, 2 * every));
  for (const schedule of dead) await upsert(queue, schedule);
  return dead.map(({ id }) => id);
}
