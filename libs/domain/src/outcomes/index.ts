export { checkOutcomeForm, type OutcomeFormToCheck } from './check-outcome-form';
export { checkTop } from './check-top';
export { outcomeChanges, type ChangeThresholds, type OutcomeChange, type OutcomeResult } from './outcome-change';
export { topItemOf, topItems, topStages, type TopItem, type TopStage } from './top-items';
export { isPossibleAnswer, topNumberOf, type TopAnswers, type TopValue, type TopWeeks } from './top-value';
