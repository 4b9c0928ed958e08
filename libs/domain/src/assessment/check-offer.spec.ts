import { checkOffer, type OfferToCheck } from './check-offer';

const offer: OfferToCheck = { offeredAt: '2026-06-01T10:00:00.000Z', slotAt: '2026-06-05T09:00:00.000Z', outcome: null, outcomeAt: null };

describe('checkOffer', () => {
  it('passes an open offer, one attended on its day, and one cancelled before', () => {
    expect(checkOffer(offer)).toEqual([]);
    expect(checkOffer({ ...offer, outcome: 'attended', outcomeAt: '2026-06-05T08:50:00.000Z' })).toEqual([]);
    expect(checkOffer({ ...offer, outcome: 'cancelled-by-client', outcomeAt: '2026-06-02T09:00:00.000Z' })).toEqual([]);
  });

  it.each([
    ['slot-not-after-offer', { slotAt: offer.offeredAt }],
    ['offer-outcome-before-offer', { outcome: 'cancelled-by-service', outcomeAt: '2026-06-01T09:00:00.000Z' }],
    ['offer-outcome-before-slot', { outcome: 'not-attended', outcomeAt: '2026-06-04T12:00:00.000Z' }],
  ] as const)('finds %s', (code, change) => {
    expect(checkOffer({ ...offer, ...change })).toEqual([expect.objectContaining({ code, severity: 'error' })]);
  });
});
