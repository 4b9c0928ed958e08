import { type DynamicModule, Module } from '@nestjs/common';
import { JobsModule, PlatformModule, type PlatformParts } from '@throughline/server/platform';
import { ReportingJobsModule } from '@throughline/server/reporting';
import { WorklistJobsModule } from '@throughline/server/worklist';
import { schedules } from './schedules';

/** Everything the worker does: the job kit and the jobs of each area. No business code here. */
@Module({})
export class WorkerModule {
  static with(parts: PlatformParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(parts), JobsModule.with({ schedules }), WorklistJobsModule, ReportingJobsModule],
    };
  }
}
