import { addDays, daysBetween, londonDayOfEpoch } from '@throughline/domain/calendar';
import type { StopReason } from './clock';
import type { DayDraft } from './clock-draft';
import { slotBook, type SlotBook } from './comprehensive-slots';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, type DatedEvent } from './dated-event';
import { endReasonOf } from './episode-end';

/** One stretch of waiting: from the first events of an episode, or from those after a departure, to the next departure. */
interface Stretch {
  initial: DatedEvent | null;
  ready: DatedEvent | null;
  /** The assessment that the wait is for has been given: nothing more to wait for. */
  answered: boolean;
  open: DayDraft | null;
  /** The first session of the comprehensive assessment, and the clock that it belongs to. */
  session: { readonly on: DatedEvent; readonly clock: DayDraft | null } | null;
  readonly slots: SlotBook<string>;
}

const newStretch = (): Stretch => ({
  initial: null,
  ready: null,
  answered: false,
  open: null,
  session: null,
  slots: slotBook(londonDayOfEpoch, ({ day }) => day),
});

/**
 * The week from readiness to the comprehensive assessment (RU 1.6.4; C1 to C9, C13 to C17, C22, C29 to C38). It runs from the
 * later of initial assessment and readiness, while the client is ready. Absences do not reset it; a departure ends it, and
 * then a new initial assessment and readiness are needed.
 */
export function assessmentClocks(stream: readonly DatedEvent[], terms: ContractTerms): DayDraft[] {
  const drafts: DayDraft[] = [];
  let stretch = newStretch();
  for (const dated of stream) {
    stretch.slots.note(dated);
    follow(stretch, dated, terms);
    const started = startOf(stretch, dated, terms);
    if (started) {
      stretch.open = started;
      drafts.push(started);
    }
    const end = endReasonOf(dated.event.type);
    if (end !== undefined) {
      stop(stretch, dated, end);
      stretch = newStretch();
    }
  }
  noteSlot(stretch);
  return drafts;
}

function follow(stretch: Stretch, dated: DatedEvent, terms: ContractTerms): void {
  const { event } = dated;
  switch (event.type) {
    case 'initial-assessment-held':
      stretch.initial ??= dated;
      return;
    case 'readiness-recorded':
      if (event.ready) stretch.ready ??= dated;
      else {
        stretch.ready = null;
        stop(stretch, dated, 'withdrawn');
      }
      return;
    case 'comprehensive-started':
      stretch.session ??= { on: dated, clock: stretch.open };
      if (terms.assessmentStopsAt === 'started') answer(stretch, dated, 'attended');
      return;
    case 'comprehensive-completed':
      complete(stretch, dated);
      return;
    case 'external-assessment-accepted':
      answer(stretch, dated, 'accepted-external');
      return;
  }
}

/** Where only the completion was recorded, it was the first session as well. */
function complete(stretch: Stretch, dated: DatedEvent): void {
  const { session } = stretch;
  const clock = stretch.open ?? session?.clock ?? null;
  if (clock && session) clock.openDays ??= daysBetween(session.on.day, dated.day);
  answer(stretch, dated, 'attended');
}

function answer(stretch: Stretch, by: DatedEvent, reason: StopReason): void {
  stop(stretch, by, reason);
  stretch.answered = true;
}

function stop(stretch: Stretch, by: DatedEvent, reason: StopReason): void {
  noteSlot(stretch);
  if (stretch.open) stretch.open.stop = { at: by.day, reason };
  stretch.open = null;
}

/** The first slot is judged as the clock stops: what is cancelled afterwards no longer concerns it. */
function noteSlot({ open, slots }: Stretch): void {
  if (open) open.slot = slots.earliestFrom(open.started);
}

function startOf({ initial, ready, answered, open }: Stretch, dated: DatedEvent, terms: ContractTerms): DayDraft | null {
  if (open || answered || !initial || !ready || (dated !== initial && dated !== ready)) return null;
  const together = initial.day === ready.day && initial.at === ready.at;
  return {
    kind: 'assessment',
    starter: together ? initial : dated,
    started: dated.day,
    due: addDays(dated.day, terms.assessmentDays),
    lateEntryDays: together ? Math.max(lateEntryDaysOf(initial), lateEntryDaysOf(ready)) : lateEntryDaysOf(dated),
  };
}
