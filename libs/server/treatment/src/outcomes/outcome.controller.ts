import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { VersionResponse } from '@throughline/contracts/clients';
import { CorrectOutcomeRequest, OutcomeListResponse, RecordOutcomeRequest } from '@throughline/contracts/outcomes';
import { CreatedResponse } from '@throughline/contracts/referrals';
import { Audit, IfMatch, Requires, type RequestContext, type Transaction, Tx } from '@throughline/server/platform';
import { OutcomeService } from './outcome.service';

@Controller('clients/:clientId/outcomes')
export class OutcomeController {
  constructor(private readonly outcomes: OutcomeService) {}

  /** Outcome forms of the open or latest episode, oldest first. */
  @Get()
  @Requires('client.record.read', ['outcome'])
  async list(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
  ): Promise<OutcomeListResponse> {
    const shown = await this.outcomes.list(tx, clientId);
    audit.rowCount = shown.outcomes.length;
    return shown;
  }

  /** Records a form. */
  @Post()
  @Requires('client.record.write', ['outcome'])
  async record(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: RecordOutcomeRequest,
  ): Promise<CreatedResponse> {
    return this.outcomes.record(tx, clientId, request);
  }

  /** Corrects the day or the answers of a form. */
  @Patch(':outcomeId')
  @Requires('client.record.write', ['outcome'])
  async correct(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('outcomeId', ParseUUIDPipe) outcomeId: string,
    @IfMatch() version: number,
    @Body() request: CorrectOutcomeRequest,
  ): Promise<VersionResponse> {
    return this.outcomes.correct(tx, clientId, outcomeId, version, request);
  }
}
