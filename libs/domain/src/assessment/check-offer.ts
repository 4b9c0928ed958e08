import { epochOf, londonDay, type Instant } from '@throughline/domain/calendar';
import { errorFinding, type Finding } from '@throughline/domain/findings';

/** A slot offered for the comprehensive assessment, as it is about to be saved. */
export interface OfferToCheck {
  readonly offeredAt: Instant;
  readonly slotAt: Instant;
  readonly outcome: string | null;
  readonly outcomeAt: Instant | null;
}

/**
 * Checks an offer of a slot (clocks design rule 5). Errors: `slot-not-after-offer`, `offer-outcome-before-offer`,
 * `offer-outcome-before-slot` (nobody attends or misses a slot before its day; a cancellation may come before it).
 */
export function checkOffer({ offeredAt, slotAt, outcome, outcomeAt }: OfferToCheck): Finding[] {
  if (epochOf(slotAt) <= epochOf(offeredAt)) return [errorFinding('slot-not-after-offer', 'slotAt')];
  if (outcomeAt === null) return [];
  if (epochOf(outcomeAt) < epochOf(offeredAt)) return [errorFinding('offer-outcome-before-offer', 'outcomeAt')];
  const needsSlot = outcome === 'attended' || outcome === 'not-attended';
  const early = needsSlot && londonDay(outcomeAt) < londonDay(slotAt);
  return early ? [errorFinding('offer-outcome-before-slot', 'outcomeAt', { slotOn: londonDay(slotAt) })] : [];
}
