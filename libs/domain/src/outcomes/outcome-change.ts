import { topItemOf, type TopItem } from './top-items';
import { topNumberOf, type TopAnswers } from './top-value';

/** What became of one item between two TOPs. */
export type OutcomeResult = 'not-assessable' | 'abstinent' | 'improved' | 'deteriorated' | 'unchanged' | 'changed';

export interface OutcomeChange {
  readonly result: OutcomeResult;
  /** Later minus start; null when the item cannot be assessed. */
  readonly change: number | null;
}

/** Smallest movement that counts as reliable, by item. National values are set by the data officer; none are built in. */
export type ChangeThresholds = Readonly<Partial<Record<string, number>>>;

/**
 * Change of each item between the start and a later TOP (PL-4, instruments 2.1). In this order: not assessable when either
 * value is missing, `NA` or out of range; abstinent for a substance used at the start and not at all later; improved or
 * deteriorated when it moved by at least the item's threshold; unchanged. An item without a threshold is only `changed`
 * or `unchanged`: a movement is then reported, never judged. Items that either form names and that have a number.
 */
export function outcomeChanges(start: TopAnswers, later: TopAnswers, thresholds: ChangeThresholds = {}): Record<string, OutcomeChange> {
  const codes = new Set([...Object.keys(start), ...Object.keys(later)]);
  const changes: Record<string, OutcomeChange> = {};
  for (const code of codes) {
    const item = topItemOf(code);
    if (!item || item.range === null) continue;
    changes[code] = changeOf(item, topNumberOf(item, start[code]), topNumberOf(item, later[code]), thresholds[code]);
  }
  return changes;
}

function changeOf(item: TopItem, start: number | null, later: number | null, threshold: number | undefined): OutcomeChange {
  if (start === null || later === null) return { result: 'not-assessable', change: null };
  const change = later - start;
  if (item.substance && start >= 1 && later === 0) return { result: 'abstinent', change };
  if (threshold === undefined) return { result: change === 0 ? 'unchanged' : 'changed', change };
  if (change === 0 || Math.abs(change) < threshold) return { result: 'unchanged', change };
  const better = item.better === 'more' ? change > 0 : change < 0;
  return { result: better ? 'improved' : 'deteriorated', change };
}
