import { beatHeartbeat, extendAudit, reconcileJobs, type Schedule } from '@throughline/server/platform';
import { sweepDeadlines } from '@throughline/server/worklist';

/** Everything that runs by the clock. Taken over at each start; what is no longer here is removed. */
export const schedules: readonly Schedule[] = [
  { id: 'heartbeat', job: beatHeartbeat, every: 10_000 },
  { id: 'deadline-sweep', job: sweepDeadlines, every: 60_000 },
  { id: 'reconcile', job: reconcileJobs, every: 60_000 },
  { id: 'audit-partitions', job: extendAudit, cron: '15 3 * * *' },
];
