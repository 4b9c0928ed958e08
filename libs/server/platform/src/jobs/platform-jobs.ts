import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../transaction/unit-of-work';
import { defineJob, type JobContext, type JobHandler, type JobPayload } from './define-job';
import { HandlesJob, JobHandlers } from './job-handlers';
import { ProviderList } from './provider-list';

/** The worker's sign of life: it is alive when this job ran, not when its process exists. */
export const beatHeartbeat = defineJob({ name: 'platform.heartbeat.beat', queue: 'schedule', attempts: 1, backoff: 1_000 });

/** Asks every area to put right what the queue has lost. */
export const reconcileJobs = defineJob({ name: 'platform.jobs.reconcile', queue: 'schedule', attempts: 2, backoff: 5_000 });

/** Makes the audit's partitions for the coming year (GO-1). */
export const extendAudit = defineJob({ name: 'platform.audit.extend', queue: 'schedule', attempts: 5, backoff: 60_000 });

@Injectable()
@HandlesJob()
export class HeartbeatHandler implements JobHandler {
  readonly definition = beatHeartbeat;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(null, (manager) =>
      manager.query(
        `insert into ops.heartbeat (name, beat_at) values ('worker', clock_timestamp())
         on conflict (name) do update set beat_at = greatest(heartbeat.beat_at, excluded.beat_at)`,
      ),
    );
  }
}

@Injectable()
@HandlesJob()
export class ReconcileHandler implements JobHandler {
  readonly definition = reconcileJobs;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly providers: ProviderList,
  ) {}

  async run(_payload: JobPayload, context: JobContext): Promise<void> {
    for (const reconciler of this.handlers.reconcilers()) {
      await this.providers.each((providerId) => reconciler.reconcile(providerId), context.stopping);
    }
  }
}

@Injectable()
@HandlesJob()
export class ExtendAuditHandler implements JobHandler {
  readonly definition = extendAudit;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(null, (manager) => manager.query('select ops.ensure_audit_partitions(12)'));
  }
}
