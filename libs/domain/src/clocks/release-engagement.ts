import { addDays } from '@throughline/domain/calendar';
import { stopOnDay, type DayDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, type DatedEvent } from './dated-event';
import { endReasonOf } from './episode-end';

/**
 * The three weeks from release from custody to structured treatment (M C20). The first intervention started afterwards stops
 * the clock; a release noted twice starts nothing while it runs.
 */
export function releaseEngagementClocks(stream: readonly DatedEvent[], terms: ContractTerms): DayDraft[] {
  const drafts: DayDraft[] = [];
  let open: DayDraft | null = null;
  for (const dated of stream) {
    const { type } = dated.event;
    if (type === 'released' && !open) {
      const due = addDays(dated.day, terms.releaseDays);
      open = { kind: 'release-engagement', starter: dated, started: dated.day, due, lateEntryDays: lateEntryDaysOf(dated) };
      drafts.push(open);
    }
    const reason = type === 'intervention-started' ? 'started' : endReasonOf(type);
    if (reason === undefined) continue;
    stopOnDay(open, dated, reason);
    open = null;
  }
  return drafts;
}
