import { Module } from '@nestjs/common';
import { IdentityModule } from '@throughline/server/identity';
import { PeopleModule } from '@throughline/server/people';
import { HealthController } from '@throughline/server/platform';
import { ReportingModule } from '@throughline/server/reporting';
import { SafeguardingModule } from '@throughline/server/safeguarding';
import { TreatmentModule } from '@throughline/server/treatment';
import { WorklistModule } from '@throughline/server/worklist';

/** Everything the API serves. No business code here. */
@Module({
  imports: [IdentityModule, PeopleModule, SafeguardingModule, TreatmentModule, WorklistModule, ReportingModule],
  controllers: [HealthController],
})
export class ApiModule {}
