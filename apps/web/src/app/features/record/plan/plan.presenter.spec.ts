import type { PlanResponse } from '@throughline/contracts/plans';
import { goalLines } from './goal-words';
import { latestReview, reviewLine } from './plan.presenter';

const plan = { number: 3, signedOn: '2026-08-20' } as PlanResponse;

describe('plan and reviews', () => {
  it('says when the next review is due, and when it is late', () => {
    expect(reviewLine(plan, '2026-11-25', '2026-11-22')).toBe('Version 3, signed 20 Aug 2026. Next review due by Wed 25 Nov, in 3 days.');
    expect(reviewLine(plan, '2026-11-20', '2026-11-22')).toContain('2 days overdue');
    expect(reviewLine(null, null, '2026-11-22')).toBe('No plan is signed yet.');
  });

  it('proposes the latest day that a review may have, at the end of a short month', () => {
    expect(latestReview('2026-11-30')).toBe('2027-02-28');
  });

  it('shows goals by recovery capital and says what is not set', () => {
    const goal = { id: '1', domain: 'human', goal: 'Sleep', nextStep: null, who: null, byWhen: null, status: 'at-risk', version: 1 };
    const lines = goalLines([goal, { ...goal, id: '2', domain: 'social', nextStep: 'Call', byWhen: '2026-12-02' }]);
    expect(lines.map(({ capital }) => capital)).toEqual(['Social', 'Human']);
    expect(lines[0]?.step).toBe('Call. 2 Dec 2026');
    expect(lines[1]).toMatchObject({ step: 'Not set', status: 'At risk', tone: 'amber' });
  });
});
