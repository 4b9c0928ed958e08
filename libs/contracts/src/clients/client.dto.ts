import { dischargeReasons } from '@throughline/domain/codes';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { FindingResponse } from '../problem';
import { PersonRequest } from '../referrals';
import { NamedReference } from '../session';
import { IsCode, IsDay } from '../validation';

/** A page of the client list. The words searched for travel in the body, never in a URL. */
export class ClientSearchRequest {
  @IsIn(['mine', 'team', 'service']) view!: 'mine' | 'team' | 'service';
  /** Beginning of a family name, or a client reference. */
  @IsOptional() @IsString() @MaxLength(80) text?: string;
  /** `next` of the page before. */
  @IsOptional() @IsString() @MaxLength(400) after?: string;
  @IsOptional() @IsInt() @Min(1) @Max(100) limit?: number;
  /** Without it: open clients; with `text`, clients of any state. */
  @IsOptional() @IsIn(['open', 'closed', 'unallocated']) state?: 'open' | 'closed' | 'unallocated';
}

export class FlagSummary {
  id!: string;
  kind!: string;
  level!: string;
  reviewOn!: string;
}

export class ClientListItem {
  id!: string;
  reference!: string;
  /** `FAMILY, Given`; for a restricted record the words are the reader's and this is empty. */
  name!: string;
  birthDate!: string | null;
  restricted!: boolean;
  stage!: 'referral' | 'assessment' | 'treatment' | 'closed';
  coordinator!: string | null;
  team!: string | null;
  nextDueAt!: string | null;
  nextReviewOn!: string | null;
  flags!: FlagSummary[];
  findingErrors!: number;
}

export class ClientListResponse {
  items!: ClientListItem[];
  /** Opaque; send as `after` for the next page. Null on the last. */
  next!: string | null;
}

export class DeadlineResponse {
  key!: string;
  kind!: string;
  started!: string;
  due!: string;
  dueAt!: string;
  state!: string;
  /** True when open and past due at the moment of the answer. */
  late!: boolean;
  open!: boolean;
  stopped!: string | null;
  reason!: string | null;
  detail!: Record<string, unknown>;
}

export class ConsentResponse {
  id!: string;
  purpose!: string;
  agency!: string | null;
  given!: boolean;
  decidedAt!: string;
  evidence!: string | null;
  enteredBy!: string | null;
}

export class FlagResponse extends FlagSummary {
  reason!: string;
  owner!: NamedReference;
  raisedAt!: string;
  endedAt!: string | null;
  endedReason!: string | null;
  version!: number;
}

export class ReferralResponse {
  id!: string;
  receivedOn!: string;
  source!: string;
  sourceOrganisation!: string | null;
  channel!: string;
  substances!: string[];
  reason!: string | null;
  outcome!: string | null;
  enteredAt!: string;
  version!: number;
}

export class PriorityResponse {
  id!: string;
  reason!: string;
  eventAt!: string;
  removedAt!: string | null;
  removedReason!: string | null;
  version!: number;
}

export class AllocationResponse {
  id!: string;
  team!: NamedReference;
  staff!: NamedReference | null;
  startedAt!: string;
  endedAt!: string | null;
  handoverNote!: string | null;
}

export class EpisodeResponse {
  id!: string;
  service!: NamedReference;
  openedOn!: string;
  triagedOn!: string | null;
  closedOn!: string | null;
  dischargeReason!: string | null;
  dischargeNote!: string | null;
  version!: number;
  referrals!: ReferralResponse[];
  priorities!: PriorityResponse[];
  /** Latest statement, or null when not recorded. */
  ready!: boolean | null;
  allocations!: AllocationResponse[];
}

export class PersonResponse {
  id!: string;
  reference!: string;
  givenName!: string;
  familyName!: string;
  knownAs!: string | null;
  birthDate!: string;
  age!: number;
  sex!: string;
  nhsNumber!: string | null;
  postcode!: string | null;
  address!: string | null;
  phone!: string | null;
  safeContact!: string | null;
  ethnicity!: string | null;
  nationality!: string | null;
  diedOn!: string | null;
  restricted!: boolean;
  version!: number;
}

/** What the banner and the overview show. */
export class ClientRecordResponse {
  person!: PersonResponse;
  coordinator!: NamedReference | null;
  team!: NamedReference | null;
  stage!: string;
  substanceGroup!: string | null;
  flags!: FlagSummary[];
  /** Current decision for each purpose and agency, newest first; earlier ones follow. */
  consents!: ConsentResponse[];
  /** Newest first. */
  episodes!: EpisodeResponse[];
  deadlines!: DeadlineResponse[];
  /** What the national return would reject or query. */
  findings!: FindingResponse[];
  /** What the reader may do with this record. */
  may!: { write: boolean; allocate: boolean; readSafeguarding: boolean };
  /** Basis on which it was opened: in-scope, shared-with-consent or break-glass. */
  basis!: string;
  now!: string;
}

export class UpdatePersonRequest extends PersonRequest {}

export class BreakGlassRequest {
  @IsString() @MinLength(10) @MaxLength(500) reason!: string;
}

export class BreakGlassResponse {
  expiresAt!: string;
}

/** Ends an episode (PL-8; NDTMS DISD, DISRSN). */
export class DischargeRequest {
  @IsDay() closedOn!: string;
  @IsCode(dischargeReasons) reason!: string;
  @IsOptional() @IsString() @MaxLength(1000) note?: string | null;
}

export class ChangeResponse {
  record!: string;
  field!: string;
  earlier!: unknown;
  later!: unknown;
  reason!: string | null;
  changedAt!: string;
  changedBy!: string | null;
}

export class VersionResponse {
  version!: number;
}
