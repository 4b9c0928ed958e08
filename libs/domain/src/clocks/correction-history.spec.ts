import type { Instant } from '@throughline/domain/calendar';
import { clocksOf, type Clock, type ClockEvent, type ClockKind } from './index';

const only = (kind: ClockKind, clocks: readonly Clock[]): Clock => {
  const [clock, ...others] = clocks.filter((candidate) => candidate.kind === kind);
  if (!clock || others.length > 0) throw new Error(`expected one ${kind} clock, found ${clock ? others.length + 1 : 0}`);
  return clock;
};

const clocksAt = (asOf: Instant, events: readonly ClockEvent[]): readonly Clock[] => clocksOf({ holidays: [], events, asOf }).clocks;

/** Assessed and ready in one sitting. */
const assessed = (at: Instant): ClockEvent[] => [
  { type: 'initial-assessment-held', id: 'initial', at },
  { type: 'readiness-recorded', id: 'ready', at, ready: true },
];

describe('corrections', () => {
  const corrected = (event: string, at: Instant, recordedAt: Instant): ClockEvent => ({ type: 'corrected', event, at, recordedAt });

  it('keeps every earlier verdict, oldest first, and leaves out corrections that changed nothing', () => {
    const clock = only(
      'assessment',
      clocksAt('2026-07-01T09:00:00Z', [
        ...assessed('2026-06-01T09:00:00Z'),
        { type: 'comprehensive-started', id: 'session', at: '2026-06-10T09:00:00Z', recordedAt: '2026-06-10T12:00:00Z' },
        corrected('session', '2026-06-10T10:00:00Z', '2026-06-11T09:00:00Z'),
        corrected('ready', '2026-06-04T09:00:00Z', '2026-06-09T09:00:00Z'),
        corrected('session', '2026-06-12T09:00:00Z', '2026-06-15T09:00:00Z'),
      ]),
    );
    expect(clock).toMatchObject({ started: '2026-06-04', due: '2026-06-11', state: 'breached', stopped: '2026-06-12' });
    expect(clock.history).toEqual([
      { due: '2026-06-08', state: 'breached' },
      { due: '2026-06-11', state: 'met' },
    ]);
  });

  it('shows in the history what was known then, not what was recorded later', () => {
    const clock = only(
      'priority-assessment',
      clocksAt('2026-07-01T09:00:00Z', [
        ...assessed('2026-06-01T09:00:00Z'),
        { type: 'priority-identified', id: 'priority', at: '2026-06-02T09:00:00Z', reason: 'pregnant' },
        { type: 'comprehensive-started', at: '2026-06-02T20:00:00Z', recordedAt: '2026-06-05T09:00:00Z' },
        corrected('priority', '2026-06-02T12:00:00Z', '2026-06-04T09:00:00Z'),
      ]),
    );
    expect(clock.state).toBe('met');
    expect(clock.history).toEqual([{ due: '2026-06-03T09:00:00Z', state: 'breached' }]);
  });

  it('follows a clock whose starting event changes with the correction', () => {
    const clock = only(
      'assessment',
      clocksAt('2026-06-07T09:00:00Z', [
        { type: 'initial-assessment-held', id: 'initial', at: '2026-06-01T09:00:00Z' },
        { type: 'readiness-recorded', id: 'ready', at: '2026-06-02T09:00:00Z', ready: true },
        corrected('initial', '2026-06-03T09:00:00Z', '2026-06-05T09:00:00Z'),
      ]),
    );
    expect(clock).toMatchObject({ startedBy: 'initial', due: '2026-06-10', history: [{ due: '2026-06-09', state: 'running' }] });
  });
});
