import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ChangeResponse, ClientRecordResponse, UpdatePersonRequest, VersionResponse } from '@throughline/contracts/clients';
import {
  Admitted,
  type Admission,
  Audit,
  IfMatch,
  type RequestContext,
  Requires,
  type Transaction,
  Tx,
} from '@throughline/server/platform';
import { ClientService } from './client.service';

@Controller('clients/:clientId')
export class ClientController {
  constructor(private readonly clients: ClientService) {}

  /** The record's banner and overview. */
  @Get()
  @Requires('client.record.read', ['identity', 'referral', 'consent', 'deadline', 'safeguarding-flag'])
  async read(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Admitted() admission: Admission,
    @Audit() audit: RequestContext['audit'],
  ): Promise<ClientRecordResponse> {
    return this.clients.read(tx, clientId, admission, audit.basis);
  }

  /** Corrects who the person is. `If-Match` is the person's version. */
  @Patch()
  @Requires('client.record.write', ['identity'])
  async update(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @IfMatch() version: number,
    @Body() request: UpdatePersonRequest,
  ): Promise<VersionResponse> {
    return this.clients.update(tx, clientId, version, request);
  }

  /** What was corrected in the record, newest first, at most 200. */
  @Get('changes')
  @Requires('client.record.read', ['history'])
  async changes(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Admitted() admission: Admission,
    @Audit() audit: RequestContext['audit'],
  ): Promise<{ changes: ChangeResponse[] }> {
    const answer = await this.clients.changes(tx, clientId, admission);
    audit.rowCount = answer.changes.length;
    return answer;
  }
}
