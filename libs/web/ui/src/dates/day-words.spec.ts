import { birthWords, countWords, fullDay, momentWords, monthWords, nearDay, plainDay, shortDay } from './day-words';

describe('days in words', () => {
  it('leaves the year out while it is this year', () => {
    expect(shortDay('2026-11-13', '2026-11-17')).toBe('Fri 13 Nov');
    expect(shortDay('2027-02-04', '2026-11-17')).toBe('Thu 4 Feb 2027');
  });

  it('writes plain, full and near days', () => {
    expect(plainDay('2026-11-03')).toBe('3 Nov 2026');
    expect(fullDay('2026-11-22')).toBe('Sunday 22 November 2026');
    expect(nearDay('2026-11-17', '2026-11-17')).toBe('Today');
    expect(nearDay('2026-11-16', '2026-11-17')).toBe('Yesterday');
    expect(nearDay('2026-11-18', '2026-11-17')).toBe('Tomorrow');
    expect(monthWords('2026-10')).toBe('October 2026');
  });

  it('writes a birth date that cannot be misread, with the age', () => {
    expect(birthWords('1985-03-12', '2026-11-17')).toBe('12-Mar-1985 (41y)');
    expect(birthWords('2008-11-18', '2026-11-17')).toBe('18-Nov-2008 (17y)');
  });

  it('tells moments in London time, summer and winter', () => {
    expect(momentWords('2026-11-17T14:05:00Z', '2026-11-17T09:00:00Z')).toBe('Today 14:05');
    expect(momentWords('2026-07-01T23:30:00Z', '2026-07-01T09:00:00Z')).toBe('Tomorrow 00:30');
  });

  it('counts', () => {
    expect([countWords(1, 'day'), countWords(2, 'day'), countWords(0, 'entry', 'entries')]).toEqual(['1 day', '2 days', '0 entries']);
  });
});
