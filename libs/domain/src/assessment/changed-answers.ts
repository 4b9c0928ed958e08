/** What is on record, or given, for one question. */
export interface AnswerContent {
  readonly question: string;
  readonly value: unknown;
  readonly gap: string | null;
}

const same = (a: AnswerContent, b: AnswerContent): boolean => JSON.stringify([a.value, a.gap]) === JSON.stringify([b.value, b.gap]);

/**
 * The given answers that say something new. An answer carried forward unchanged is left out, so that its author and time stay
 * those of whoever asked (AS-1: nobody asks twice).
 */
export function changedAnswers<Given extends AnswerContent>(current: readonly AnswerContent[], given: readonly Given[]): Given[] {
  const byQuestion = new Map(current.map((answer) => [answer.question, answer]));
  return given.filter((answer) => {
    const known = byQuestion.get(answer.question);
    return known === undefined || !same(known, answer);
  });
}
