import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AddReferralRequest, RegisteredResponse, RegisterReferralRequest } from '@throughline/contracts/referrals';
import { assertService, Audit, principalOf, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { ReferralService } from './referral.service';

@Controller()
export class ReferralController {
  constructor(private readonly referrals: ReferralService) {}

  /** Registers a new person with a first referral. */
  @Post('referrals')
  @Requires('client.register', ['identity', 'referral', 'consent'])
  async register(
    @Tx() tx: Transaction,
    @Audit() audit: RequestContext['audit'],
    @Body() request: RegisterReferralRequest,
  ): Promise<RegisteredResponse> {
    assertService(principalOf(tx), 'client.register', request.serviceId);
    const registered = await this.referrals.register(tx, request);
    audit.clientId = registered.clientId;
    return registered;
  }

  /** A further referral: joins the open episode or opens a new one. Whoever answers the door may take it. */
  @Post('clients/:clientId/referrals')
  @Requires('client.register', ['referral'])
  async add(
    @Tx() tx: Transaction,
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() request: AddReferralRequest,
  ): Promise<RegisteredResponse> {
    assertService(principalOf(tx), 'client.register', request.serviceId);
    return this.referrals.add(tx, clientId, request);
  }
}
