import { Module } from '@nestjs/common';
import { FlagController } from './flags/flag.controller';
import { FlagRepository } from './flags/flag.repository';
import { FlagService } from './flags/flag.service';
import { RegisterController } from './flags/register.controller';

/** Safeguarding flags of clients and the lead's register of them (SG-2). */
@Module({ controllers: [FlagController, RegisterController], providers: [FlagService, FlagRepository] })
export class SafeguardingModule {}
