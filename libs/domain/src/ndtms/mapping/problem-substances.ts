import { ndtmsCodeOf, substances } from '@throughline/domain/codes';
import type { AnswerFact } from '@throughline/domain/facts';

const NO_SECOND_SUBSTANCE = '9996';
const NO_THIRD_SUBSTANCE = '9997';

type Answers = Readonly<Record<string, AnswerFact>>;

/** DRUG1, DRUG2 and DRUG3 of an episode; null is left blank. */
export type ProblemSubstances = readonly [string | null, string | null, string | null];

/**
 * National codes of the problem substances that the assessment names. Further substances close up, so that a third is never
 * sent beside "no second"; two that share a national code are sent once. "No further substance" is said only when the main
 * one is known and the client did not decline to name another.
 */
export function problemSubstancesOf(answers: Answers): ProblemSubstances {
  const main = nationalCode(answers['substances.main']);
  const further = [nationalCode(answers['substances.second']), nationalCode(answers['substances.third'])].filter(
    (code, index, all): code is string => code !== null && code !== main && all.indexOf(code) === index,
  );
  const saysNone = main !== null && !isWithheld(answers['substances.second']) && !isWithheld(answers['substances.third']);
  return [main, further[0] ?? (saysNone ? NO_SECOND_SUBSTANCE : null), further[1] ?? (saysNone ? NO_THIRD_SUBSTANCE : null)];
}

const nationalCode = (answer: AnswerFact | undefined): string | null =>
  typeof answer?.value === 'string' ? ndtmsCodeOf(substances, answer.value) : null;

const isWithheld = (answer: AnswerFact | undefined): boolean => answer?.gap === 'declined' || answer?.gap === 'not-known';
