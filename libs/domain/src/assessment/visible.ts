import { assessmentQuestions, type AssessmentPart, type Question } from './questions';

const order: Readonly<Record<AssessmentPart, number>> = { screening: 0, initial: 1, comprehensive: 2 };

/** The questions that a part shows for these answers: its own and earlier parts' questions, without those switched off (AS-1, AS-3). */
export function visibleQuestions(part: AssessmentPart, answers: Readonly<Record<string, { readonly value: unknown }>>): Question[] {
  return assessmentQuestions.filter((question) => {
    if (order[question.part] > order[part]) return false;
    if (!question.shownWhen) return true;
    return question.shownWhen.in.includes(String(answers[question.shownWhen.question]?.value));
  });
}
