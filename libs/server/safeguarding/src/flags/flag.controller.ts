import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { VersionResponse } from '@throughline/contracts/clients';
import { CreatedResponse } from '@throughline/contracts/referrals';
import { EndFlagRequest, FlagListResponse, RaiseFlagRequest, UpdateFlagRequest } from '@throughline/contracts/safeguarding';
import { Audit, IfMatch, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { FlagService } from './flag.service';

@Controller('clients/:clientId/flags')
export class FlagController {
  constructor(private readonly flags: FlagService) {}

  /** The client's flags, ended ones after the open ones. */
  @Get()
  @Requires('safeguarding.concern.read', ['safeguarding'])
  async list(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
  ): Promise<FlagListResponse> {
    const answer = await this.flags.list(tx, clientId);
    audit.rowCount = answer.flags.length;
    return answer;
  }

  /** Raises a flag, which every page of the record shows until it is ended. */
  @Post()
  @Requires('safeguarding.concern.write', ['safeguarding'])
  async raise(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: RaiseFlagRequest,
  ): Promise<CreatedResponse> {
    return this.flags.raise(tx, clientId, request);
  }

  /** Changes level, reason, owner or review day of an open flag. */
  @Patch(':flagId')
  @Requires('safeguarding.concern.write', ['safeguarding'])
  async update(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('flagId', ParseUUIDPipe) flagId: string,
    @IfMatch() version: number,
    @Body() request: UpdateFlagRequest,
  ): Promise<VersionResponse> {
    return this.flags.update(tx, clientId, flagId, version, request);
  }

  /** Ends a flag with the reason; it stays in the history. */
  @Post(':flagId/end')
  @HttpCode(200)
  @Requires('safeguarding.concern.write', ['safeguarding'])
  async end(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('flagId', ParseUUIDPipe) flagId: string,
    @IfMatch() version: number,
    @Body() request: EndFlagRequest,
  ): Promise<VersionResponse> {
    return this.flags.end(tx, clientId, flagId, version, request);
  }
}
