import { assessmentQuestions, type Question } from '@throughline/domain/assessment';
import { isDay } from '@throughline/domain/calendar';
import { ndtmsCodeOf } from '@throughline/domain/codes';
import type { AnswerFact } from '@throughline/domain/facts';

/**
 * An answer as the return sees it. `value`: what the column carries. `missing`: nobody has answered yet, or it was not
 * asked. `withheld`: declined or not known, and the national list has no code for that. `hidden`: the question does not
 * apply. `unknown`: recorded, but no value of the item.
 */
export type AnswerState = 'value' | 'missing' | 'withheld' | 'hidden' | 'unknown';

export interface NationalAnswer {
  readonly state: AnswerState;
  readonly value: string | null;
}

type Answers = Readonly<Record<string, AnswerFact>>;

const MISSING: NationalAnswer = { state: 'missing', value: null };
const WITHHELD: NationalAnswer = { state: 'withheld', value: null };
const HIDDEN: NationalAnswer = { state: 'hidden', value: null };
const UNKNOWN: NationalAnswer = { state: 'unknown', value: null };

const known = (value: string): NationalAnswer => ({ state: 'value', value });

/** Questions that feed a column each, in the order of the assessment. */
export const returnQuestions: readonly (Question & { readonly ndtms: string })[] = assessmentQuestions.filter(
  (question): question is Question & { readonly ndtms: string } => question.ndtms !== undefined,
);

/** Reads the answer to a question for its national data item; a gap takes the code that the national list has for it. */
export function nationalAnswerOf(question: Question, answers: Answers): NationalAnswer {
  if (question.shownWhen && !question.shownWhen.in.includes(String(answers[question.shownWhen.question]?.value))) return HIDDEN;
  const answer = answers[question.code];
  if (!answer || (answer.value === null && (answer.gap === null || answer.gap === 'not-asked'))) return MISSING;
  if (answer.value === null) return nationalGap(question, answer.gap ?? '');
  return nationalValue(question, answer.value);
}

function nationalGap(question: Question, gap: string): NationalAnswer {
  const code = question.options ? ndtmsCodeOf(question.options, gap) : null;
  return code === null ? WITHHELD : known(code);
}

function nationalValue(question: Question, value: NonNullable<AnswerFact['value']>): NationalAnswer {
  switch (question.type) {
    case 'choice': {
      const code = typeof value === 'string' ? ndtmsCodeOf(question.options ?? [], value) : null;
      return code === null ? UNKNOWN : known(code);
    }
    case 'yes-no':
      return typeof value === 'boolean' ? known(value ? 'Y' : 'N') : UNKNOWN;
    case 'number':
      return isWithin(question, value) ? known(`${value}`) : UNKNOWN;
    case 'day':
      return isDay(value) ? known(value) : UNKNOWN;
    case 'text':
      return UNKNOWN;
  }
}

const isWithin = ({ min, max }: Question, value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= (min ?? 0) && value <= (max ?? Number.MAX_SAFE_INTEGER);
