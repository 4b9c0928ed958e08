import type { Day } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';

interface OutcomeForm {
  readonly stage: string;
  readonly takenOn: Day;
}

/** An outcome form as it is about to be saved. */
export interface OutcomeFormToCheck extends OutcomeForm {
  /** Day of the first referral of the episode. */
  readonly referredOn: Day;
  readonly today: Day;
  /** The other forms of the episode. */
  readonly others: readonly OutcomeForm[];
}

const onlyOnce: ReadonlySet<string> = new Set(['start', 'exit']);

/**
 * Checks when an outcome form was taken (PL-4). Errors: `in-the-future`, `outcome-before-referral`, `outcome-stage-exists` (an
 * episode has one start and one exit), `outcome-same-day` (the same stage twice on a day).
 */
export function checkOutcomeForm({ stage, takenOn, referredOn, today, others }: OutcomeFormToCheck): Finding[] {
  const findings: Finding[] = [];
  if (takenOn > today) findings.push(errorFinding('in-the-future', 'takenOn'));
  if (takenOn < referredOn) findings.push(errorFinding('outcome-before-referral', 'takenOn', { referredOn }));
  const same = others.filter((other) => other.stage === stage);
  const [first] = same;
  if (first && onlyOnce.has(stage)) findings.push(errorFinding('outcome-stage-exists', 'stage', { stage, takenOn: first.takenOn }));
  else if (same.some((other) => other.takenOn === takenOn)) findings.push(errorFinding('outcome-same-day', 'takenOn', { stage }));
  return findings;
}
