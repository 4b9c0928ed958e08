import { Controller, Get } from '@nestjs/common';
import { OrganisationResponse } from '@throughline/contracts/organisation';
import { Requires, type Transaction, Tx } from '@throughline/server/platform';
import { OrganisationService } from './organisation.service';

@Controller('organisation')
export class OrganisationController {
  constructor(private readonly organisation: OrganisationService) {}

  /** Services and teams of the reader, with the people of each team and their caseloads. */
  @Get()
  @Requires('organisation.read', ['organisation'])
  async read(@Tx() tx: Transaction): Promise<OrganisationResponse> {
    return this.organisation.read(tx);
  }
}
