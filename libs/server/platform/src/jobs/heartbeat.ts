import type { DataSource } from 'typeorm';

/** Older than this, in seconds, and the worker counts as silent: three beats were missed. */
const silentAfter = 30;

/** Whether a worker of this installation has run its heartbeat job lately, by the database's clock. */
export async function isWorkerAlive(dataSource: Pick<DataSource, 'query'>): Promise<boolean> {
  const [row]: { alive: boolean }[] = await dataSource.query(
    `select exists (select 1 from ops.heartbeat where name = 'worker' and beat_at > clock_timestamp() - make_interval(secs => $1)) as alive`,
    [silentAfter],
  );
  return row?.alive ?? false;
}
