import { scoreInstrument, type InstrumentResult } from '@throughline/domain/instruments';

type Answers = Readonly<Record<string, { readonly value: unknown } | undefined>>;

const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * The AUDIT of an assessment, by question code: null unless the client uses alcohol. While items are open the score is null
 * and `complete` is false (AS-3, RU 1.6.2).
 */
export function auditScore(answers: Answers): InstrumentResult | null {
  if (answers['alcohol.uses']?.value !== true) return null;
  const form = Object.fromEntries(
    items.map((item) => {
      const value = answers[`audit.q${item}`]?.value;
      return [`q${item}`, typeof value === 'number' ? value : null];
    }),
  );
  return scoreInstrument({ instrument: 'audit', answers: form });
}
