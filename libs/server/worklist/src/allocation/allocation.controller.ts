import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AllocateRequest } from '@throughline/contracts/allocation';
import { VersionResponse } from '@throughline/contracts/clients';
import { IfMatch, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { AllocationService } from './allocation.service';

@Controller('clients/:clientId/allocations')
export class AllocationController {
  constructor(private readonly allocations: AllocationService) {}

  /** Gives the client to a team, and to a worker of it. `If-Match` is the episode's version. */
  @Post()
  @HttpCode(200)
  @Requires('allocation.manage', ['allocation'])
  async allocate(
    @Tx() tx: Transaction,
    @Param('clientId') clientId: string,
    @IfMatch() version: number,
    @Body() request: AllocateRequest,
  ): Promise<VersionResponse> {
    return { version: await this.allocations.allocate(tx, clientId, version, request) };
  }
}
