import { londonDayOfEpoch } from '@throughline/domain/calendar';
import type { Clock, ClockVerdict } from './clock';
import type { ClockDraft } from './clock-draft';
import type { Correction } from './event-stream';
import { verdictOn, type Look } from './verdict';

/** Derives the clocks from the events recorded by `knownAt` (epoch milliseconds) and the corrections given. */
export type DraftsAt = (corrections: readonly Correction[], knownAt: number) => readonly ClockDraft[];

/**
 * What each clock showed just before each correction that changed it, oldest first (C design rule 3): the earlier verdict is
 * kept, because somebody may have acted on it or reported it.
 */
export function correctionHistory(
  drafts: readonly ClockDraft[],
  corrections: readonly Correction[],
  draftsAt: DraftsAt,
  look: Look,
): ReadonlyMap<ClockDraft, readonly ClockVerdict[]> {
  const history = new Map<ClockDraft, ClockVerdict[]>();
  corrections.forEach(({ recordedAt }, index) => {
    const then: Look = { ...look, now: recordedAt, today: londonDayOfEpoch(recordedAt) };
    const before = counterparts(drafts, draftsAt(corrections.slice(0, index), recordedAt));
    const after = counterparts(drafts, draftsAt(corrections.slice(0, index + 1), recordedAt));
    for (const draft of drafts) {
      const [was, is] = [before.get(draft), after.get(draft)];
      if (!was || !is) continue;
      const shown = verdictOn(was, then);
      if (looksAlike(shown, verdictOn(is, then))) continue;
      history.set(draft, [...(history.get(draft) ?? []), { due: shown.due, state: shown.state }]);
    }
  });
  return history;
}

/** The same clocks in another computation: by the event that started them, else in order, for a correction may change that event. */
function counterparts(drafts: readonly ClockDraft[], others: readonly ClockDraft[]): Map<ClockDraft, ClockDraft> {
  const found = new Map<ClockDraft, ClockDraft>();
  const byStarter = new Map(others.map((other) => [`${other.kind} ${other.starter.origin}`, other]));
  const unmatched: ClockDraft[] = [];
  for (const draft of drafts) {
    const other = byStarter.get(`${draft.kind} ${draft.starter.origin}`);
    if (other) found.set(draft, other);
    else unmatched.push(draft);
  }
  const taken = new Set(found.values());
  const left = others.filter((other) => !taken.has(other));
  for (const draft of unmatched) {
    const place = left.findIndex(({ kind }) => kind === draft.kind);
    const [other] = place < 0 ? [] : left.splice(place, 1);
    if (other) found.set(draft, other);
  }
  return found;
}

function looksAlike(a: Clock, b: Clock): boolean {
  return a.due === b.due && a.state === b.state && a.started === b.started && a.stopped === b.stopped;
}
