import { errorFinding, warningFinding, type Finding } from '@throughline/domain/findings';
import { topItemOf } from './top-items';
import { isPossibleAnswer, topNumberOf, type TopAnswers } from './top-value';

/**
 * Checks the answers of a TOP (PL-4, instruments 2.1). `top-item-unknown`: a field that the profile does not have.
 * `top-value-out-of-range`: a value that the item cannot have; parameters `item`, `least`, `most`, null for yes-no.
 * `top-sharing-without-injecting`, a warning: sharing recorded as yes beside no days of injecting.
 */
export function checkTop(answers: TopAnswers): Finding[] {
  const findings = Object.entries(answers).flatMap(([code, value]) => {
    const item = topItemOf(code);
    if (!item) return [errorFinding('top-item-unknown', `answers.${code}`, { item: code })];
    if (isPossibleAnswer(code, value)) return [];
    const [least, most] = item.range ?? [null, null];
    return [errorFinding('top-value-out-of-range', `answers.${code}`, { item: code, least, most })];
  });
  return [...findings, ...checkSharing(answers)];
}

function checkSharing(answers: TopAnswers): Finding[] {
  const injecting = topItemOf('IVDRGUSE');
  const noInjecting = injecting !== undefined && topNumberOf(injecting, answers['IVDRGUSE']) === 0;
  return answers['SHARING'] === 'Y' && noInjecting ? [warningFinding('top-sharing-without-injecting', 'answers.SHARING')] : [];
}
