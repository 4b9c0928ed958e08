import { runExample, runExampleFiles, topicOfFile } from './index';

const addMonth = { id: 'x-1', title: 'One month', source: 'C', given: { op: 'add-months', from: '2026-01-31', months: 1 } };

describe('the runner of worked examples', () => {
  it('takes the topic from the name of the file', () => {
    expect(topicOfFile('clocks-custody.json')).toBe('clocks');
    expect(topicOfFile('clocks.json')).toBe('clocks');
  });

  it('counts what holds, tells what does not, and skips topics without rules', () => {
    const report = runExampleFiles([
      {
        name: 'calendar.json',
        text: JSON.stringify([
          { ...addMonth, expect: { date: '2026-02-28' } },
          { ...addMonth, expect: { date: '2026-03-03' } },
        ]),
      },
      { name: 'weather.json', text: '[{}, {}]' },
      { name: 'calendar-broken.json', text: '{' },
    ]);
    expect(report).toMatchObject({ passed: 1, failed: 2, skipped: new Map([['weather', 2]]) });
    expect(report.failures).toEqual([
      'x-1: date: expected "2026-03-03", got "2026-02-28"',
      'calendar-broken.json: expected a JSON array of cases, got something else',
    ]);
  });

  it('fails a case that the rules cannot take, and one without expectations', () => {
    expect(
      runExample('calendar', { ...addMonth, given: { op: 'add-months', from: '2026-02-31', months: 1 }, expect: { date: null } }),
    ).toMatch(/got an error/);
    expect(runExample('calendar', addMonth)).toMatch(/expected a case/);
  });

  it('compares moments as moments, and a list whole', () => {
    const ambiguous = { ...addMonth, given: { op: 'parse-local', local: '2027-10-31T01:15' } };
    const [early, late] = ['2027-10-31T01:15:00+01:00', '2027-10-31T01:15:00+00:00'];
    expect(runExample('calendar', { ...ambiguous, expect: { candidates: [early, late] } })).toBeNull();
    expect(runExample('calendar', { ...ambiguous, expect: { candidates: [early] } })).not.toBeNull();
    expect(runExample('calendar', { ...ambiguous, expect: { candidates: [late, early] } })).not.toBeNull();
  });

  it('takes flags in any order but not one more or less', () => {
    const phq = { ...addMonth, given: { instrument: 'phq-9', answers: { q1: 3, q2: 3, q3: 3, q4: 3, q5: 2, q6: 2, q7: 2, q8: 1, q9: 1 } } };
    expect(runExample('instruments', { ...phq, expect: { flags: ['same-day-risk-prompt', 'above-cut-off'] } })).toBeNull();
    expect(runExample('instruments', { ...phq, expect: { flags: ['above-cut-off'] } })).not.toBeNull();
  });

  it('finds a clock by kind and start, and a refusal only where one is expected', () => {
    const events = [
      { type: 'initial-assessment-held', at: '2026-06-01T10:00:00+01:00' },
      { type: 'readiness-recorded', at: '2026-06-01T10:00:00+01:00', ready: true },
    ];
    const clock = { ...addMonth, given: { events, asOf: '2026-06-02T10:00:00+01:00' } };
    expect(
      runExample('clocks', {
        ...clock,
        expect: { clocks: [{ kind: 'assessment', started: '2026-06-01', stopped: null }], rejected: null },
      }),
    ).toBeNull();
    expect(runExample('clocks', { ...clock, expect: { clocks: [{ kind: 'assessment', started: '2026-06-02' }] } })).not.toBeNull();
    expect(runExample('clocks', { ...clock, expect: { rejected: { event: 'a', code: 'b' } } })).not.toBeNull();
  });
});
