/** What makes one invented client special; left out, chance decides. */
export interface Traits {
  readonly youngPerson?: boolean;
  readonly longName?: boolean;
  /** How sharing with the national system stands. */
  readonly ndtmsConsent?: 'given' | 'refused' | 'withdrawn' | 'not-recorded';
  readonly flags?: readonly FlagTrait[];
  /** Only the safeguarding lead and the coordinator may open the record. */
  readonly restricted?: boolean;
  /** The client is this member of staff. */
  readonly staffMemberId?: string;
  /** Items that nobody recorded: `ethnicity`, `nationality`, `postcode` or an assessment question. */
  readonly leftOut?: readonly string[];
  /** Coordinator and team, instead of one by chance. */
  readonly keyworker?: { readonly teamId: string; readonly staffId: string };
}

export interface FlagTrait {
  readonly kind: 'child' | 'adult' | 'unborn-child';
  readonly level: 'low' | 'medium' | 'high';
  /** Days from today to its review; negative is overdue. */
  readonly reviewIn: number;
}
