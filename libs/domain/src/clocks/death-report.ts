import { hoursAfter, stopAtMoment, type HourDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, momentOf, type DatedEvent } from './dated-event';

/**
 * The hours for reporting a death to the purchaser (SO 8.9.8; C row F, C35): from the moment the provider was told, not from
 * the death. Being told again, by somebody else, starts no second duty.
 */
export function deathReportClocks(stream: readonly DatedEvent[], terms: ContractTerms): HourDraft[] {
  let draft: HourDraft | null = null;
  for (const dated of stream) {
    if (dated.event.type === 'death-notified') draft ??= reportAfter(dated, terms);
    else if (dated.event.type === 'death-reported') stopAtMoment(draft, dated, 'sent');
  }
  return draft ? [draft] : [];
}

function reportAfter(starter: DatedEvent, terms: ContractTerms): HourDraft {
  const started = momentOf(starter);
  const due = hoursAfter(started, terms.deathReportHours);
  return { kind: 'death-report', starter, started, due, lateEntryDays: lateEntryDaysOf(starter) };
}
