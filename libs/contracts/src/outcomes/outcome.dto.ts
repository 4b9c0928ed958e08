import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { FindingResponse } from '../problem';
import { IsDay, MayBeAbsent } from '../validation';

/** A Treatment Outcomes Profile (PL-4). Items are NDTMS codes; null is not asked, "NA" not disclosed. */
export class RecordOutcomeRequest {
  @IsIn(['start', 'review', 'exit', 'post-exit']) stage!: string;
  @IsDay() takenOn!: string;
  @IsObject() answers!: Record<string, number | string | null>;
}

export class CorrectOutcomeRequest {
  @MayBeAbsent() @IsDay() takenOn?: string;
  @MayBeAbsent() @IsObject() answers?: Record<string, number | string | null>;
  @IsOptional() @IsString() @MaxLength(300) reason?: string | null;
}

export class OutcomeResponse {
  id!: string;
  stage!: string;
  takenOn!: string;
  answers!: Record<string, number | string | null>;
  enteredBy!: string | null;
  version!: number;
  findings!: FindingResponse[];
}

export class OutcomeListResponse {
  /** Oldest first. */
  outcomes!: OutcomeResponse[];
}
