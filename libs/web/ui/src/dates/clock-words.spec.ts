import { clockWords, spanWords } from './clock-words';

const NOW = '2026-11-17T09:12:00Z';

describe('clock words', () => {
  it('counts an hours clock to the minute and says when', () => {
    expect(clockWords({ dueAt: '2026-11-17T14:05:00Z', unit: 'hours', kind: 'clock' }, NOW)).toEqual({
      state: 'soon',
      words: '4 h 53 min left',
      when: 'Today 14:05',
    });
  });

  it('calls a run-out contract clock breached and a late task overdue', () => {
    expect(clockWords({ dueAt: '2026-11-15T14:30:00Z', unit: 'hours', kind: 'clock' }, NOW)).toMatchObject({
      state: 'breached',
      words: '1 day 18 h over',
    });
    expect(clockWords({ dueAt: '2026-11-13T23:59:59Z', unit: 'days', kind: 'task' }, NOW)).toEqual({
      state: 'overdue',
      words: '4 days overdue',
      when: 'Fri 13 Nov',
    });
  });

  it('turns from running to soon on the day before', () => {
    expect(clockWords({ dueAt: '2026-11-19T12:00:00Z', unit: 'days', kind: 'clock' }, NOW)).toMatchObject({
      state: 'running',
      words: '2 days left',
    });
    expect(clockWords({ dueAt: '2026-11-18T12:00:00Z', unit: 'days', kind: 'clock' }, NOW)).toMatchObject({
      state: 'soon',
      words: '1 day left',
    });
    expect(clockWords({ dueAt: '2026-11-17T23:59:59Z', unit: 'days', kind: 'clock' }, NOW)).toMatchObject({
      state: 'soon',
      words: 'Due today',
    });
  });

  it('writes spans in their two largest units', () => {
    expect([60_000, 3_600_000, 90_000_000, 300_000_000].map(spanWords)).toEqual(['1 min', '1 h', '1 day 1 h', '3 days']);
  });
});
