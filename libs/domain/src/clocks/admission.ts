import type { RejectedEvent, RejectionCode } from './clock';
import type { DatedEvent } from './dated-event';

/** The events that count, and those that cannot be true as recorded. */
export interface Admission {
  readonly admitted: readonly DatedEvent[];
  readonly rejected: readonly RejectedEvent[];
}

/** What an episode already has when the next event comes. */
interface EpisodeSoFar {
  hasInitial: boolean;
  hasComprehensive: boolean;
}

/**
 * Refuses events that the specification does not allow: a comprehensive assessment before the initial one (RU 1.6.4, C30),
 * structured treatment without a comprehensive assessment (RU 1.6.3, C32), a review without a next date (RU 1.7.3, C47).
 * A refused event has no effect on any clock. What went before counts until the episode is closed (C38).
 */
export function admit(stream: readonly DatedEvent[]): Admission {
  const rejected: RejectedEvent[] = [];
  let soFar: EpisodeSoFar = { hasInitial: false, hasComprehensive: false };
  const admitted = stream.filter(({ event }) => {
    if (event.type === 'episode-closed') soFar = { hasInitial: false, hasComprehensive: false };
    const code = refusalOf(event, soFar);
    if (code === null) note(event, soFar);
    else rejected.push({ event: event.id ?? event.type, code });
    return code === null;
  });
  return { admitted, rejected };
}

function refusalOf(event: DatedEvent['event'], soFar: EpisodeSoFar): RejectionCode | null {
  switch (event.type) {
    case 'comprehensive-started':
    case 'comprehensive-completed':
      return soFar.hasInitial ? null : 'comprehensive-before-initial';
    case 'intervention-started':
      return soFar.hasComprehensive ? null : 'comprehensive-not-complete';
    case 'review-held':
      return event.nextReviewOn ? null : 'next-review-missing';
    default:
      return null;
  }
}

function note(event: DatedEvent['event'], soFar: EpisodeSoFar): void {
  if (event.type === 'initial-assessment-held') soFar.hasInitial = true;
  if (event.type === 'comprehensive-completed' || event.type === 'external-assessment-accepted') soFar.hasComprehensive = true;
}
