import { checkFlag } from './index';

describe('checkFlag', () => {
  it('takes a review on the London day the flag was raised, or later', () => {
    // 23:30 UTC in June is half past midnight of the next day in London.
    const raisedAt = '2026-06-10T23:30:00Z';
    expect(checkFlag({ raisedAt, reviewOn: '2026-06-11' })).toEqual([]);
    expect(checkFlag({ raisedAt, reviewOn: '2026-06-10' })).toMatchObject([
      { code: 'review-before-raised', path: 'reviewOn', parameters: { raisedOn: '2026-06-11' } },
    ]);
  });

  it('refuses an end before the flag was raised', () => {
    const flag = { raisedAt: '2026-06-10T09:00:00Z', reviewOn: '2026-07-01' };
    expect(checkFlag({ ...flag, endedAt: '2026-06-10T09:00:00Z' })).toEqual([]);
    expect(checkFlag({ ...flag, endedAt: '2026-06-10T08:59:00Z' })).toMatchObject([{ code: 'ended-before-raised', path: 'endedAt' }]);
  });
});
