import { isDay } from '@throughline/domain/calendar';
import { isCode, recordingGaps } from '@throughline/domain/codes';
import { errorFinding, type Finding } from '@throughline/domain/findings';
import { questionOf, type Question } from './questions';

export interface AnswerToCheck {
  readonly question: string;
  /** Null when `gap` says why there is none. */
  readonly value: unknown;
  readonly gap: string | null;
}

function fits(question: Question, value: unknown): boolean {
  switch (question.type) {
    case 'choice':
      return isCode(question.options ?? [], value);
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= (question.min ?? 0) && value <= (question.max ?? 1_000_000);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= (question.max ?? 2000);
  }
}

/** Refuses an answer that its question cannot have: unknown question or code, out of range, or neither value nor gap (AS-1). */
export function checkAnswer(answer: AnswerToCheck): Finding[] {
  const path = `answers.${answer.question}`;
  const question = questionOf(answer.question);
  if (!question) return [errorFinding('unknown-question', path)];
  const hasValue = answer.value !== null && answer.value !== undefined;
  if (hasValue === (answer.gap !== null)) return [errorFinding('answer-or-gap', path)];
  if (!hasValue) return isCode(recordingGaps, answer.gap) ? [] : [errorFinding('unknown-code', path)];
  if (fits(question, answer.value)) return [];
  if (question.type === 'choice') return [errorFinding('unknown-code', path)];
  if (question.type === 'number') return [errorFinding('number-out-of-range', path, { min: question.min ?? 0, max: question.max ?? null })];
  return [errorFinding(question.type === 'day' ? 'not-a-day' : 'answer-not-valid', path)];
}
