import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { DischargeRequest, VersionResponse } from '@throughline/contracts/clients';
import { IfMatch, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { DepartureService } from './departure.service';

@Controller('clients/:clientId/episodes/:episodeId')
export class DepartureController {
  constructor(private readonly departures: DepartureService) {}

  /** Discharges the client; `If-Match` is the episode's version. */
  @Post('closure')
  @HttpCode(200)
  @Requires('client.record.write', ['episode'])
  async discharge(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @IfMatch() version: number,
    @Body() request: DischargeRequest,
  ): Promise<VersionResponse> {
    return this.departures.discharge(tx, clientId, episodeId, version, request);
  }
}
