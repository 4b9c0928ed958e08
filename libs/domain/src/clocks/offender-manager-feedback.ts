import { hoursAfter, stopAtMoment, type HourDraft } from './clock-draft';
import type { ContractTerms } from './contract-terms';
import { lateEntryDaysOf, momentOf, type DatedEvent } from './dated-event';

/**
 * The hours for feedback to the offender manager after an appointment, attended or not (RU 1.23.1, 1.24.3; C row E). Feedback
 * counts for the appointment that it names, else for the latest. A departure does not end the duty.
 */
export function offenderManagerFeedbackClocks(stream: readonly DatedEvent[], terms: ContractTerms): HourDraft[] {
  const drafts: HourDraft[] = [];
  const byAppointment = new Map<string, HourDraft>();
  for (const dated of stream) {
    const { event } = dated;
    if (event.type === 'probation-appointment-ended') {
      const draft = feedbackFor(dated, terms);
      drafts.push(draft);
      if (event.id !== undefined) byAppointment.set(event.id, draft);
    } else if (event.type === 'feedback-sent') {
      stopAtMoment(event.appointment === undefined ? drafts.at(-1) : byAppointment.get(event.appointment), dated, 'sent');
    }
  }
  return drafts;
}

function feedbackFor(starter: DatedEvent, terms: ContractTerms): HourDraft {
  const started = momentOf(starter);
  const due = hoursAfter(started, terms.feedbackHours);
  return { kind: 'offender-manager-feedback', starter, started, due, lateEntryDays: lateEntryDaysOf(starter) };
}
