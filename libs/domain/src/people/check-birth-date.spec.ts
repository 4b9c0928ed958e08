import { checkBirthDate } from './index';

const codesOf = (bornOn: string, firstReferredOn?: string | null): string[] =>
  checkBirthDate({ bornOn, today: '2026-11-22', ...(firstReferredOn === undefined ? {} : { firstReferredOn }) }).map(({ code }) => code);

describe('checkBirthDate', () => {
  it('takes every day from 1900 to today', () => {
    expect(codesOf('1900-01-01')).toEqual([]);
    expect(codesOf('2026-11-22')).toEqual([]);
  });

  it('refuses a day to come and a year the national return does not take', () => {
    expect(codesOf('2026-11-23')).toEqual(['birth-date-in-future']);
    expect(codesOf('1899-12-31')).toEqual(['birth-date-too-early']);
  });

  it('refuses a correction that would put a referral before the birth', () => {
    expect(codesOf('1990-05-05', '1990-05-04')).toEqual(['referral-before-birth']);
    expect(codesOf('1990-05-05', '1990-05-05')).toEqual([]);
    expect(codesOf('1990-05-05', null)).toEqual([]);
  });
});
