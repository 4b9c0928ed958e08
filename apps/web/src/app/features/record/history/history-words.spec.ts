import { changeLines, valueWords } from './history-words';

const NOW = '2026-11-22T10:30:00Z';

describe('the history of a record', () => {
  it('names what was corrected and both values', () => {
    const [line] = changeLines(
      [
        {
          record: 'assessment_part',
          field: 'startedAt',
          earlier: '2026-11-20T09:00:00Z',
          later: '2026-11-19T09:00:00Z',
          reason: 'Wrong day',
          changedAt: '2026-11-22T09:00:00Z',
          changedBy: 'Priya Oakleaf',
        },
      ],
      NOW,
    );
    expect(line).toMatchObject({
      what: 'Part of the assessment, started at',
      earlier: 'Fri 20 Nov 09:00',
      later: 'Thu 19 Nov 09:00',
      when: 'Today 09:00',
    });
  });

  it('reads values of every kind', () => {
    expect(valueWords(null, NOW)).toBe('Empty');
    expect(valueWords('2026-11-03', NOW)).toBe('3 Nov 2026');
    expect(valueWords({ ALCUSE: 3, SHARING: null }, NOW)).toBe('ALCUSE 3, SHARING Empty');
    expect(valueWords(false, NOW)).toBe('No');
  });
});
