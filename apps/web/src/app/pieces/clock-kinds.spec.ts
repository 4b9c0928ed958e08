import { clockPath, clockStartWords, deadlineWords, dueAtWords } from './clock-kinds';

const NOW = '2026-11-22T10:30:00Z';

describe('words for clocks', () => {
  it('counts a day clock to its due day, not to the midnight after it', () => {
    expect(deadlineWords({ kind: 'assessment', due: '2026-11-22' }, NOW)).toMatchObject({ state: 'soon', words: 'Due today' });
    expect(deadlineWords({ kind: 'assessment', due: '2026-11-20' }, NOW)).toMatchObject({ state: 'breached', words: '2 days over' });
    expect(deadlineWords({ kind: 'plan-review', due: '2026-11-20' }, NOW)).toMatchObject({ state: 'overdue', words: '2 days overdue' });
  });

  it('counts a priority in hours', () => {
    expect(deadlineWords({ kind: 'priority-assessment', due: '2026-11-22T14:05:00Z' }, NOW)).toMatchObject({
      state: 'soon',
      words: '3 h 35 min left',
    });
  });

  it('says the day before where only the midnight after a due day is known', () => {
    expect(dueAtWords('2026-11-25T00:00:00Z', null, NOW)).toMatchObject({ words: '2 days left', when: 'Tue 24 Nov' });
    expect(dueAtWords('2026-11-22T14:05:00Z', null, NOW)).toMatchObject({ words: '3 h 35 min left' });
    expect(dueAtWords('2026-07-02T23:00:00Z', 'plan-review', NOW).when).toBe('Thu 2 Jul');
  });

  it('says how long a duty had and since when', () => {
    expect(clockStartWords({ kind: 'assessment', started: '2026-11-12', due: '2026-11-19' }, '2026-11-22')).toBe(
      '7-day clock since Thu 12 Nov',
    );
    expect(
      clockStartWords({ kind: 'priority-assessment', started: '2026-11-21T14:05:00Z', due: '2026-11-22T14:05:00Z' }, '2026-11-22'),
    ).toBe('24-hour clock since Sat 21 Nov 14:05');
  });

  it('leads to the page where the duty is done', () => {
    expect(clockPath('c1', 'plan-review')).toBe('/clients/c1/plan');
    expect(clockPath('c1', 'death-report')).toBe('/clients/c1');
    expect(clockPath('c1', 'something-new')).toBe('/clients/c1');
  });
});
