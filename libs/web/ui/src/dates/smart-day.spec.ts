import { readDay } from './smart-day';
import { readTime } from './clock-time';

const TODAY = '2026-11-22';
const day = (text: string, lean?: 'past' | 'future' | 'nearest'): string => {
  const reading = readDay(text, TODAY, lean);
  return reading.result === 'day' ? reading.day : reading.result;
};

describe('reading a typed date', () => {
  it.each([
    ['3/11', '2026-11-03'],
    ['3/11/26', '2026-11-03'],
    ['03.11.2026', '2026-11-03'],
    ['3 nov', '2026-11-03'],
    ['3rd November 2026', '2026-11-03'],
    ['Tue 3 Nov', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['today', TODAY],
    ['Tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['+3m', '2027-02-22'],
    ['-2w', '2026-11-08'],
    ['+10 d', '2026-12-02'],
    ['mon', '2026-11-23'],
    ['12/3/85', '1985-03-12'],
  ])('%s is %s', (text, expected) => expect(day(text)).toBe(expected));

  it('leans where the field says when the year is left out', () => {
    expect(day('1/12', 'past')).toBe('2025-12-01');
    expect(day('1/12', 'future')).toBe('2026-12-01');
    expect(day('2/1')).toBe('2027-01-02');
    expect(day('mon', 'past')).toBe('2026-11-16');
  });

  it('tells apart nothing, no date, and a date that does not exist', () => {
    expect([day(''), day('soon'), day('31/11/2026'), day('30 feb')]).toEqual(['empty', 'unreadable', 'nonexistent', 'nonexistent']);
    expect(day('29/2/2028')).toBe('2028-02-29');
  });
});

describe('reading a typed time', () => {
  it.each([
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['9', '09:00'],
    ['2.30 pm', '14:30'],
    ['12am', '00:00'],
  ])('%s is %s', (text, expected) => expect(readTime(text)).toBe(expected));

  it.each(['25:00', '9:75', '13pm', 'noon'])('%s is no time', (text) => expect(readTime(text)).toBeNull());
});
