import { epochOf, type Day } from '@throughline/domain/calendar';
import type { DatedEvent } from './dated-event';

/** Slots for the comprehensive assessment, in the form of the clock that they are compared with. */
export interface SlotBook<Moment> {
  /** Takes in an offer, a cancellation or a session held; ignores every other event. */
  note(dated: DatedEvent): void;
  /** The earliest slot not before `started` that stands; null when there is none. */
  earliestFrom(started: Moment): Moment | null;
}

/**
 * The slots that the service did not take back (C6, C7, C design rule 5). A client's cancellation or absence leaves an offer
 * standing; a service's cancellation takes back the offer named, else the latest one. A session that was held counts as a slot
 * at its own time, so that a client seen before the slot was not kept waiting for it.
 */
export function slotBook<Moment extends Day | number>(
  momentOfSlot: (epochMs: number) => Moment,
  momentOfSession: (dated: DatedEvent) => Moment,
): SlotBook<Moment> {
  const standing = new Map<string | number, Moment>();
  let latest: string | number | null = null;
  return {
    note(dated) {
      const { event, origin } = dated;
      if (event.type === 'comprehensive-offered') {
        latest = event.id ?? origin;
        standing.set(latest, momentOfSlot(epochOf(event.slot)));
      } else if (event.type === 'comprehensive-cancelled') {
        const meant = event.offer ?? latest;
        if (meant === latest) latest = null;
        if (event.by === 'service' && meant !== null) standing.delete(meant);
      } else if (event.type === 'comprehensive-started') {
        standing.set(origin, momentOfSession(dated));
      }
    },
    earliestFrom(started) {
      let earliest: Moment | null = null;
      for (const slot of standing.values()) if (slot >= started && (earliest === null || slot < earliest)) earliest = slot;
      return earliest;
    },
  };
}
