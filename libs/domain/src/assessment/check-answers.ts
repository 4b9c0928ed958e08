import { errorFinding, type Finding } from '@throughline/domain/findings';
import { instruments } from '@throughline/domain/instruments';
import { checkAnswer, type AnswerToCheck } from './check-answer';

const auditItem = /^audit\.q(\d{1,2})$/;

/**
 * Checks the answers of one sitting: each against its question, no question twice (`question-answered-twice`), and AUDIT items
 * against the values that the instrument scores (`answer-not-valid`: items 9 and 10 have no odd values). AS-1, AS-3.
 */
export function checkAnswers(answers: readonly AnswerToCheck[]): Finding[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const path = `answers.${answer.question}`;
    if (seen.has(answer.question)) return [errorFinding('question-answered-twice', path)];
    seen.add(answer.question);
    const findings = checkAnswer(answer);
    return findings.length > 0 || isScored(answer) ? findings : [errorFinding('answer-not-valid', path)];
  });
}

function isScored({ question, value }: AnswerToCheck): boolean {
  const item = auditItem.exec(question)?.[1];
  if (item === undefined || typeof value !== 'number') return true;
  const values: readonly (number | string)[] = instruments.audit.items[Number(item) - 1] ?? [];
  return values.includes(value);
}
