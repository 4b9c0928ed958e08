import type { Day, Instant } from '@throughline/domain/calendar';

/**
 * Rows of the record as plain data, one interface a table, with the property names of the entities. Days are
 * `YYYY-MM-DD`, instants ISO text. They satisfy the constraints of the database, so that they can be inserted as they are.
 */
interface TenantRow {
  readonly providerId: string;
  readonly id: string;
}

/** When and by whom a row was entered; it has not been changed since. */
interface EnteredRow extends TenantRow {
  readonly createdAt: Instant;
  readonly createdBy: string | null;
  readonly updatedAt: Instant;
  readonly updatedBy: string | null;
}

interface EpisodePart extends EnteredRow {
  readonly clientId: string;
  readonly episodeId: string;
}

export interface ClientRow extends EnteredRow {
  readonly reference: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly birthDate: Day;
  readonly sex: 'M' | 'F';
  readonly nhsNumber: string | null;
  readonly postcode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly safeContact: string | null;
  readonly ethnicity: string | null;
  readonly nationality: string | null;
  readonly diedOn: Day | null;
  readonly restricted: boolean;
  readonly staffMemberId: string | null;
}

export interface RestrictedReaderRow {
  readonly providerId: string;
  readonly clientId: string;
  readonly staffId: string;
}

export interface ConsentRow extends TenantRow {
  readonly clientId: string;
  readonly purpose: 'treatment' | 'ndtms' | 'share';
  readonly agency: string | null;
  readonly given: boolean;
  readonly decidedAt: Instant;
  readonly evidence: string | null;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
}

export interface SafeguardingFlagRow extends EnteredRow {
  readonly clientId: string;
  readonly kind: 'child' | 'adult' | 'unborn-child';
  readonly level: 'low' | 'medium' | 'high';
  readonly reason: string;
  readonly ownerId: string;
  readonly reviewOn: Day;
  readonly raisedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedReason: string | null;
}

export interface EpisodeRow extends EnteredRow {
  readonly clientId: string;
  readonly serviceId: string;
  readonly openedOn: Day;
  readonly triagedOn: Day | null;
  readonly closedOn: Day | null;
  readonly dischargeReason: string | null;
  readonly dischargeNote: string | null;
}

export interface ReferralRow extends EpisodePart {
  readonly receivedOn: Day;
  readonly source: string;
  readonly sourceOrganisation: string | null;
  readonly channel: string;
  readonly substances: readonly string[];
  readonly reason: string | null;
  readonly outcome: string | null;
}

export interface ReadinessRow extends TenantRow {
  readonly clientId: string;
  readonly episodeId: string;
  readonly ready: boolean;
  readonly eventAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
}

export interface PriorityRow extends EpisodePart {
  readonly reason: string;
  readonly eventAt: Instant;
  readonly removedAt: Instant | null;
  readonly removedReason: string | null;
}

export interface AllocationRow extends EpisodePart {
  readonly teamId: string;
  readonly staffId: string | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly handoverNote: string | null;
}

export type AssessmentRow = EpisodePart;

export type PartName = 'screening' | 'initial' | 'comprehensive';

export interface AssessmentPartRow extends EnteredRow {
  readonly clientId: string;
  readonly assessmentId: string;
  readonly part: PartName;
  readonly startedAt: Instant;
  readonly completedAt: Instant | null;
}

export interface AssessmentAnswerRow extends TenantRow {
  readonly clientId: string;
  readonly assessmentId: string;
  readonly part: PartName;
  readonly question: string;
  readonly value: string | number | boolean | null;
  readonly gap: string | null;
  readonly eventAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: string | null;
  readonly supersededAt: Instant | null;
  readonly supersededBy: string | null;
}

export interface AssessmentOfferRow extends EpisodePart {
  readonly offeredAt: Instant;
  readonly slotAt: Instant;
  readonly outcome: string | null;
  readonly outcomeAt: Instant | null;
}

export interface InterventionRow extends EpisodePart {
  readonly kind: 'psychosocial' | 'pharmacological' | 'recovery-support';
  readonly setting: string;
  readonly agreedOn: Day;
  readonly firstOfferedOn: Day | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly exitStatus: string | null;
}

export interface PlanRow extends EpisodePart {
  readonly number: number;
  readonly ownWords: string | null;
  readonly signedOn: Day | null;
  readonly signatureKind: 'typed' | 'paper' | null;
  readonly signedName: string | null;
  readonly signedWith: string | null;
  readonly disagreement: string | null;
  readonly nextReviewOn: Day | null;
}

export interface PlanGoalRow extends EnteredRow {
  readonly clientId: string;
  readonly planId: string;
  readonly domain: 'social' | 'physical' | 'human' | 'cultural';
  readonly goal: string;
  readonly nextStep: string | null;
  readonly who: string | null;
  readonly byWhen: Day | null;
  readonly status: string;
}

export interface ReviewRow extends EpisodePart {
  readonly heldOn: Day;
  readonly clientPresent: boolean;
  readonly signed: boolean;
  readonly nextReviewOn: Day;
  readonly relevance: string | null;
  readonly effectiveness: string | null;
  readonly unmetNeeds: string | null;
  readonly risk: string | null;
  readonly familyInvolvement: string | null;
  readonly satisfaction: string | null;
}

export interface OutcomeRow extends EpisodePart {
  readonly stage: 'start' | 'review' | 'exit';
  readonly takenOn: Day;
  readonly instrumentVersion: string;
  readonly answers: Readonly<Record<string, number | string>>;
}

/** What is recorded of clients, by table, in an order in which foreign keys hold. */
export interface RecordRows {
  readonly client: ClientRow[];
  readonly restricted_reader: RestrictedReaderRow[];
  readonly consent: ConsentRow[];
  readonly safeguarding_flag: SafeguardingFlagRow[];
  readonly episode: EpisodeRow[];
  readonly referral: ReferralRow[];
  readonly readiness: ReadinessRow[];
  readonly priority: PriorityRow[];
  readonly allocation: AllocationRow[];
  readonly assessment: AssessmentRow[];
  readonly assessment_part: AssessmentPartRow[];
  readonly assessment_answer: AssessmentAnswerRow[];
  readonly assessment_offer: AssessmentOfferRow[];
  readonly intervention: InterventionRow[];
  readonly plan: PlanRow[];
  readonly plan_goal: PlanGoalRow[];
  readonly review: ReviewRow[];
  readonly outcome: OutcomeRow[];
}

export const emptyRows = (): RecordRows => ({
  client: [],
  restricted_reader: [],
  consent: [],
  safeguarding_flag: [],
  episode: [],
  referral: [],
  readiness: [],
  priority: [],
  allocation: [],
  assessment: [],
  assessment_part: [],
  assessment_answer: [],
  assessment_offer: [],
  intervention: [],
  plan: [],
  plan_goal: [],
  review: [],
  outcome: [],
});
