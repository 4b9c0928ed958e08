import { type Day, type Instant, compareInstants, londonDay } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';

/** A safeguarding flag as it would stand after the change. */
export interface FlagCheck {
  readonly raisedAt: Instant;
  /** Day on which the owner looks at it again. */
  readonly reviewOn: Day;
  /** Set when the flag is being ended. */
  readonly endedAt?: Instant | null;
}

/**
 * Checks a safeguarding flag (SG-2). Findings: `review-before-raised` on `reviewOn`, `ended-before-raised` on `endedAt`;
 * both say on which London day the flag was raised.
 */
export function checkFlag({ raisedAt, reviewOn, endedAt }: FlagCheck): Finding[] {
  const raisedOn = londonDay(raisedAt);
  const findings: Finding[] = [];
  if (reviewOn < raisedOn) findings.push(errorFinding('review-before-raised', 'reviewOn', { raisedOn }));
  if (endedAt && compareInstants(endedAt, raisedAt) < 0) findings.push(errorFinding('ended-before-raised', 'endedAt', { raisedOn }));
  return findings;
}
