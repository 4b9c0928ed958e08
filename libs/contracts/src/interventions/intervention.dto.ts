import { interventionExits, interventionKinds, interventionSettings } from '@throughline/domain/codes';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsCode, IsDay, MayBeAbsent } from '../validation';

export class InterventionRequest {
  @IsCode(interventionKinds) kind!: string;
  @MayBeAbsent() @IsCode(interventionSettings) setting?: string;
  @IsDay() agreedOn!: string;
  @IsOptional() @IsDay() firstOfferedOn?: string | null;
  @IsOptional() @IsDay() startedOn?: string | null;
}

/** Absent means unchanged, null means cleared. */
export class UpdateInterventionRequest {
  @MayBeAbsent() @IsCode(interventionSettings) setting?: string;
  @MayBeAbsent() @IsDay() agreedOn?: string;
  @IsOptional() @IsDay() firstOfferedOn?: string | null;
  @IsOptional() @IsDay() startedOn?: string | null;
  @IsOptional() @IsDay() endedOn?: string | null;
  @IsOptional() @IsCode(interventionExits) exitStatus?: string | null;
  @IsOptional() @IsString() @MaxLength(300) reason?: string | null;
}

export class InterventionResponse {
  id!: string;
  kind!: string;
  setting!: string;
  agreedOn!: string;
  firstOfferedOn!: string | null;
  startedOn!: string | null;
  endedOn!: string | null;
  exitStatus!: string | null;
  version!: number;
}

export class InterventionListResponse {
  interventions!: InterventionResponse[];
}
