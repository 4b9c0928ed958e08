import { safeguardingKinds, safeguardingLevels } from '@throughline/domain/codes';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { FlagResponse } from '../clients';
import { IsCode, IsDay, IsMoment } from '../validation';

/** Raises a flag (SG-2). */
export class RaiseFlagRequest {
  @IsCode(safeguardingKinds) kind!: string;
  @IsCode(safeguardingLevels) level!: string;
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
  @IsUUID() ownerId!: string;
  @IsDay() reviewOn!: string;
  @IsMoment() raisedAt!: string;
}

export class UpdateFlagRequest {
  @IsOptional() @IsCode(safeguardingLevels) level?: string;
  @IsOptional() @IsString() @MinLength(3) @MaxLength(500) reason?: string;
  @IsOptional() @IsUUID() ownerId?: string;
  @IsOptional() @IsDay() reviewOn?: string;
}

export class EndFlagRequest {
  @IsMoment() endedAt!: string;
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
}

export class FlagListResponse {
  /** Open first, most severe first; ended ones after. */
  flags!: FlagResponse[];
}

export class RegisterFlag extends FlagResponse {
  clientId!: string;
  clientReference!: string;
  clientName!: string;
  coordinator!: string | null;
}

/** The safeguarding lead's list: open flags, overdue review first; at most 200. */
export class SafeguardingRegisterResponse {
  flags!: RegisterFlag[];
  total!: number;
  now!: string;
}
