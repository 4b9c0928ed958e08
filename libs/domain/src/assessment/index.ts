export { assessmentQuestions, assessmentSections, questionOf, type AssessmentPart, type Question, type QuestionType } from './questions';
export { checkAnswer, type AnswerToCheck } from './check-answer';
export { visibleQuestions } from './visible';
