import type { FindingResponse } from '@throughline/contracts/problem';
import { ENGLISH } from './en';

type Parameters = FindingResponse['parameters'];

/** The sentence for a finding code with its parameters filled in. An unknown code gives a plain sentence that names it. */
export function wordsFor(code: string, parameters: Parameters = {}): string {
  const sentence = ENGLISH[code];
  if (!sentence) return `This answer was not accepted. Check it, or ask for help and quote ${code}.`;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? 'not given'));
}

/** True when the catalogue knows the code. */
export function hasWords(code: string): boolean {
  return Object.hasOwn(ENGLISH, code);
}
