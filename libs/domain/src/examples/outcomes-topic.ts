import { outcomeChanges, type ChangeThresholds, type TopAnswers } from '@throughline/domain/outcomes';
import { topic } from './topic';

interface OutcomesGiven {
  readonly start: TopAnswers;
  readonly later: TopAnswers;
  readonly thresholds?: ChangeThresholds;
}

export const outcomesTopic = topic(({ start, later, thresholds }: OutcomesGiven) => ({ items: outcomeChanges(start, later, thresholds) }));
