import type { Instant } from '@throughline/domain/calendar';
import { dischargeClassOf } from '@throughline/domain/codes';
import type { ClockEvent } from '@throughline/domain/clocks';
import type { ClientFacts, EpisodeFacts, InterventionFact, OfferFact } from '@throughline/domain/facts';

const offerEvents = (offer: OfferFact): ClockEvent[] => {
  const offered: ClockEvent = { type: 'comprehensive-offered', id: offer.id, at: offer.offeredAt, slot: offer.slotAt };
  if (!offer.outcome || !offer.outcomeAt) return [offered];
  if (offer.outcome === 'not-attended') return [offered, { type: 'comprehensive-not-attended', at: offer.outcomeAt }];
  if (offer.outcome === 'attended') return [offered];
  return [
    offered,
    {
      type: 'comprehensive-cancelled',
      at: offer.outcomeAt,
      by: offer.outcome === 'cancelled-by-client' ? 'client' : 'service',
      offer: offer.id,
    },
  ];
};

/** Recovery support follows structured treatment and has no waiting-time clock of its own (NDTMS waiting times). */
const waits = (intervention: InterventionFact): intervention is InterventionFact & { kind: 'psychosocial' | 'pharmacological' } =>
  intervention.kind !== 'recovery-support';

function interventionEvents(intervention: InterventionFact): ClockEvent[] {
  if (!waits(intervention)) return [];
  const { id, kind, agreedOn, firstOfferedOn, startedOn, enteredAt } = intervention;
  const events: ClockEvent[] = [{ type: 'intervention-agreed', id, intervention: kind, on: agreedOn, recordedAt: enteredAt }];
  if (firstOfferedOn) events.push({ type: 'appointment-offered', intervention: kind, slotOn: firstOfferedOn, on: firstOfferedOn });
  if (startedOn) events.push({ type: 'intervention-started', intervention: kind, on: startedOn });
  return events;
}

function assessmentEvents(episode: EpisodeFacts): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const { id, part, startedAt, completedAt, enteredAt } of episode.parts) {
    if (part === 'initial') events.push({ type: 'initial-assessment-held', id, at: startedAt, recordedAt: enteredAt });
    if (part !== 'comprehensive') continue;
    events.push({ type: 'comprehensive-started', id, at: startedAt, recordedAt: enteredAt });
    if (completedAt) events.push({ type: 'comprehensive-completed', at: completedAt });
  }
  return events;
}

function endEvents(facts: ClientFacts, episode: EpisodeFacts): ClockEvent[] {
  if (!episode.closedOn) return [];
  const on = episode.closedOn;
  if (episode.dischargeReason === '89')
    return [
      { type: 'died', on: facts.client.diedOn ?? on },
      { type: 'episode-closed', on },
    ];
  const transferred = dischargeClassOf(episode.dischargeReason ?? '') === 'transferred';
  return transferred
    ? [
        { type: 'transferred-out', on },
        { type: 'episode-closed', on },
      ]
    : [{ type: 'episode-closed', on }];
}

/** A corrected start counts at its new moment, and the clock keeps what it showed before (clocks.md rule 3). */
function correctionEvents(episode: EpisodeFacts): ClockEvent[] {
  const entered = new Map(episode.parts.map((part) => [part.id, part.enteredAt]));
  return episode.changes
    .filter(
      (change) =>
        change.record === 'assessment_part' && change.field === 'startedAt' && change.later !== null && entered.has(change.recordId),
    )
    .map((change) => ({ type: 'corrected' as const, event: change.recordId, at: change.later as Instant, recordedAt: change.changedAt }));
}

/** The value that a corrected start had when it was first recorded. */
function firstRecorded(episode: EpisodeFacts, event: ClockEvent): ClockEvent {
  const change = episode.changes.find(
    ({ record, recordId, field }) => record === 'assessment_part' && field === 'startedAt' && recordId === event.id,
  );
  return change?.earlier ? ({ ...event, at: change.earlier } as ClockEvent) : event;
}

/** Translates the dated facts of one episode into the events that clocks are derived from; decides nothing. */
export function clockEventsOf(facts: ClientFacts, episode: EpisodeFacts): ClockEvent[] {
  const events: ClockEvent[] = [
    ...episode.referrals.map((referral): ClockEvent => ({
      type: 'referral-received',
      id: referral.id,
      on: referral.receivedOn,
      recordedAt: referral.enteredAt,
    })),
    ...assessmentEvents(episode).map((event) => firstRecorded(episode, event)),
    ...correctionEvents(episode),
    ...episode.readiness.map((readiness): ClockEvent => ({
      type: 'readiness-recorded',
      id: readiness.id,
      at: readiness.eventAt,
      ready: readiness.ready,
      recordedAt: readiness.enteredAt,
    })),
    ...episode.offers.flatMap(offerEvents),
    ...episode.interventions.flatMap(interventionEvents),
    ...endEvents(facts, episode),
  ];
  for (const { id, reason, eventAt, enteredAt, removedAt } of episode.priorities) {
    events.push({ type: 'priority-identified', id, reason, at: eventAt, recordedAt: enteredAt } as ClockEvent);
    if (removedAt) events.push({ type: 'priority-removed', at: removedAt, why: 'entered-in-error', priority: id });
  }
  for (const { id, signedOn, nextReviewOn, enteredAt } of episode.plans) {
    if (signedOn) events.push({ type: 'plan-signed', id, on: signedOn, recordedAt: enteredAt, ...(nextReviewOn ? { nextReviewOn } : {}) });
  }
  for (const { id, heldOn, clientPresent, signed, nextReviewOn, enteredAt } of episode.reviews) {
    events.push({ type: 'review-held', id, on: heldOn, clientPresent, signed, nextReviewOn, recordedAt: enteredAt });
  }
  return events;
}
