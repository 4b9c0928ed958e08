import {
  consentKinds,
  ethnicities,
  priorityReasons,
  referralChannels,
  referralOutcomes,
  referralSources,
  sexes,
  substances,
} from '@throughline/domain/codes';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsDay, IsMoment } from '../validation';

/** Identity of a person as registered (IN-1). */
export class PersonRequest {
  @IsString() @MinLength(1) @MaxLength(80) givenName!: string;
  @IsString() @MinLength(1) @MaxLength(80) familyName!: string;
  @IsOptional() @IsString() @MaxLength(80) knownAs?: string | null;
  @IsDay() birthDate!: string;
  @IsCode(sexes) sex!: string;
  @IsOptional() @Matches(/^\d{10}$/) nhsNumber?: string | null;
  @IsOptional() @Matches(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/) postcode?: string | null;
  @IsOptional() @IsString() @MaxLength(200) address?: string | null;
  @IsOptional() @Matches(/^[0-9+ ]{7,20}$/) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(200) safeContact?: string | null;
  @IsOptional() @IsCode(ethnicities) ethnicity?: string | null;
  @IsOptional() @Matches(/^[A-Z]{3}$/) nationality?: string | null;
}

/** An enquiry or referral (IN-1, IN-2). */
export class ReferralRequest {
  @IsDay() receivedOn!: string;
  @IsCode(referralSources) source!: string;
  @IsOptional() @IsString() @MaxLength(120) sourceOrganisation?: string | null;
  @IsCode(referralChannels) channel!: string;
  @IsArray() @ArrayMaxSize(10) @IsCode(substances, { each: true }) substances!: string[];
  @IsOptional() @IsString() @MaxLength(2000) reason?: string | null;
  @IsOptional() @IsCode(referralOutcomes) outcome?: string | null;
}

/** A priority group or immediate risk (IN-4). */
export class PriorityRequest {
  @IsCode(priorityReasons) reason!: string;
  @IsMoment() at!: string;
}

/** Readiness as the client stated it (IN-4). */
export class ReadinessRequest {
  @IsBoolean() ready!: boolean;
  @IsMoment() at!: string;
}

/** A consent decision (AS-7). */
export class ConsentRequest {
  @IsCode(consentKinds) purpose!: string;
  @IsOptional() @IsString() @MaxLength(120) agency?: string | null;
  @IsBoolean() given!: boolean;
  @IsMoment() at!: string;
  @IsOptional() @IsString() @MaxLength(300) evidence?: string | null;
}

/** Registers a new person with a first referral, in one transaction. */
export class RegisterReferralRequest {
  @IsUUID() serviceId!: string;
  @ValidateNested() @Type(() => PersonRequest) person!: PersonRequest;
  @ValidateNested() @Type(() => ReferralRequest) referral!: ReferralRequest;
  @IsOptional() @ValidateNested() @Type(() => ReadinessRequest) readiness?: ReadinessRequest;
  @IsOptional() @ValidateNested() @Type(() => PriorityRequest) priority?: PriorityRequest;
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => ConsentRequest) consents!: ConsentRequest[];
  /** Team that takes the client; the worker may be named later. */
  @IsUUID() teamId!: string;
  @IsOptional() @IsUUID() staffId?: string | null;
}

export class RegisteredResponse {
  clientId!: string;
  reference!: string;
  episodeId!: string;
}

/** A further referral of a known person: joins the open episode, or opens a new one. */
export class AddReferralRequest extends ReferralRequest {
  @IsUUID() serviceId!: string;
  @IsUUID() teamId!: string;
}

export class PriorityRemovalRequest {
  @IsString() @MinLength(10) @MaxLength(300) reason!: string;
}

export class CreatedResponse {
  id!: string;
  version!: number;
}
