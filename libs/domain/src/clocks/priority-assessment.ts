import type { StopReason } from './clock';
import { hoursAfter, stopAtMoment, type HourDraft } from './clock-draft';
import { slotBook, type SlotBook } from './comprehensive-slots';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, momentOf, type DatedEvent } from './dated-event';
import { endReasonOf } from './episode-end';

/** One stretch of waiting, up to the next departure. */
interface Stretch {
  initial: DatedEvent | null;
  /** Identified, but without a clock of their own: before the initial assessment, or while another one's clock runs. */
  identified: DatedEvent[];
  /** The comprehensive assessment has started: a priority changes nothing any more. */
  seen: boolean;
  open: HourDraft | null;
  readonly slots: SlotBook<number>;
}

function newStretch(): Stretch {
  const stretch: Stretch = { initial: null, identified: [], seen: false, open: null, slots: slotBook((slot) => slot, sessionMoment) };
  function sessionMoment(dated: DatedEvent): number {
    return momentOf(dated, stretch.open?.started);
  }
  return stretch;
}

/**
 * The hours within which somebody at risk or in a priority group is assessed (RU 1.6.4; C row B, C10 to C12, C19, C24, C26).
 * They run from the identification but never from before the initial assessment, whether or not the client is ready, and
 * never pause. A second priority starts nothing while one runs, nor after the comprehensive assessment started; only when the
 * first turns out to be an error and is removed by name does the second count, from its own identification.
 */
export function priorityAssessmentClocks(stream: readonly DatedEvent[], terms: ContractTerms): HourDraft[] {
  const drafts: HourDraft[] = [];
  let stretch = newStretch();
  for (const dated of stream) {
    stretch.slots.note(dated);
    follow(stretch, dated);
    const started = startOf(stretch, terms);
    if (started) {
      stretch.open = started;
      stretch.identified = stretch.identified.filter((other) => other !== started.starter);
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

function follow(stretch: Stretch, dated: DatedEvent): void {
  const { event } = dated;
  switch (event.type) {
    case 'initial-assessment-held':
      stretch.initial ??= dated;
      return;
    case 'priority-identified':
      if (!stretch.seen) stretch.identified.push(dated);
      return;
    case 'priority-removed':
      remove(stretch, dated, event.priority);
      return;
    case 'comprehensive-started':
    case 'comprehensive-completed':
      stretch.seen = true;
      answer(stretch, dated, 'attended');
      return;
    case 'external-assessment-accepted':
      answer(stretch, dated, 'accepted-external');
      return;
  }
}

function answer(stretch: Stretch, by: DatedEvent, reason: StopReason): void {
  stop(stretch, by, reason);
  stretch.identified = [];
}

function remove(stretch: Stretch, by: DatedEvent, priority: string | undefined): void {
  stretch.identified = stretch.identified.filter(({ event }) => priority !== undefined && event.id !== priority);
  if (priority === undefined || stretch.open?.starter.event.id === priority) stop(stretch, by, 'entered-in-error');
}

function stop(stretch: Stretch, by: DatedEvent, reason: StopReason): void {
  noteSlot(stretch);
  stopAtMoment(stretch.open, by, reason);
  stretch.open = null;
}

function noteSlot({ open, slots }: Stretch): void {
  if (open) open.slot = slots.earliestFrom(open.started);
}

function startOf({ initial, identified: [pending], open }: Stretch, terms: ContractTerms): HourDraft | null {
  if (open || !initial || !pending) return null;
  const [identified, assessed] = [momentOf(pending), momentOf(initial)];
  const started = Math.max(identified, assessed);
  const late = [...(identified === started ? [pending] : []), ...(assessed === started ? [initial] : [])].map(lateEntryDaysOf);
  return {
    kind: 'priority-assessment',
    starter: pending,
    started,
    due: hoursAfter(started, terms.priorityHours),
    lateEntryDays: Math.max(...late),
  };
}
