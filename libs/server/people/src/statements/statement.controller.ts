import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { VersionResponse } from '@throughline/contracts/clients';
import {
  ConsentRequest,
  CreatedResponse,
  PriorityRemovalRequest,
  PriorityRequest,
  ReadinessRequest,
} from '@throughline/contracts/referrals';
import { IfMatch, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { StatementService } from './statement.service';

@Controller('clients/:clientId')
export class StatementController {
  constructor(private readonly statements: StatementService) {}

  /** Records a consent decision; earlier ones stay. */
  @Post('consents')
  @Requires('client.record.write', ['consent'])
  async recordConsent(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: ConsentRequest,
  ): Promise<CreatedResponse> {
    return this.statements.recordConsent(tx, clientId, request);
  }

  /** Records whether the client said to be ready and willing. */
  @Post('readiness')
  @Requires('client.record.write', ['referral'])
  async recordReadiness(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: ReadinessRequest,
  ): Promise<CreatedResponse> {
    return this.statements.recordReadiness(tx, clientId, request);
  }

  /** Names a priority group or an immediate risk, which starts the 24-hour clock. */
  @Post('priorities')
  @Requires('client.record.write', ['referral', 'risk'])
  async identifyPriority(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: PriorityRequest,
  ): Promise<CreatedResponse> {
    return this.statements.identifyPriority(tx, clientId, request);
  }

  /** Takes back a priority that was set in error; it stays in the history. */
  @Post('priorities/:priorityId/removal')
  @HttpCode(200)
  @Requires('allocation.manage', ['referral', 'risk'])
  async removePriority(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Param('priorityId', ParseUUIDPipe) priorityId: string,
    @IfMatch() version: number,
    @Body() request: PriorityRemovalRequest,
  ): Promise<VersionResponse> {
    return this.statements.removePriority(tx, clientId, priorityId, version, request.reason);
  }
}
