import type { FindingSeverity } from '@throughline/domain/findings';
import type { ReturnSubject } from '../return-subject';

/**
 * How surely a rule is known. `V`: official text. `C`: working code of others. `S`: another secondary source. `I`: inferred
 * from these. `M-hi`, `M-med`, `M-lo`: general knowledge of the field, with its certainty.
 */
export type RuleConfidence = 'V' | 'C' | 'S' | 'I' | 'M-hi' | 'M-med' | 'M-lo';

/**
 * When a rule is asked. `always`: for every episode. `unless-refused`: unless the client refused the return. `triaged`: once
 * the episode has a triage day and is therefore in the return, unless the client refused.
 */
export type RuleScope = 'always' | 'unless-refused' | 'triaged';

/** One place where a rule is broken. */
export interface RuleHit {
  /** Where to mend it, e.g. `assessment.housing.need`, `episode.triagedOn`, `intervention.<id>.endedOn`, `outcome.<id>.ALCUSE`. */
  readonly path: string;
  /** Field concerned, where the rule is about several. */
  readonly field?: string;
  /** Values for the wording; never anything that identifies a person. */
  readonly parameters?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a rule may know of the profile beside the episode. */
export interface RuleProfile {
  readonly fields: ReadonlySet<string>;
  /** Items of the outcome form that the profile sends. */
  readonly outcomeItems: readonly string[];
}

/** A rule of the national return: what it is called, how bad it is, where it comes from, and how it is checked. */
export interface ReturnRule {
  readonly code: string;
  /** `error`: an upload would reject the record. `warning`: it would be queried. `information`: worth knowing. */
  readonly severity: FindingSeverity;
  /** Field code; null where the rule is about several. */
  readonly field: string | null;
  readonly source: string;
  readonly confidence: RuleConfidence;
  readonly scope: RuleScope;
  /** The places where the rule is broken, in a stable order; never depends on the present moment. */
  readonly check: (subject: ReturnSubject, profile: RuleProfile) => readonly RuleHit[];
}

const NONE: readonly RuleHit[] = [];

/** One hit when the condition holds, else none. */
export function hitIf(broken: boolean, path: string, parameters?: RuleHit['parameters']): readonly RuleHit[] {
  if (!broken) return NONE;
  return [parameters === undefined ? { path } : { path, parameters }];
}

/** True when both days are known and the first is after the second. */
export const isAfter = (day: string | null, other: string | null): boolean => day !== null && other !== null && day > other;
