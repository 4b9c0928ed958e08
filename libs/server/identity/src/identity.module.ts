import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { OrganisationController } from './organisation/organisation.controller';
import { OrganisationService } from './organisation/organisation.service';
import { PasswordStrategy } from './session/password.strategy';
import { SessionController } from './session/session.controller';
import { SessionService } from './session/session.service';
import { SignInService } from './session/sign-in.service';

/** Staff, roles, teams and sign-in (GO-1, GO-4). */
@Module({
  imports: [PassportModule],
  controllers: [SessionController, OrganisationController],
  providers: [SignInService, SessionService, PasswordStrategy, OrganisationService],
})
export class IdentityModule {}
