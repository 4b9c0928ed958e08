import * as fc from 'fast-check';
import {
  addDays,
  addElapsedHours,
  addMonths,
  addWorkingDays,
  ageOn,
  daysBetween,
  englandHolidays,
  epochOf,
  instantOf,
  isDay,
  isInstant,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  londonDay,
  londonTime,
  parseLondonTime,
  startOfLondonDay,
} from './index';

const FIRST = '2024-01-01';
const DAYS = daysBetween(FIRST, '2035-12-31');
const day = fc.integer({ min: 0, max: DAYS }).map((n) => addDays(FIRST, n));
const bankHolidayYears = fc.integer({ min: 0, max: daysBetween(FIRST, '2028-12-31') }).map((n) => addDays(FIRST, n));
const settings = { seed: 20_261_122, numRuns: 500 };

describe('days', () => {
  it('agree with the calendar of the platform on every day of twelve years', () => {
    for (let n = 0; n <= DAYS; n += 1) {
      expect(addDays(FIRST, n)).toBe(instantOf(Date.UTC(2024, 0, 1 + n)).slice(0, 10));
    }
  });

  it('come back when days are added and taken away', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        const to = addDays(from, n);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(n);
        expect(addDays(to, -n)).toBe(from);
      }),
      settings,
    );
  });

  it('keep the day of the month when months are added, unless the month is too short', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -36, max: 36 }), (from, months) => {
        const to = addMonths(from, months);
        const dayOfMonth = Number(from.slice(8));
        const clamped = Number(to.slice(8)) < dayOfMonth;
        expect(isDay(to)).toBe(true);
        expect(clamped ? addDays(to, 1).slice(8) : '01').toBe('01');
        expect(clamped || to.slice(8) === from.slice(8)).toBe(true);
        const monthsApart = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
        expect(monthsApart).toBe(months);
      }),
      settings,
    );
  });

  it('are refused when they do not exist', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-4-1',
      '26-04-01',
      '2026-04-01T00:00',
      '',
      null,
      20260401,
    ]) {
      expect(isDay(text)).toBe(false);
    }
    expect(isDay('2028-02-29')).toBe(true);
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
  });

  it('count a birthday on the day itself and never before', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (born, years) => {
        fc.pre(born.slice(5) !== '02-29');
        const birthday = addMonths(born, years * 12);
        expect(ageOn(born, birthday)).toBe(years);
        expect(ageOn(born, addDays(birthday, -1))).toBe(years - 1);
      }),
      settings,
    );
  });
});

describe('working days', () => {
  it('are counted one by one from the day after', () => {
    fc.assert(
      fc.property(bankHolidayYears, fc.integer({ min: 1, max: 15 }), (from, count) => {
        const to = addWorkingDays(from, count, englandHolidays);
        const between = Array.from({ length: daysBetween(from, to) }, (_, n) => addDays(from, n + 1));
        expect(isWorkingDay(to, englandHolidays)).toBe(true);
        expect(between.filter((each) => isWorkingDay(each, englandHolidays))).toHaveLength(count);
      }),
      settings,
    );
  });

  it('are found backwards without stepping over one', () => {
    fc.assert(
      fc.property(bankHolidayYears, (from) => {
        const last = lastWorkingDayOnOrBefore(from, englandHolidays);
        expect(isWorkingDay(last, englandHolidays)).toBe(true);
        expect(addWorkingDays(last, 1, englandHolidays) > from).toBe(true);
      }),
      settings,
    );
  });

  it('have eight bank holidays a year, all of them from Monday to Friday', () => {
    expect(englandHolidays).toHaveLength(40);
    expect(new Set(englandHolidays).size).toBe(40);
    for (const holiday of englandHolidays) {
      expect(isDay(holiday)).toBe(true);
      expect(isWorkingDay(holiday, [])).toBe(true);
      expect(isWorkingDay(holiday, englandHolidays)).toBe(false);
    }
  });
});

describe('London time', () => {
  it('begins every day of twelve years at midnight, 23, 24 or 25 hours after the day before', () => {
    const lengths = new Map<number, number>();
    for (let n = 0; n <= DAYS; n += 1) {
      const date = addDays(FIRST, n);
      const midnight = startOfLondonDay(date);
      expect(londonDay(midnight)).toBe(date);
      expect(londonTime(midnight)).toBe('00:00');
      expect(londonDay(instantOf(epochOf(midnight) - 1))).toBe(addDays(date, -1));
      const hours = (epochOf(startOfLondonDay(addDays(date, 1))) - epochOf(midnight)) / 3_600_000;
      lengths.set(hours, (lengths.get(hours) ?? 0) + 1);
    }
    expect(lengths).toEqual(
      new Map([
        [24, DAYS + 1 - 24],
        [23, 12],
        [25, 12],
      ]),
    );
  });

  it('reads a typed time back as it was typed, or says that it does not exist or exists twice', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(day, minute, (date, minutes) => {
        const clock = `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`;
        const read = parseLondonTime(`${date}T${clock}`);
        const moments = read.result === 'ok' ? [read.at] : read.result === 'ambiguous' ? read.candidates : [];
        expect(moments).toHaveLength({ ok: 1, ambiguous: 2, nonexistent: 0 }[read.result]);
        for (const at of moments) expect([londonDay(at), londonTime(at)]).toEqual([date, clock]);
      }),
      { ...settings, numRuns: 2000 },
    );
  });

  it('skips an hour in March and repeats one in October', () => {
    expect(parseLondonTime('2031-03-30T01:59')).toEqual({ result: 'nonexistent' });
    expect(parseLondonTime('2031-10-26T01:00')).toEqual({
      result: 'ambiguous',
      candidates: ['2031-10-26T00:00:00Z', '2031-10-26T01:00:00Z'],
    });
    expect(parseLondonTime('2026-02-30T10:00')).toEqual({ result: 'nonexistent' });
    expect(() => parseLondonTime('tomorrow')).toThrow(RangeError);
  });
});

describe('instants', () => {
  it('come back from milliseconds, and hours added are elapsed hours', () => {
    const epoch = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) });
    fc.assert(
      fc.property(epoch, fc.integer({ min: 0, max: 1000 }), (ms, hours) => {
        const text = instantOf(ms);
        expect(isInstant(text)).toBe(true);
        expect(epochOf(text)).toBe(ms);
        expect(epochOf(addElapsedHours(text, hours)) - ms).toBe(hours * 3_600_000);
      }),
      settings,
    );
  });

  it('are one moment in every spelling, and never a time without an offset', () => {
    for (const text of ['2026-06-01T10:00:00+01:00', '2026-06-01T09:00Z', '2026-06-01T04:00:00.000-05:00']) {
      expect(epochOf(text)).toBe(Date.UTC(2026, 5, 1, 9));
    }
    for (const text of [
      '2026-06-01T10:00:00',
      '2026-06-01',
      '2026-02-30T10:00:00Z',
      '2026-06-01T24:00:00Z',
      '2026-06-01T10:60:00Z',
      '2026-06-01T10:00:00+0x:00',
      '',
      null,
    ]) {
      expect(isInstant(text)).toBe(false);
    }
  });
});
