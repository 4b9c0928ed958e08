import { addWorkingDays, type Day } from '@throughline/domain/calendar';
import { stopOnDay, type DayDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, type DatedEvent } from './dated-event';

/**
 * The working days for the purchaser's copy of a notice to the regulator (SO 8.9.4; C row G). Counting begins on the day after
 * the notice. Each copy answers the oldest notice that has none. A departure does not end the duty.
 */
export function regulatorCopyClocks(stream: readonly DatedEvent[], terms: ContractTerms, holidays: readonly Day[]): DayDraft[] {
  const drafts: DayDraft[] = [];
  let answered = 0;
  for (const dated of stream) {
    if (dated.event.type === 'regulator-notified') {
      const due = addWorkingDays(dated.day, terms.regulatorCopyWorkingDays, holidays);
      drafts.push({ kind: 'regulator-copy', starter: dated, started: dated.day, due, lateEntryDays: lateEntryDaysOf(dated) });
    } else if (dated.event.type === 'regulator-copy-sent' && answered < drafts.length) {
      stopOnDay(drafts[answered], dated, 'sent');
      answered += 1;
    }
  }
  return drafts;
}
