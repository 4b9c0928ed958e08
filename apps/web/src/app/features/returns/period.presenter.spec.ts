import { lastFullMonth, periodOf, periodOptions, periodWords } from './period.presenter';

describe('the period of a return', () => {
  it('starts with the last full month, also in January', () => {
    expect(lastFullMonth('2026-11-22')).toBe('2026-10');
    expect(lastFullMonth('2027-01-31')).toBe('2026-12');
  });

  it('offers twelve full months and the financial year so far', () => {
    const options = periodOptions('2026-11-22');
    expect(options).toHaveLength(13);
    expect(options[0]).toEqual({ value: '2026-10', label: 'October 2026' });
    expect(options[11]?.label).toBe('November 2025');
    expect(options[12]?.label).toBe('Financial year to date, from 1 Apr 2026');
  });

  it.each([
    ['2026-10', '2026-11-22', { fromOn: '2026-10-01', toOn: '2026-10-31' }],
    ['2028-02', '2028-03-05', { fromOn: '2028-02-01', toOn: '2028-02-29' }],
    ['year', '2026-11-22', { fromOn: '2026-04-01', toOn: '2026-11-22' }],
    ['year', '2027-03-31', { fromOn: '2026-04-01', toOn: '2027-03-31' }],
    ['year', '2027-04-01', { fromOn: '2027-04-01', toOn: '2027-04-01' }],
  ])('%s on %s', (choice, today, period) => {
    expect(periodOf(choice, today)).toEqual(period);
  });

  it('names a whole month by its name, another period by its days', () => {
    expect(periodWords({ fromOn: '2026-10-01', toOn: '2026-10-31' })).toBe('October 2026');
    expect(periodWords({ fromOn: '2026-04-01', toOn: '2026-11-22' })).toBe('1 Apr 2026 to 22 Nov 2026');
    expect(periodWords({ fromOn: '2026-10-02', toOn: '2026-11-01' })).toBe('2 Oct 2026 to 1 Nov 2026');
  });
});
