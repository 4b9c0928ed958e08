import { checkTop, outcomeChanges, topItems } from './index';

describe('checkTop', () => {
  it('has nothing to say about a form within range, NA and gaps included', () => {
    expect(checkTop({ ALCUSE: 28, OPIUSE: 'NA', CRAUSE: null, CANNUSE: [7, 0, null, 3], SHARING: 'N', PSYHSTAT: 20, IVDRGUSE: 0 })).toEqual(
      [],
    );
  });

  it.each([
    [{ ALCUSE: 29 }, 'answers.ALCUSE'],
    [{ PSYHSTAT: 21 }, 'answers.PSYHSTAT'],
    [{ OPIUSE: -1 }, 'answers.OPIUSE'],
    [{ OPIUSE: 1.5 }, 'answers.OPIUSE'],
    [{ CANNUSE: [8, 0, 0, 0] as const }, 'answers.CANNUSE'],
    [{ PHSTAT: [1, 1, 1, 1] as const }, 'answers.PHSTAT'],
    [{ ASSAULT: 3 }, 'answers.ASSAULT'],
    [{ ALCUSE: 'Y' as const }, 'answers.ALCUSE'],
  ])('finds a value that cannot be: %j', (answers, path) => {
    expect(checkTop(answers)).toEqual([expect.objectContaining({ code: 'top-value-out-of-range', severity: 'error', path })]);
  });

  it('finds an item that the profile does not have', () => {
    expect(checkTop({ NOSUCH: 1 })).toEqual([expect.objectContaining({ code: 'top-item-unknown' })]);
  });

  it('warns of sharing without injecting, and not while injecting is not known', () => {
    expect(checkTop({ SHARING: 'Y', IVDRGUSE: 0 })).toEqual([
      expect.objectContaining({ code: 'top-sharing-without-injecting', severity: 'warning' }),
    ]);
    expect(checkTop({ SHARING: 'Y', IVDRGUSE: [0, 0, 0, 0] })).toHaveLength(1);
    expect(checkTop({ SHARING: 'Y', IVDRGUSE: 3 })).toEqual([]);
    expect(checkTop({ SHARING: 'Y', IVDRGUSE: 'NA' })).toEqual([]);
  });
});

describe('outcomeChanges', () => {
  it('says nothing about yes-no items or fields that are none', () => {
    expect(outcomeChanges({ SHARING: 'Y', NOSUCH: 1 }, { SHARING: 'N', NOSUCH: 2 })).toEqual({});
  });
});

describe('topItems', () => {
  it('have the national codes, once each and at most eight characters long', () => {
    const codes = topItems.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[A-Z]{3,8}$/.test(code))).toBe(true);
  });
});
