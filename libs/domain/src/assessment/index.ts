export { assessmentQuestions, assessmentSections, questionOf, type AssessmentPart, type Question, type QuestionType } from './questions';
export { auditScore } from './audit-score';
export { changedAnswers, type AnswerContent } from './changed-answers';
export { checkAnswer, type AnswerToCheck } from './check-answer';
export { checkAnswers } from './check-answers';
export { checkOffer, type OfferToCheck } from './check-offer';
export { checkPart, type PartMoments, type PartToCheck } from './check-part';
export { visibleQuestions } from './visible';
