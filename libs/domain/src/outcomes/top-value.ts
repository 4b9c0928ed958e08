import { topItemOf, type TopItem } from './top-items';

/** Days of use week by week, week 4 (the earliest) first; a week that was left open is null. */
export type TopWeeks = readonly [number | null, number | null, number | null, number | null];

/** An answer of a TOP: a number, `Y` or `N`, `NA` for not disclosed or not answered, weeks, or nothing. */
export type TopValue = number | 'Y' | 'N' | 'NA' | TopWeeks | null;

/** The answers of a TOP by national field code. An item left out was not recorded. */
export type TopAnswers = Readonly<Partial<Record<string, TopValue>>>;

const WEEKS = 4;
const DAYS_IN_WEEK = 7;

/**
 * The number that an answer amounts to. Four weeks are added up only when all four are known: a week left open is not a
 * week without use, and `NA` is not zero (instruments 2.1). Null where there is no number within the item's range.
 */
export function topNumberOf(item: TopItem, value: TopValue | undefined): number | null {
  if (item.range === null || value === undefined || value === null || typeof value === 'string') return null;
  const number = typeof value === 'number' ? value : sumOfWeeks(item, value);
  if (number === null || !Number.isInteger(number)) return null;
  const [least, most] = item.range;
  return number >= least && number <= most ? number : null;
}

/** True when the answer is one that the item can have; not recorded and `NA` are possible answers. */
export function isPossibleAnswer(code: string, value: TopValue | undefined): boolean {
  const item = topItemOf(code);
  if (!item) return false;
  if (value === undefined || value === null || value === 'NA') return true;
  if (item.kind === 'yes-no') return value === 'Y' || value === 'N';
  if (typeof value === 'object') return item.kind === 'days' && isPossibleWeeks(value);
  return topNumberOf(item, value) !== null;
}

function isPossibleWeeks(weeks: TopWeeks): boolean {
  return weeks.length === WEEKS && weeks.every((week) => week === null || isWeek(week));
}

function sumOfWeeks(item: TopItem, weeks: TopWeeks): number | null {
  if (item.kind !== 'days' || weeks.length !== WEEKS) return null;
  return weeks.reduce<number | null>((sum, week) => (sum === null || week === null || !isWeek(week) ? null : sum + week), 0);
}

function isWeek(week: number): boolean {
  return Number.isInteger(week) && week >= 0 && week <= DAYS_IN_WEEK;
}
