import { recordingGaps } from '@throughline/domain/codes';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsCode, IsMoment, MayBeAbsent } from '../validation';

const parts = ['screening', 'initial', 'comprehensive'] as const;

export class StartPartRequest {
  @IsIn(parts) part!: 'screening' | 'initial' | 'comprehensive';
  @IsMoment() startedAt!: string;
}

/** Corrects the start, or completes the part. Absent means unchanged; null opens a part that was completed by mistake. */
export class UpdatePartRequest {
  @MayBeAbsent() @IsMoment() startedAt?: string;
  @IsOptional() @IsMoment() completedAt?: string | null;
  @IsOptional() @IsString() @MaxLength(300) reason?: string | null;
}

export class AnswerRequest {
  @IsString() @MaxLength(60) question!: string;
  /** A code, number, text, day or true/false, as the question asks; null with a `gap`. Checked against the question. */
  @Allow() value!: string | number | boolean | null;
  @IsOptional() @IsCode(recordingGaps) gap?: string | null;
}

/** Answers given at one sitting. */
export class RecordAnswersRequest {
  @IsIn(parts) part!: 'screening' | 'initial' | 'comprehensive';
  @IsMoment() eventAt!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => AnswerRequest) answers!: AnswerRequest[];
}

export class OfferRequest {
  @IsMoment() offeredAt!: string;
  @IsMoment() slotAt!: string;
}

export class OfferOutcomeRequest {
  @IsIn(['attended', 'not-attended', 'cancelled-by-client', 'cancelled-by-service']) outcome!: string;
  @IsMoment() outcomeAt!: string;
}

export class PartResponse {
  id!: string;
  part!: string;
  startedAt!: string;
  completedAt!: string | null;
  enteredAt!: string;
  enteredBy!: string | null;
  version!: number;
}

export class AnswerResponse {
  question!: string;
  part!: string;
  value!: string | number | boolean | null;
  gap!: string | null;
  eventAt!: string;
  enteredAt!: string;
  enteredBy!: string | null;
}

export class OfferResponse {
  id!: string;
  offeredAt!: string;
  slotAt!: string;
  outcome!: string | null;
  outcomeAt!: string | null;
  version!: number;
}

export class ScoreResponse {
  instrument!: string;
  score!: number | null;
  band!: string | null;
  complete!: boolean;
  flags!: string[];
}

export class AssessmentResponse {
  id!: string | null;
  version!: number;
  parts!: PartResponse[];
  /** Current answers. */
  answers!: AnswerResponse[];
  /** Answers that were corrected, newest first, at most 100. */
  earlier!: AnswerResponse[];
  offers!: OfferResponse[];
  scores!: ScoreResponse[];
}
