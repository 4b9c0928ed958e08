import type { Day, Instant } from '@throughline/domain/calendar';

/** A clock as stored: see `deadline` in the database. */
export interface DeadlineRow {
  readonly key: string;
  readonly episodeId: string | null;
  readonly kind: string;
  readonly started: string;
  readonly due: string;
  readonly dueAt: Instant;
  readonly state: string;
  readonly stopped: string | null;
  readonly reason: string | null;
  readonly open: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly step: string; readonly at: Instant }[];
  readonly coordinatorId: string | null;
  readonly teamId: string | null;
}

/** A row of the national return, finished as a CSV line. */
export interface ReturnRowRow {
  readonly episodeId: string;
  readonly profile: string;
  readonly rowNumber: number;
  readonly agencyCode: string;
  readonly clientReference: string;
  readonly activeFrom: Day;
  readonly activeTo: Day | null;
  readonly consented: boolean;
  readonly line: string;
}

/** A finding about the return of one episode. */
export interface ReturnFindingRow {
  readonly episodeId: string;
  readonly serviceId: string;
  readonly code: string;
  readonly path: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly field: string | null;
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
}

export interface CardRow {
  readonly reference: string;
  readonly sortName: string;
  readonly displayName: string;
  readonly birthDate: Day;
  readonly episodeId: string | null;
  readonly serviceId: string | null;
  readonly teamId: string | null;
  readonly coordinatorId: string | null;
  readonly open: boolean;
  readonly restricted: boolean;
  readonly stage: 'referral' | 'assessment' | 'treatment' | 'closed';
  readonly substanceGroup: string | null;
  readonly referredOn: Day | null;
  readonly nextReviewOn: Day | null;
  readonly nextDueAt: Instant | null;
  readonly flags: readonly { readonly id: string; readonly kind: string; readonly level: string; readonly reviewOn: Day }[];
  readonly findingErrors: number;
  readonly findingWarnings: number;
}

/** All that is derived from one client's facts. */
export interface ClientProjections {
  readonly deadlines: readonly DeadlineRow[];
  readonly returnRows: readonly ReturnRowRow[];
  readonly findings: readonly ReturnFindingRow[];
  readonly card: CardRow;
}
