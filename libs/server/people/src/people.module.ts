import { Module } from '@nestjs/common';
import { AccessController } from './access/access.controller';
import { AccessService } from './access/access.service';
import { ClientController } from './clients/client.controller';
import { ClientRepository } from './clients/client.repository';
import { ClientService } from './clients/client.service';
import { ReferralController } from './referrals/referral.controller';
import { ReferralRepository } from './referrals/referral.repository';
import { ReferralService } from './referrals/referral.service';
import { ClientSearchController } from './search/client-search.controller';
import { ClientSearchService } from './search/client-search.service';
import { StatementController } from './statements/statement.controller';
import { StatementService } from './statements/statement.service';

/** People who come for help: referrals, their records, consents, and who may look at them (IN-1, IN-2, IN-4, AS-7, GO-1). */
@Module({
  controllers: [ReferralController, ClientSearchController, ClientController, StatementController, AccessController],
  providers: [ReferralService, ReferralRepository, ClientSearchService, ClientService, ClientRepository, StatementService, AccessService],
})
export class PeopleModule {}
