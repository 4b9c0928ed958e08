import { clocksOf, clockSteps, dueInstant, isHourClock, type Clock, type ClockEvent, type ClockKind } from './index';

const holidays = ['2026-05-25', '2026-12-25', '2026-12-28'];

const clockOf = (kind: ClockKind, events: readonly ClockEvent[], youngPerson = false): Clock => {
  const { clocks } = clocksOf({ holidays, events, asOf: '2026-12-31T12:00:00Z', youngPerson });
  const found = clocks.find((clock) => clock.kind === kind);
  if (!found) throw new Error(`no ${kind} clock`);
  return found;
};

const assessed = (at: string): ClockEvent[] => [
  { type: 'initial-assessment-held', at },
  { type: 'readiness-recorded', at, ready: true },
];

describe('dueInstant', () => {
  it('is the start of the London day after the due day', () => {
    expect(dueInstant(clockOf('assessment', assessed('2026-06-01T09:00:00Z')))).toBe('2026-06-08T23:00:00Z');
    expect(dueInstant(clockOf('assessment', assessed('2026-10-18T09:00:00Z')))).toBe('2026-10-26T00:00:00Z');
  });

  it('is the due instant itself for clocks in hours', () => {
    const clock = clockOf('death-report', [{ type: 'death-notified', at: '2026-10-24T17:00:00Z' }]);
    expect(isHourClock(clock.kind)).toBe(true);
    expect(dueInstant(clock)).toBe('2026-10-25T17:00:00Z');
  });
});

describe('clockSteps', () => {
  it('shows an hour clock at half and at four fifths of its window', () => {
    expect(clockSteps(clockOf('death-report', [{ type: 'death-notified', at: '2026-06-01T00:00:00Z' }]))).toEqual([
      { step: 'nearing', at: '2026-06-01T12:00:00Z' },
      { step: 'due', at: '2026-06-01T19:12:00Z' },
      { step: 'breached', at: '2026-06-02T00:00:00Z' },
    ]);
  });

  it('shows a week the day before it is due, on the due day and after it', () => {
    expect(clockSteps(clockOf('assessment', assessed('2026-06-01T09:00:00Z')))).toEqual([
      { step: 'nearing', at: '2026-06-06T23:00:00Z' },
      { step: 'due', at: '2026-06-07T23:00:00Z' },
      { step: 'breached', at: '2026-06-08T23:00:00Z' },
    ]);
  });

  it('warns on the last working day before a week that ends on a bank holiday (C14, C15)', () => {
    expect(clockSteps(clockOf('assessment', assessed('2026-05-18T10:00:00Z')))[0]).toEqual({ step: 'nearing', at: '2026-05-21T23:00:00Z' });
    expect(clockSteps(clockOf('assessment', assessed('2026-12-21T11:00:00Z')))[0]).toEqual({ step: 'nearing', at: '2026-12-24T00:00:00Z' });
  });

  it('tells the lead of a young person who still waits on day 35', () => {
    expect(clockSteps(clockOf('first-intervention', [{ type: 'referral-received', on: '2026-06-01' }], true))).toEqual([
      { step: 'nearing', at: '2026-06-17T23:00:00Z' },
      { step: 'due', at: '2026-06-21T23:00:00Z' },
      { step: 'breached', at: '2026-06-22T23:00:00Z' },
      { step: 'alert', at: '2026-07-05T23:00:00Z' },
    ]);
  });

  it('does not warn before a period that ends on the day it begins', () => {
    const events: ClockEvent[] = [{ type: 'review-held', on: '2026-06-01', clientPresent: true, signed: true, nextReviewOn: '2026-06-01' }];
    expect(clockSteps(clockOf('plan-review', events)).map(({ step }) => step)).toEqual(['due', 'breached']);
  });

  it('is silent once the clock has stopped', () => {
    const events: ClockEvent[] = [...assessed('2026-06-01T09:00:00Z'), { type: 'comprehensive-started', at: '2026-06-20T09:00:00Z' }];
    expect(clockSteps(clockOf('assessment', events))).toEqual([]);
  });
});
