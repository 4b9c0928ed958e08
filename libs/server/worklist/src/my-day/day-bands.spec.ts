import { dayBands } from './day-bands';

describe('the bands of My day', () => {
  it('end at midnight in London, in winter', () => {
    expect(dayBands('2026-11-22T15:00:00Z')).toEqual({
      now: '2026-11-22T15:00:00Z',
      endOfToday: '2026-11-23T00:00:00Z',
      endOfWeek: '2026-11-30T00:00:00Z',
    });
  });

  it('end at midnight in London, in summer and across the change of clocks', () => {
    expect(dayBands('2026-10-21T22:59:00Z')).toMatchObject({ endOfToday: '2026-10-21T23:00:00Z', endOfWeek: '2026-10-29T00:00:00Z' });
    expect(dayBands('2026-10-21T23:30:00Z')).toMatchObject({ endOfToday: '2026-10-22T23:00:00Z' });
  });
});
