import { isDay } from '@throughline/domain/calendar';
import type { FindingResponse } from '@throughline/contracts/problem';
import { plainDay } from '@throughline/web/ui';
import { ENGLISH } from './en';

type Parameters = NonNullable<FindingResponse['parameters']>;

/** The sentence for a finding code with its parameters filled in. An unknown code gives a plain sentence that names it. */
export function wordsFor(code: string, parameters: Parameters = {}): string {
  const sentence = ENGLISH[code];
  if (!sentence) return `This answer was not accepted. Check it, or ask for help and quote ${code}.`;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => parameterWords(parameters[name]));
}

/** The sentence for a finding code in general, without the days and numbers of one record: for lists of rules. */
export function ruleWords(code: string): string {
  return (ENGLISH[code] ?? code).replace(/,?(?: (?:on|from|to|at|of))* \{\w+\}/g, '');
}

/** True when the catalogue knows the code. */
export function hasWords(code: string): boolean {
  return Object.hasOwn(ENGLISH, code);
}

function parameterWords(value: Parameters[string] | undefined): string {
  if (value === null || value === undefined || value === '') return 'not given';
  return isDay(value) ? plainDay(value) : String(value);
}
