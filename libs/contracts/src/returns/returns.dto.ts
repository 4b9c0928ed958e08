import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { NamedReference } from '../session';
import { IsDay } from '../validation';

export class RuleCount {
  code!: string;
  severity!: 'error' | 'warning' | 'information';
  field!: string | null;
  count!: number;
}

/** How ready the return of a service is (ND-2). */
export class ReturnsSummaryResponse {
  service!: NamedReference;
  profile!: string;
  episodes!: number;
  ready!: number;
  withoutConsent!: number;
  rules!: RuleCount[];
}

export class FindingSearchRequest {
  @IsUUID() serviceId!: string;
  @IsOptional() @IsIn(['error', 'warning', 'information']) severity?: string;
  @IsOptional() @IsString() @MaxLength(60) code?: string;
  @IsOptional() @IsString() @MaxLength(400) after?: string;
  @IsOptional() @IsInt() @Min(1) @Max(100) limit?: number;
}

export class ReturnFindingResponse {
  clientId!: string;
  /** `Family, Given`; empty where the reader may not open the record. */
  clientName!: string;
  /** The reader may not open the record: its name and what was recorded are left out. */
  restricted!: boolean;
  clientReference!: string;
  coordinator!: string | null;
  code!: string;
  severity!: 'error' | 'warning' | 'information';
  field!: string | null;
  /** Where in the record to mend it. */
  path!: string;
  parameters!: Record<string, string | number | boolean | null>;
}

export class FindingListResponse {
  items!: ReturnFindingResponse[];
  next!: string | null;
}

/** Asks for a return of a service over a period (ND-1). */
export class SubmissionRequest {
  @IsUUID() serviceId!: string;
  @IsString() @MaxLength(10) profile!: string;
  @IsDay() fromOn!: string;
  @IsDay() toOn!: string;
}

export class SubmissionResponse {
  id!: string;
  serviceId!: string;
  profile!: string;
  fromOn!: string;
  toOn!: string;
  status!: 'queued' | 'running' | 'ready' | 'failed' | 'cancelled';
  progress!: number;
  stage!: string;
  rowCount!: number | null;
  byteSize!: number | null;
  sha256!: string | null;
  fileName!: string | null;
  failureCode!: string | null;
  requestedBy!: string | null;
  requestedAt!: string;
  finishedAt!: string | null;
  version!: number;
}

export class SubmissionListResponse {
  submissions!: SubmissionResponse[];
}

export class ReturnProfileResponse {
  code!: string;
  label!: string;
  status!: 'live' | 'draft';
  columns!: number;
  /** Official documents that must be loaded before a draft may be sent. */
  missing!: string[];
}

export class ReturnProfilesResponse {
  profiles!: ReturnProfileResponse[];
}
