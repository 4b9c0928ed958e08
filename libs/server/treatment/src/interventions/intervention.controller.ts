import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { VersionResponse } from '@throughline/contracts/clients';
import { InterventionListResponse, InterventionRequest, UpdateInterventionRequest } from '@throughline/contracts/interventions';
import { CreatedResponse } from '@throughline/contracts/referrals';
import { Audit, IfMatch, Requires, type RequestContext, type Transaction, Tx } from '@throughline/server/platform';
import { InterventionService } from './intervention.service';

@Controller('clients/:clientId/interventions')
export class InterventionController {
  constructor(private readonly interventions: InterventionService) {}

  /** Interventions of the open or latest episode. */
  @Get()
  @Requires('client.record.read', ['intervention'])
  async list(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
  ): Promise<InterventionListResponse> {
    const shown = await this.interventions.list(tx, clientId);
    audit.rowCount = shown.interventions.length;
    return shown;
  }

  /** Agrees an intervention: its wait begins. */
  @Post()
  @Requires('client.record.write', ['intervention'])
  async agree(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: InterventionRequest,
  ): Promise<CreatedResponse> {
    return this.interventions.agree(tx, clientId, request);
  }

  /** Records the offer, start or end of an intervention, or corrects them. */
  @Patch(':interventionId')
  @Requires('client.record.write', ['intervention'])
  async update(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('interventionId', ParseUUIDPipe) interventionId: string,
    @IfMatch() version: number,
    @Body() request: UpdateInterventionRequest,
  ): Promise<VersionResponse> {
    return this.interventions.update(tx, clientId, interventionId, version, request);
  }
}
