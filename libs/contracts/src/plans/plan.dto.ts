import { recoveryCapitalDomains } from '@throughline/domain/codes';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsCode, IsDay, MayBeAbsent } from '../validation';

const statuses = ['not-started', 'on-track', 'at-risk', 'achieved', 'dropped'];

export class PlanRequest {
  @IsOptional() @IsString() @MaxLength(2000) ownWords?: string | null;
}

export class GoalRequest {
  @IsCode(recoveryCapitalDomains) domain!: string;
  @IsString() @MinLength(3) @MaxLength(500) goal!: string;
  @IsOptional() @IsString() @MaxLength(500) nextStep?: string | null;
  @IsOptional() @IsString() @MaxLength(160) who?: string | null;
  @IsOptional() @IsDay() byWhen?: string | null;
  @MayBeAbsent() @IsIn(statuses) status?: string;
}

/** The client signs this version: the next review date must be set (PL-1, PL-2). */
export class SignPlanRequest {
  @IsDay() signedOn!: string;
  @IsIn(['typed', 'paper']) signatureKind!: string;
  @IsString() @MinLength(1) @MaxLength(160) signedName!: string;
  @IsOptional() @IsDay() nextReviewOn?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) disagreement?: string | null;
}

export class ReviewRequest {
  @IsDay() heldOn!: string;
  @IsBoolean() clientPresent!: boolean;
  @IsBoolean() signed!: boolean;
  @IsOptional() @IsDay() nextReviewOn?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) relevance?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) effectiveness?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) unmetNeeds?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) risk?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) familyInvolvement?: string | null;
  @IsOptional() @IsString() @MaxLength(1000) satisfaction?: string | null;
}

export class GoalResponse {
  id!: string;
  domain!: string;
  goal!: string;
  nextStep!: string | null;
  who!: string | null;
  byWhen!: string | null;
  status!: string;
  version!: number;
}

export class PlanResponse {
  id!: string;
  number!: number;
  ownWords!: string | null;
  signedOn!: string | null;
  signatureKind!: string | null;
  signedName!: string | null;
  signedWith!: string | null;
  disagreement!: string | null;
  nextReviewOn!: string | null;
  version!: number;
  goals!: GoalResponse[];
}

export class ReviewResponse {
  id!: string;
  heldOn!: string;
  clientPresent!: boolean;
  signed!: boolean;
  nextReviewOn!: string;
  relevance!: string | null;
  effectiveness!: string | null;
  unmetNeeds!: string | null;
  risk!: string | null;
  familyInvolvement!: string | null;
  satisfaction!: string | null;
  enteredBy!: string | null;
  version!: number;
}

export class PlansResponse {
  /** Newest first. */
  plans!: PlanResponse[];
  /** Newest first. */
  reviews!: ReviewResponse[];
  /** Latest day on which the next review may be held. */
  reviewDueOn!: string | null;
}
