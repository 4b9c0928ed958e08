import type { OutcomeResponse } from '@throughline/contracts/outcomes';
import { checkTop, type TopAnswers } from '@throughline/domain/outcomes';
import type { OutcomeRow } from './outcome.repository';

/** An outcome form as the API shows it, with what should be looked at. */
export function outcomeResponseOf(row: OutcomeRow): OutcomeResponse {
  return { ...row, findings: checkTop(row.answers as TopAnswers).map((finding) => ({ ...finding })) };
}
