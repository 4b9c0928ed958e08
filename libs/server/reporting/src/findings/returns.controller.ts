import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { FindingListResponse, FindingSearchRequest, ReturnProfilesResponse, ReturnsSummaryResponse } from '@throughline/contracts/returns';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { ReturnsService } from './returns.service';

@Controller('returns')
export class ReturnsController {
  constructor(private readonly returns: ReturnsService) {}

  /** The versions of the national data set that are known, and what a draft still waits for. */
  @Get('profiles')
  @Requires('ndtms.findings.read', ['ndtms-profile'])
  profiles(): ReturnProfilesResponse {
    return this.returns.profiles();
  }

  /** How ready the return of a service is, with its findings counted by rule. */
  @Get('services/:serviceId/summary')
  @Requires('ndtms.findings.read', ['ndtms-finding'])
  async summary(@Tx() tx: Transaction, @Param('serviceId', ParseUUIDPipe) serviceId: string): Promise<ReturnsSummaryResponse> {
    return this.returns.summary(tx, serviceId);
  }

  /** A page of what an upload would reject or query, errors first. */
  @Post('findings')
  @HttpCode(200)
  @Requires('ndtms.findings.read', ['identity', 'ndtms-finding'])
  async findings(
    @Tx() tx: Transaction,
    @Audit() audit: RequestContext['audit'],
    @Body() request: FindingSearchRequest,
  ): Promise<FindingListResponse> {
    const page = await this.returns.findings(tx, request);
    audit.rowCount = page.items.length;
    return page;
  }
}
