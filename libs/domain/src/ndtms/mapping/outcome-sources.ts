import type { OutcomeFact } from '@throughline/domain/facts';
import { isPossibleAnswer, topItemOf, topNumberOf, type TopValue } from '@throughline/domain/outcomes';
import { cleanValue } from '../clean-value';
import { outcomeStageOf } from './national-codes';
import type { Sources } from './sources';

/** Columns about one outcome form, but for its answers. */
export const outcomeSources: Sources<OutcomeFact> = {
  TOPDATE: ({ takenOn }) => takenOn,
  TOPID: ({ id }) => cleanValue(id),
  TRSTAGE: ({ stage }) => outcomeStageOf(stage),
};

/**
 * An answer of an outcome form as the file has it: the number, `Y` or `N`; `undisclosed` where it was not disclosed or not
 * answered, because the row of a form may not leave an item empty; null for a value that the item cannot have.
 */
export function outcomeAnswerOf(code: string, answer: unknown, undisclosed: string): string | null {
  if (answer === null || answer === undefined || answer === 'NA') return undisclosed;
  const item = topItemOf(code);
  const value = answer as TopValue;
  if (!item || !isPossibleAnswer(code, value)) return null;
  if (item.kind === 'yes-no') return value as string;
  const number = topNumberOf(item, value);
  return number === null ? undisclosed : `${number}`;
}
