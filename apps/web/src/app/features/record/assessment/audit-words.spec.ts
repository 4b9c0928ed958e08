import { AUDIT_ITEMS, auditStanding } from './audit-words';

const given = (...scores: readonly (number | null)[]): Record<string, { value: unknown }> =>
  Object.fromEntries(scores.map((value, index) => [`audit.q${index + 1}`, { value }]));

describe('the AUDIT score as it stands', () => {
  it('says nothing before the first answer', () => {
    expect(auditStanding({})).toMatchObject({ answered: 0, heading: 'Not started' });
  });

  it('says what is still possible, and the band once nothing can change it', () => {
    expect(auditStanding(given(1, 1))).toMatchObject({ score: 2, heading: 'Not complete', note: 'The score will be 2 to 34.' });
    const settled = auditStanding(given(3, 3, 3, 3, 3, 3, 3, 3));
    expect(settled).toMatchObject({ score: 24, answered: 8, heading: 'Possible dependence' });
    expect(settled.note).toBe('Whatever the rest are: the score will be 24 to 32.');
  });

  it('gives band and advice of a complete form', () => {
    expect(auditStanding(given(2, 1, 1, 1, 1, 1, 1, 0, 0, 0))).toEqual({
      score: 8,
      answered: 10,
      heading: 'Increasing risk',
      note: 'Offer brief advice.',
    });
  });

  it('skips what somebody who never drinks is not asked', () => {
    expect(auditStanding(given(0, null, null, null, null, null, null, null, 2, 0))).toMatchObject({ score: 2, heading: 'Lower risk' });
  });

  it('takes no value that the item does not have', () => {
    expect(auditStanding({ 'audit.q9': { value: 3 } }).answered).toBe(0);
    expect(AUDIT_ITEMS).toHaveLength(10);
  });
});
