import { nationalAnswerOf, returnQuestions } from '../mapping/answer-value';
import type { ReturnSubject } from '../return-subject';
import { hitIf, type ReturnRule } from './rule';
import { structuredTreatmentStart } from './structured-treatment';

/**
 * What each asked item is called in finding codes. Questions that are left out may stay unanswered: test days and
 * vaccinations exist only for some clients, and second and third substances are read together with the main one.
 */
const askedItems: Readonly<Record<string, string>> = {
  'substances.main-age-first-used': 'main-substance-age',
  'substances.main-route': 'main-substance-route',
  'substances.injecting': 'injecting-status',
  'alcohol.drinking-days': 'drinking-days',
  'alcohol.units': 'drinking-units',
  'treatment.previous': 'previous-treatment',
  'housing.need': 'accommodation-need',
  'work.status': 'employment-status',
  'family.parental-status': 'parental-status',
  'family.children-in-home': 'children-in-home',
  'health.pregnant': 'pregnancy',
  'health.mental-health-need': 'mental-health-need',
  'health.hepatitis-c-status': 'hepatitis-c-status',
  'health.hepatitis-b-status': 'hepatitis-b-status',
};

/** Items of the comprehensive part are asked for once it is complete or structured treatment has started. */
const isComprehensiveDue = (subject: ReturnSubject): boolean =>
  structuredTreatmentStart(subject) !== null ||
  subject.episode.parts.some(({ part, completedAt }) => part === 'comprehensive' && completedAt !== null);

const isAsked = (question: (typeof returnQuestions)[number], subject: ReturnSubject): boolean => {
  if (question.ndtms === 'PREGNANT' && subject.client.sex !== 'F') return false;
  return question.part !== 'comprehensive' || isComprehensiveDue(subject);
};

const missingRules: readonly ReturnRule[] = returnQuestions.flatMap((question) => {
  const item = askedItems[question.code];
  if (item === undefined) return [];
  return {
    code: `ndtms-${item}-missing`,
    severity: 'warning' as const,
    field: question.ndtms,
    source: 'NDTMS core data set, items at the start of an episode',
    confidence: 'M-med' as const,
    scope: 'triaged' as const,
    check: (subject: ReturnSubject) =>
      hitIf(
        isAsked(question, subject) && nationalAnswerOf(question, subject.episode.answers).state === 'missing',
        `assessment.${question.code}`,
      ),
  };
});

/** The answers of the assessment that the return asks for. */
export const answerRules: readonly ReturnRule[] = [
  {
    code: 'ndtms-main-substance-missing',
    severity: 'error',
    field: 'DRUG1',
    source: 'DRUG1 present, or the record is not exported',
    confidence: 'C',
    scope: 'triaged',
    check: ({ episode }) => hitIf(!episode.answers['substances.main']?.value, 'assessment.substances.main'),
  },
  ...missingRules,
  {
    code: 'ndtms-substance-repeated',
    severity: 'warning',
    field: 'DRUG2',
    source: 'DRUG2 and DRUG3 differ from DRUG1',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ episode: { answers } }) => {
      const [main, second, third] = ['main', 'second', 'third'].map((place) => answers[`substances.${place}`]?.value ?? null);
      return [
        ...hitIf(Boolean(second) && second === main, 'assessment.substances.second'),
        ...hitIf(Boolean(third) && (third === main || third === second), 'assessment.substances.third').map((hit) => ({
          ...hit,
          field: 'DRUG3',
        })),
      ];
    },
  },
  {
    code: 'ndtms-pregnant-not-female',
    severity: 'warning',
    field: 'PREGNANT',
    source: 'PREGNANT for female clients only',
    confidence: 'M-med',
    scope: 'triaged',
    check: ({ client, episode }) =>
      hitIf(client.sex !== 'F' && episode.answers['health.pregnant']?.value === true, 'assessment.health.pregnant'),
  },
  {
    code: 'ndtms-answer-not-valid',
    severity: 'error',
    field: null,
    source: 'Reference data and limits of the item',
    confidence: 'C',
    scope: 'triaged',
    check: ({ episode }, { fields }) =>
      returnQuestions
        .filter((question) => fields.has(question.ndtms) && nationalAnswerOf(question, episode.answers).state === 'unknown')
        .map(({ code, ndtms }) => ({ path: `assessment.${code}`, field: ndtms })),
  },
];
