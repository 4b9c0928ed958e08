import { Controller, Get } from '@nestjs/common';
import { SafeguardingRegisterResponse } from '@throughline/contracts/safeguarding';
import { Audit, type RequestContext, Requires, type Transaction, Tx } from '@throughline/server/platform';
import { FlagService } from './flag.service';

@Controller('safeguarding/flags')
export class RegisterController {
  constructor(private readonly flags: FlagService) {}

  /** Open flags of the clients the reader may list, overdue review first. */
  @Get()
  @Requires('safeguarding.register.read', ['identity', 'safeguarding'])
  async read(@Tx() tx: Transaction, @Audit() audit: RequestContext['audit']): Promise<SafeguardingRegisterResponse> {
    const register = await this.flags.register(tx);
    audit.rowCount = register.flags.length;
    return register;
  }
}
