import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ClientListResponse, ClientSearchRequest } from '@throughline/contracts/clients';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { ClientSearchService } from './client-search.service';

@Controller('clients')
export class ClientSearchController {
  constructor(private readonly search: ClientSearchService) {}

  /** A page of the clients the reader may list. */
  @Post('search')
  @HttpCode(200)
  @Requires('caseload.read', ['identity', 'deadline', 'safeguarding-flag'])
  async find(
    @Tx() tx: Transaction,
    @Audit() audit: RequestContext['audit'],
    @Body() request: ClientSearchRequest,
  ): Promise<ClientListResponse> {
    const page = await this.search.find(tx, request);
    audit.rowCount = page.items.length;
    return page;
  }
}
