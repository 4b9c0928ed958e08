import type { Day, Instant } from '@throughline/domain/calendar';

/** When something happened: an instant, or only the London day where nobody noted the time. */
export type EventMoment = { readonly at: Instant; readonly on?: undefined } | { readonly on: Day; readonly at?: undefined };

/** What may be agreed as structured treatment. */
export type Intervention = 'psychosocial' | 'pharmacological';

/** Why somebody has to be assessed within hours (RU 1.6.4; the groups are a contract's list, SO 8.2). */
export type PriorityReason = 'immediate-risk' | 'pregnant' | 'safeguarding' | 'domestic-abuse' | 'prison-release';

/** Events that say nothing but that they happened. */
type PlainEventType =
  | 'referral-received'
  | 'initial-assessment-held'
  | 'comprehensive-not-attended'
  | 'comprehensive-started'
  | 'comprehensive-completed'
  | 'taken-into-custody'
  | 'released'
  | 'admitted-to-hospital'
  | 'died'
  | 'transferred-out'
  | 'disengaged'
  | 'episode-closed'
  | 'death-notified'
  | 'death-reported'
  | 'regulator-notified'
  | 'regulator-copy-sent';

/** What each event says besides its moment. */
type EventContent =
  | { readonly type: PlainEventType }
  | { readonly type: 'readiness-recorded'; readonly ready: boolean }
  | { readonly type: 'priority-identified'; readonly reason: PriorityReason }
  /** Without `priority` (the id of the identification) every priority of the time is meant. */
  | { readonly type: 'priority-removed'; readonly why: 'entered-in-error'; readonly priority?: string }
  | { readonly type: 'comprehensive-offered'; readonly slot: Instant }
  /** Without `offer` (the id of the offer) the latest slot is meant. */
  | { readonly type: 'comprehensive-cancelled'; readonly by: 'client' | 'service'; readonly offer?: string }
  | { readonly type: 'external-assessment-accepted'; readonly assessedOn: Day }
  | { readonly type: 'intervention-agreed'; readonly intervention: Intervention }
  | { readonly type: 'appointment-offered'; readonly intervention: Intervention; readonly slotOn: Day }
  | { readonly type: 'intervention-started'; readonly intervention: Intervention }
  | { readonly type: 'plan-signed'; readonly nextReviewOn?: Day | null }
  | {
      readonly type: 'review-held';
      readonly clientPresent: boolean;
      readonly signed: boolean;
      readonly nextReviewOn?: Day | null;
    }
  | { readonly type: 'probation-appointment-ended'; readonly outcome: 'attended' | 'not-attended' }
  | { readonly type: 'feedback-sent'; readonly appointment?: string };

/** What every event may carry: a key, and when it was typed (default: the moment it happened). */
interface EventRecording {
  readonly id?: string;
  readonly recordedAt?: Instant;
}

/** Something that happened to a client and that starts, stops or moves a clock. */
export type HappenedEvent = EventContent & EventMoment & EventRecording;

/** From `recordedAt` on, the event named counts at the moment given here. */
export type CorrectionEvent = EventMoment & {
  readonly type: 'corrected';
  readonly event: string;
  readonly recordedAt: Instant;
  readonly id?: string;
};

/** One entry of a client's dated history, in any order. */
export type ClockEvent = HappenedEvent | CorrectionEvent;

/** The name of a kind of event. */
export type ClockEventType = ClockEvent['type'];
