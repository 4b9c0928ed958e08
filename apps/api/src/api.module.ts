import { Module } from '@nestjs/common';
import { IdentityModule } from '@throughline/server/identity';
import { HealthController } from '@throughline/server/platform';

/** Everything the API serves. No business code here. */
@Module({ imports: [IdentityModule], controllers: [HealthController] })
export class ApiModule {}
