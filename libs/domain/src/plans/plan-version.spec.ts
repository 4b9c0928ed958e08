import { checkGoalAdded, checkPlanChange, checkSignature, MOST_GOALS, reviewDayOf, type PlanSignature } from './index';

const signature: PlanSignature = {
  signedOn: '2026-06-10',
  nextReviewOn: null,
  goals: 1,
  alreadySignedOn: null,
  referredOn: '2026-06-01',
  today: '2026-06-10',
};

describe('checkSignature', () => {
  it('passes a signature with a review within the contract, or the latest day by default', () => {
    expect(checkSignature(signature)).toEqual([]);
    expect(checkSignature({ ...signature, nextReviewOn: '2026-09-10' })).toEqual([]);
    expect(reviewDayOf(signature)).toBe('2026-09-10');
    expect(reviewDayOf({ ...signature, reviewMonths: 1 })).toBe('2026-07-10');
    expect(reviewDayOf({ ...signature, nextReviewOn: '2026-07-01' })).toBe('2026-07-01');
  });

  it.each([
    ['plan-signed', { alreadySignedOn: '2026-06-05' }],
    ['plan-without-goals', { goals: 0 }],
    ['in-the-future', { signedOn: '2026-06-11' }],
    ['plan-signed-before-referral', { signedOn: '2026-05-31' }],
    ['next-review-not-after', { nextReviewOn: '2026-06-10' }],
    ['next-review-too-late', { nextReviewOn: '2026-09-11' }],
    ['next-review-too-late', { nextReviewOn: '2026-08-01', reviewMonths: 1 }],
  ] as const)('finds %s', (code, change) => {
    expect(checkSignature({ ...signature, ...change })).toEqual([expect.objectContaining({ code, severity: 'error' })]);
  });
});

describe('a signed version', () => {
  it('keeps everything but the progress of its goals', () => {
    expect(checkPlanChange({ signedOn: '2026-06-10', fields: ['status'] })).toEqual([]);
    expect(checkPlanChange({ signedOn: null, fields: ['goal', 'status'] })).toEqual([]);
    expect(checkPlanChange({ signedOn: '2026-06-10', fields: ['goal', 'status'] })).toEqual([
      { code: 'plan-signed', severity: 'error', path: 'goal', parameters: { signedOn: '2026-06-10' } },
    ]);
  });

  it('takes no more goals, and a draft only so many', () => {
    expect(checkGoalAdded({ signedOn: null, goals: MOST_GOALS - 1 })).toEqual([]);
    expect(checkGoalAdded({ signedOn: '2026-06-10', goals: 1 })).toEqual([expect.objectContaining({ code: 'plan-signed' })]);
    expect(checkGoalAdded({ signedOn: null, goals: MOST_GOALS })).toEqual([expect.objectContaining({ code: 'too-many-goals' })]);
  });
});
