import type { FindingSeverity } from '@throughline/domain/findings';
import { answerRules } from './answer-rules';
import { codeRules } from './code-rules';
import { dischargeRules } from './discharge-rules';
import { entryRules } from './entry-rules';
import { interventionRules } from './intervention-rules';
import { outcomeRules } from './outcome-rules';
import { personRules } from './person-rules';
import type { ReturnRule, RuleConfidence } from './rule';
import { serviceRules } from './service-rules';

/** Every rule of the return, in the order in which findings are listed. */
export const returnRules: readonly ReturnRule[] = [
  ...entryRules,
  ...serviceRules,
  ...personRules,
  ...answerRules,
  ...codeRules,
  ...interventionRules,
  ...outcomeRules,
  ...dischargeRules,
];

/** A rule as the rule index shows it. */
export interface NdtmsRule {
  readonly code: string;
  readonly severity: FindingSeverity;
  /** Field code; null where the rule is about several. */
  readonly field: string | null;
  readonly source: string;
  readonly confidence: RuleConfidence;
}

/** The rules of the return as data, for the rule index and for the catalogue of wordings. */
export const ndtmsRules: readonly NdtmsRule[] = returnRules.map(({ code, severity, field, source, confidence }) => ({
  code,
  severity,
  field,
  source,
  confidence,
}));
