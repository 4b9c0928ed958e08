import { addMonths, compareDays, type Day } from '@throughline/domain/calendar';
import { stopOnDay, type DayDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, type DatedEvent } from './dated-event';
import { endReasonOf } from './episode-end';

/**
 * The three months between reviews of a plan (RU 1.7.3; C row D, C47, C48). A review counts when the client was there and
 * signed; it opens the next period, which an earlier next date shortens and a later one does not lengthen. Signing a plan
 * again while a period runs does not lengthen it either.
 */
export function planReviewClocks(stream: readonly DatedEvent[], terms: ContractTerms): DayDraft[] {
  const drafts: DayDraft[] = [];
  let open: DayDraft | null = null;
  for (const dated of stream) {
    const { event } = dated;
    const counts = event.type === 'review-held' && event.clientPresent && event.signed;
    if (counts) {
      stopOnDay(open, dated, 'held');
      open = null;
    }
    if (counts || (event.type === 'plan-signed' && !open)) {
      open = periodFrom(dated, event.nextReviewOn, terms);
      drafts.push(open);
    }
    const end = endReasonOf(event.type);
    if (end === undefined) continue;
    stopOnDay(open, dated, end);
    open = null;
  }
  return drafts;
}

function periodFrom(starter: DatedEvent, nextReviewOn: Day | null | undefined, terms: ContractTerms): DayDraft {
  const latest = addMonths(starter.day, terms.reviewMonths);
  const due = nextReviewOn && compareDays(nextReviewOn, latest) < 0 ? nextReviewOn : latest;
  return { kind: 'plan-review', starter, started: starter.day, due, lateEntryDays: lateEntryDaysOf(starter) };
}
