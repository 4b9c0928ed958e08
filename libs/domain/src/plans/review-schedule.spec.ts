import { checkReview, nextReviewDue, type PlanReview } from './index';

const review: PlanReview = {
  heldOn: '2026-09-01',
  planSignedOn: '2026-06-01',
  clientPresent: true,
  signed: true,
  nextReviewOn: '2026-11-30',
  today: '2026-11-22',
};

describe('nextReviewDue', () => {
  it('is three calendar months on, clamped, or the agreed date where that is earlier', () => {
    expect(nextReviewDue('2027-11-30')).toBe('2028-02-29');
    expect(nextReviewDue('2026-03-10', 3, '2026-05-01')).toBe('2026-05-01');
    expect(nextReviewDue('2026-03-10', 3, '2026-12-01')).toBe('2026-06-10');
    expect(nextReviewDue('2026-03-10', 1, null)).toBe('2026-04-10');
  });
});

describe('checkReview', () => {
  it('has nothing to say about a review in order', () => {
    expect(checkReview(review)).toEqual([]);
    expect(checkReview({ ...review, nextReviewOn: '2026-12-01' })).toEqual([]);
  });

  it.each([
    ['next-review-missing', { nextReviewOn: null }],
    ['next-review-not-after-review', { nextReviewOn: '2026-09-01' }],
    ['next-review-too-late', { nextReviewOn: '2026-12-02' }],
    ['review-without-signed-plan', { planSignedOn: null }],
    ['review-before-plan', { planSignedOn: '2026-09-02' }],
    ['review-in-future', { heldOn: '2026-11-23', nextReviewOn: '2026-12-20' }],
  ] as const)('finds %s', (code, change) => {
    const [finding, ...others] = checkReview({ ...review, ...change });
    expect(finding).toMatchObject({ code, severity: 'error' });
    expect(others).toEqual([]);
  });

  it('keeps a review without the client or a signature, which does not count', () => {
    expect(checkReview({ ...review, clientPresent: false })).toEqual([
      expect.objectContaining({ code: 'review-does-not-count', severity: 'information' }),
    ]);
    expect(checkReview({ ...review, signed: false })).toHaveLength(1);
  });
});
