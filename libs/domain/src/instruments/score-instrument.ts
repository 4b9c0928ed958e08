import type { AnswerValue, BandRule, FlagRule, Instrument } from './instrument';
import { instruments, type InstrumentCode } from './instrument-list';

/** Answers by item, `q1` to `qN`; null or left out is unanswered, which is never taken for 0. */
export type InstrumentAnswers = Readonly<Record<string, AnswerValue | null | undefined>>;

/** What is needed to score a form. */
export interface InstrumentForm {
  readonly instrument: InstrumentCode;
  readonly answers: InstrumentAnswers;
  /** Substance that the answers are about (SDS). */
  readonly substance?: string;
  /** Sex, where a cut-off depends on it (LDQ). */
  readonly sex?: 'male' | 'female';
  /** The worker's own judgement, which may raise the risk but never lower it (DASH). */
  readonly judgement?: 'high';
  /** An earlier score of the same instrument. */
  readonly previous?: number;
}

export interface InstrumentResult {
  /** Null where the form gives no score. */
  readonly score: number | null;
  readonly band: string | null;
  /** Every item answered, or rightly skipped. */
  readonly complete: boolean;
  readonly flags: readonly string[];
  /** Items with a value that the instrument does not have. */
  readonly invalid: readonly string[];
  /** The score was made up for unanswered items from the mean of the rest. */
  readonly prorated: boolean;
  /** Sums of the subscales; null where one of their items is open. */
  readonly subscales?: Readonly<Record<string, number | null>>;
  /** Number of answers `dont-know`. */
  readonly dontKnow?: number;
  /** Movement since the earlier score; null where there is no score or the instrument has no reliable change. */
  readonly change?: 'improved' | 'deteriorated' | 'no-reliable-change' | null;
}

interface Tally {
  /** Valid answers in the order of the items; null where unanswered. */
  readonly answers: readonly (AnswerValue | null)[];
  readonly invalid: readonly string[];
}

/**
 * Scores a form (AS-3, instruments 2.3 to 2.10). An unanswered item leaves the form incomplete and without a score,
 * except where the instrument says otherwise; a value that the instrument does not have makes it invalid. A flag that
 * rests on a single answer is raised all the same.
 */
export function scoreInstrument(form: InstrumentForm): InstrumentResult {
  const instrument: Instrument = instruments[form.instrument];
  const tally = tallyOf(instrument, form.answers);
  const open = tally.answers.filter((answer) => answer === null).length;
  const valid = tally.invalid.length === 0;
  const score = valid ? scoreOf(instrument, tally.answers, open) : null;
  const band = valid ? bandOf(instrument, score, form) : null;
  return {
    score,
    band,
    complete: valid && open === 0,
    flags: instrument.flags
      .filter((rule) => isRaised(rule, { score, band, answers: tally.answers, sex: form.sex }))
      .map(({ flag }) => flag),
    invalid: tally.invalid,
    prorated: score !== null && open > 0 && instrument.prorateUpTo !== undefined,
    ...(instrument.subscales === undefined ? {} : { subscales: subscalesOf(instrument.subscales, tally.answers) }),
    ...(instrument.scoring === 'count-yes' ? { dontKnow: countOf(tally.answers, 'dont-know') } : {}),
    ...(form.previous === undefined ? {} : { change: changeOf(instrument, form.previous, score) }),
  };
}

function tallyOf(instrument: Instrument, given: InstrumentAnswers): Tally {
  const names = instrument.items.map((_, index) => `q${index + 1}`);
  const unknown = Object.keys(given).filter((name) => !names.includes(name) && isAnswered(given[name]));
  const wrong = names.filter((name, index) => isAnswered(given[name]) && !instrument.items[index]?.includes(given[name]));
  const answers = names.map((name) => (wrong.includes(name) ? null : (given[name] ?? null)));
  return { answers: skipItems(instrument, answers, wrong), invalid: [...wrong, ...unknown] };
}

/** Whoever never drinks is not asked about drinking: the skipped items count 0. */
function skipItems(instrument: Instrument, answers: readonly (AnswerValue | null)[], wrong: readonly string[]): (AnswerValue | null)[] {
  const skipped = answers[0] === 0 ? (instrument.skippedWhenFirstIsZero ?? []) : [];
  return answers.map((answer, index) => {
    const item = index + 1;
    return answer === null && skipped.includes(item) && !wrong.includes(`q${item}`) ? 0 : answer;
  });
}

function scoreOf(instrument: Instrument, answers: readonly (AnswerValue | null)[], open: number): number | null {
  if (instrument.scoring === 'count-yes') return countOf(answers, 'yes');
  const sum = sumOf(answers);
  if (open === 0) return sum;
  const answered = answers.length - open;
  const mayProrate = instrument.prorateUpTo !== undefined && open <= instrument.prorateUpTo;
  // Half a point rounds up.
  return mayProrate ? Math.floor((sum * answers.length) / answered + 0.5) : null;
}

function bandOf(instrument: Instrument, score: number | null, { judgement, substance }: InstrumentForm): string | null {
  if (judgement === 'high' && instrument.judgementBand !== undefined) return instrument.judgementBand;
  return score === null ? null : bandOfScore(instrument.bands, score, substance);
}

function bandOfScore(rule: BandRule, score: number, substance: string | undefined): string | null {
  if (rule.by === 'score') return rule.bands.findLast(({ from }) => score >= from)?.band ?? null;
  const cutOff = Object.entries(rule.cutOffs).find(([name]) => name === substance)?.[1];
  if (cutOff === undefined) return null;
  return score >= cutOff ? rule.atOrAbove : rule.below;
}

interface FlagFacts {
  readonly score: number | null;
  readonly band: string | null;
  readonly answers: readonly (AnswerValue | null)[];
  readonly sex: InstrumentForm['sex'];
}

function isRaised(rule: FlagRule, { score, band, answers, sex }: FlagFacts): boolean {
  switch (rule.when) {
    case 'score':
      return score !== null && score >= rule.from && score <= (rule.to ?? Infinity);
    case 'item-above': {
      const answer = answers[rule.item - 1];
      return typeof answer === 'number' && answer > rule.above;
    }
    case 'band':
      return band === rule.band;
    case 'score-by-sex':
      return score !== null && sex !== undefined && score >= rule.from[sex];
  }
}

function subscalesOf(subscales: Readonly<Record<string, readonly number[]>>, answers: readonly (AnswerValue | null)[]) {
  return Object.fromEntries(
    Object.entries(subscales).map(([name, numbers]) => {
      const own = numbers.map((item) => answers[item - 1] ?? null);
      return [name, own.includes(null) ? null : sumOf(own)];
    }),
  );
}

function changeOf({ reliableChange }: Instrument, previous: number, score: number | null): InstrumentResult['change'] {
  if (score === null || reliableChange === undefined) return null;
  if (Math.abs(score - previous) < reliableChange) return 'no-reliable-change';
  return score < previous ? 'improved' : 'deteriorated';
}

function sumOf(answers: readonly (AnswerValue | null)[]): number {
  return answers.reduce<number>((sum, answer) => sum + (typeof answer === 'number' ? answer : 0), 0);
}

function countOf(answers: readonly (AnswerValue | null)[], value: string): number {
  return answers.filter((answer) => answer === value).length;
}

function isAnswered(value: AnswerValue | null | undefined): value is AnswerValue {
  return value !== null && value !== undefined;
}
