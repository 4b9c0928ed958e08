import { instruments, scoreInstrument } from '@throughline/domain/instruments';
import type { ScoredOption } from '@throughline/web/ui';

/** One item of AUDIT: its number, a short label of our own, and the answers that score. */
export interface AuditItem {
  readonly code: string;
  readonly number: number;
  readonly label: string;
  readonly options: readonly ScoredOption[];
}

const LABELS = [
  'How often they drink',
  'Units on a typical drinking day',
  '6 or more units on one occasion',
  'Could not stop once started',
  'Failed to do what was expected',
  'Needed a drink in the morning',
  'Guilt or remorse afterwards',
  'Could not remember the night before',
  'Injury to themselves or others',
  'Others have been concerned',
] as const;

const scored = (...labels: string[]): ScoredOption[] => labels.map((label, score) => ({ score, label }));
const OFTEN = scored('Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost');
const YEARS: readonly ScoredOption[] = [
  { score: 0, label: 'No' },
  { score: 2, label: 'Yes, not in the last year' },
  { score: 4, label: 'Yes, in the last year' },
];

function optionsOfItem(number: number): readonly ScoredOption[] {
  if (number === 1) return scored('Never', 'Monthly or less', '2 to 4 a month', '2 to 3 a week', '4 or more a week');
  if (number === 2) return scored('0 to 2', '3 to 4', '5 to 6', '7 to 9', '10 or more');
  return number >= 9 ? YEARS : OFTEN;
}

export const AUDIT_ITEMS: readonly AuditItem[] = LABELS.map((label, index) => ({
  code: `audit.q${index + 1}`,
  number: index + 1,
  label,
  options: optionsOfItem(index + 1),
}));

const BANDS: Readonly<Record<string, string>> = {
  low: 'Lower risk',
  increasing: 'Increasing risk',
  higher: 'Higher risk',
  'possible-dependence': 'Possible dependence',
};
const ADVICE: Readonly<Record<string, string>> = {
  'brief-advice': 'Offer brief advice.',
  'specialist-referral': 'Refer to a specialist.',
};

/** The score as it stands while answers are given. */
export interface AuditStanding {
  readonly score: number;
  readonly answered: number;
  readonly heading: string;
  readonly note: string;
}

/** The score so far, its band, and what is still possible, from the answers by question code. */
export function auditStanding(answers: Readonly<Record<string, { readonly value: unknown }>>): AuditStanding {
  const given = AUDIT_ITEMS.map(({ code, options }) => {
    const value = answers[code]?.value;
    return typeof value === 'number' && options.some(({ score }) => score === value) ? value : null;
  });
  const answered = given.filter((value) => value !== null).length;
  const sum = given.reduce<number>((total, value) => total + (value ?? 0), 0);
  const result = scoreInstrument({
    instrument: 'audit',
    answers: Object.fromEntries(given.map((value, index) => [`q${index + 1}`, value])),
  });
  if (result.score !== null) {
    const advice = result.flags.map((flag) => ADVICE[flag] ?? '').join(' ');
    return { score: result.score, answered, heading: bandWords(result.band), note: advice };
  }
  if (answered === 0) return { score: 0, answered, heading: 'Not started', note: 'The score follows the answers.' };
  const highest = sum + given.filter((value) => value === null).length * 4;
  const settled = bandOf(sum) === bandOf(highest);
  return {
    score: sum,
    answered,
    heading: settled ? bandWords(bandOf(sum)) : 'Not complete',
    note: settled ? `Whatever the rest are: the score will be ${sum} to ${highest}.` : `The score will be ${sum} to ${highest}.`,
  };
}

function bandOf(score: number): string | null {
  const { bands } = instruments.audit.bands;
  return [...bands].reverse().find(({ from }) => score >= from)?.band ?? null;
}

function bandWords(band: string | null): string {
  return BANDS[band ?? ''] ?? 'No band';
}
