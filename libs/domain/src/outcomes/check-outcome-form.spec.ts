import { checkOutcomeForm, type OutcomeFormToCheck } from './check-outcome-form';

const form: OutcomeFormToCheck = {
  stage: 'review',
  takenOn: '2026-06-10',
  referredOn: '2026-06-01',
  today: '2026-06-10',
  others: [{ stage: 'start', takenOn: '2026-06-10' }],
};

describe('checkOutcomeForm', () => {
  it('passes one start, one exit and any number of reviews', () => {
    expect(checkOutcomeForm(form)).toEqual([]);
    expect(checkOutcomeForm({ ...form, stage: 'exit' })).toEqual([]);
    expect(checkOutcomeForm({ ...form, others: [{ stage: 'review', takenOn: '2026-06-09' }] })).toEqual([]);
  });

  it.each([
    ['in-the-future', { takenOn: '2026-06-11' }],
    ['outcome-before-referral', { takenOn: '2026-05-31' }],
    ['outcome-stage-exists', { stage: 'start' }],
    ['outcome-same-day', { others: [{ stage: 'review', takenOn: '2026-06-10' }] }],
  ] as const)('finds %s', (code, change) => {
    expect(checkOutcomeForm({ ...form, ...change })).toEqual([expect.objectContaining({ code, severity: 'error' })]);
  });
});
