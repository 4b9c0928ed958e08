import { type DynamicModule, Module } from '@nestjs/common';
import { ClockGuard } from './clock-guard';
import { JobHandlers } from './job-handlers';
import { JobQueues } from './job-queues';
import { JobParts, JobRunner } from './job-runner';
import { defaultJobSettings, type JobSettings, jobSettings } from './job-settings';
import { OutboxRelay } from './outbox-relay';
import { ExtendAuditHandler, HeartbeatHandler, ReconcileHandler } from './platform-jobs';
import { ProviderList } from './provider-list';
import { WorkerHealth } from './worker-health';

/** The job kit of the worker: queues, relay, schedules, and the jobs of the platform itself. */
@Module({})
export class JobsModule {
  static with(settings: Pick<JobSettings, 'schedules'> & Partial<JobSettings>): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: jobSettings, useValue: { ...defaultJobSettings, ...settings } satisfies JobSettings },
        ...[JobHandlers, JobQueues, ProviderList, ClockGuard, OutboxRelay, JobParts, JobRunner, WorkerHealth],
        ...[HeartbeatHandler, ReconcileHandler, ExtendAuditHandler],
      ],
      exports: [JobRunner, JobQueues, OutboxRelay, ProviderList, WorkerHealth],
    };
  }
}
