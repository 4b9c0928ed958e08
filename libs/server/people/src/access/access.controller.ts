import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AuditListResponse } from '@throughline/contracts/audit';
import { BreakGlassRequest, BreakGlassResponse } from '@throughline/contracts/clients';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { AccessService } from './access.service';

@Controller('clients/:clientId')
export class AccessController {
  constructor(private readonly access: AccessService) {}

  /** Opens a record outside the reader's scope for an hour, for reading, with a reason. */
  @Post('break-glass')
  @Requires('client.record.read', ['access'], { allowAsk: true })
  async breakGlass(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
    @Body() request: BreakGlassRequest,
  ): Promise<BreakGlassResponse> {
    const opened = await this.access.breakGlass(tx, clientId, audit.basis, request.reason);
    audit.basis = 'break-glass';
    return opened;
  }

  /** Who has seen and changed the record, newest first, at most 200. */
  @Get('audit')
  @Requires('audit.read', ['audit'])
  async audit(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Audit() audit: RequestContext['audit'],
  ): Promise<AuditListResponse> {
    const list = await this.access.audit(tx, clientId);
    audit.rowCount = list.events.length;
    return list;
  }
}
