import { addDays, addElapsedHours, epochOf, instantOf, londonDay, type Day, type Instant } from '@throughline/domain/calendar';
import { clocksOf, type Clock, type ClockEvent, type ClockKind, type ClocksInput } from './index';

const holidays: Day[] = ['2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'];

const clocksAt = (asOf: Instant, events: readonly ClockEvent[], input: Partial<ClocksInput> = {}): readonly Clock[] =>
  clocksOf({ holidays, events, asOf, ...input }).clocks;

const only = (kind: ClockKind, clocks: readonly Clock[]): Clock => {
  const [clock, ...others] = clocks.filter((candidate) => candidate.kind === kind);
  if (!clock || others.length > 0) throw new Error(`expected one ${kind} clock, found ${clock ? others.length + 1 : 0}`);
  return clock;
};

/** Assessed and ready in one sitting. */
const assessed = (at: Instant): ClockEvent[] => [
  { type: 'initial-assessment-held', id: 'initial', at },
  { type: 'readiness-recorded', id: 'ready', at, ready: true },
];

describe('stops at the limit', () => {
  it('takes a start in the last millisecond of the due day as in time, and one in the next as late', () => {
    const stopAt = (at: Instant): Clock =>
      only('assessment', clocksAt('2026-07-01T09:00:00Z', [...assessed('2026-06-01T09:00:00Z'), { type: 'comprehensive-started', at }]));
    expect(stopAt('2026-06-08T22:59:59.999Z').state).toBe('met');
    expect(stopAt('2026-06-08T23:00:00Z').state).toBe('breached');
  });

  it('takes a stop exactly at the due instant as in time, and a millisecond later as late', () => {
    const stopAt = (at: Instant): Clock =>
      only(
        'death-report',
        clocksAt('2026-07-01T09:00:00Z', [
          { type: 'death-notified', at: '2026-06-01T09:00:00Z' },
          { type: 'death-reported', at },
        ]),
      );
    expect(stopAt('2026-06-02T09:00:00Z').state).toBe('met');
    expect(stopAt('2026-06-02T09:00:00.001Z').state).toBe('breached');
  });

  it('is still running when looked at exactly at the due instant', () => {
    const events: ClockEvent[] = [{ type: 'death-notified', at: '2026-06-01T09:00:00Z' }];
    expect(only('death-report', clocksAt('2026-06-02T09:00:00Z', events)).state).toBe('running');
    expect(only('death-report', clocksAt('2026-06-02T09:00:00.001Z', events)).state).toBe('breached');
  });
});

describe('hours across the clock changes', () => {
  const changes = Array.from({ length: 12 }, (_, index) => 2024 + index).flatMap((year) => [`${year}-03`, `${year}-10`]);
  const lastSunday = (month: string): Day => {
    let day = `${month}-31`;
    while (new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(epochOf(`${day}T12:00:00Z`)) !== 'Sun')
      day = addDays(day, -1);
    return day;
  };

  it.each(changes)('are elapsed hours in every window that touches the change of %s', (month) => {
    const change = epochOf(`${lastSunday(month)}T01:00:00Z`);
    for (let hoursBefore = -2; hoursBefore <= 50; hoursBefore += 1) {
      const at = instantOf(change - hoursBefore * 3_600_000);
      const clocks = clocksAt(at, [
        ...assessed(at),
        { type: 'priority-identified', at, reason: 'pregnant' },
        { type: 'probation-appointment-ended', at, outcome: 'attended' },
        { type: 'death-notified', at },
      ]);
      expect(only('priority-assessment', clocks).due).toBe(addElapsedHours(at, 24));
      expect(only('offender-manager-feedback', clocks).due).toBe(addElapsedHours(at, 48));
      expect(only('death-report', clocks).due).toBe(addElapsedHours(at, 24));
      expect(only('assessment', clocks).due).toBe(addDays(londonDay(at), 7));
    }
  });
});

describe('departures', () => {
  it('ends every wait but those owed to others', () => {
    const at = '2026-06-02T10:00:00Z';
    const clocks = clocksAt('2026-06-03T09:00:00Z', [
      { type: 'referral-received', on: '2026-06-01' },
      ...assessed(at),
      { type: 'priority-identified', at, reason: 'immediate-risk' },
      { type: 'plan-signed', on: '2026-06-02' },
      { type: 'released', at },
      { type: 'intervention-agreed', on: '2026-06-02', intervention: 'psychosocial' },
      { type: 'intervention-agreed', on: '2026-06-02', intervention: 'pharmacological', recordedAt: '2026-06-02T12:00:00Z' },
      { type: 'probation-appointment-ended', at, outcome: 'attended' },
      { type: 'death-notified', at },
      { type: 'regulator-notified', on: '2026-06-02' },
      { type: 'transferred-out', at: '2026-06-02T15:00:00Z' },
    ]);
    const open = clocks.filter(({ stopped }) => stopped === undefined).map(({ kind }) => kind);
    expect(open).toEqual(['offender-manager-feedback', 'death-report', 'regulator-copy']);
    expect(clocks.filter(({ reason }) => reason === 'transferred')).toHaveLength(6);
  });

  it('closes on the day itself a client who was assessed that day, where only the day of closure is known', () => {
    const clock = only(
      'assessment',
      clocksAt('2026-06-20T09:00:00Z', [{ type: 'episode-closed', on: '2026-06-01' }, ...assessed('2026-06-01T09:00:00Z')]),
    );
    expect(clock).toMatchObject({ state: 'closed', stopped: '2026-06-01', reason: 'episode-closed', days: 0 });
  });

  it('never stops an hour clock before its start, where only the day of death is known', () => {
    const at = '2026-06-01T14:00:00Z';
    const clocks = clocksAt('2026-06-09T09:00:00Z', [
      ...assessed(at),
      { type: 'priority-identified', at, reason: 'pregnant' },
      { type: 'died', on: '2026-06-01' },
    ]);
    expect(only('priority-assessment', clocks)).toMatchObject({ state: 'closed', stopped: at, reason: 'died', days: 0 });
  });

  it('waits after prison for a new initial assessment before a priority counts', () => {
    const clock = only(
      'priority-assessment',
      clocksAt('2026-07-01T09:00:00Z', [
        ...assessed('2026-05-11T09:00:00Z'),
        { type: 'taken-into-custody', at: '2026-05-14T15:00:00Z' },
        { type: 'released', at: '2026-06-26T08:00:00Z' },
        { type: 'priority-identified', id: 'priority', at: '2026-06-26T08:00:00Z', reason: 'prison-release' },
        { type: 'initial-assessment-held', at: '2026-06-30T09:00:00Z', recordedAt: '2026-07-01T08:00:00Z' },
      ]),
    );
    expect(clock).toMatchObject({ started: '2026-06-30T09:00:00Z', due: '2026-07-01T09:00:00Z', lateEntryDays: 1, startedBy: 'priority' });
  });

  it('ends the wait before a slot that lies after the departure', () => {
    const events: ClockEvent[] = [
      { type: 'referral-received', on: '2026-06-01' },
      { type: 'appointment-offered', on: '2026-06-03', intervention: 'psychosocial', slotOn: '2026-06-15' },
      { type: 'disengaged', on: '2026-06-10' },
    ];
    expect(only('first-intervention', clocksAt('2026-06-20T09:00:00Z', events))).toMatchObject({ state: 'closed', stopped: '2026-06-10' });
  });

  it('counts a new episode from its own first referral', () => {
    const clocks = clocksAt('2026-08-01T09:00:00Z', [
      { type: 'referral-received', id: 'one', on: '2026-06-01' },
      { type: 'episode-closed', on: '2026-06-10' },
      { type: 'referral-received', id: 'two', on: '2026-07-10' },
      { type: 'referral-received', id: 'three', on: '2026-07-12' },
    ]);
    const waits = clocks.filter(({ kind }) => kind === 'first-intervention');
    expect(waits.map(({ startedBy, state }) => [startedBy, state])).toEqual([
      ['one', 'closed'],
      ['two', 'breached'],
    ]);
  });
});

describe('assessment', () => {
  it('starts nothing when readiness is recorded again after the assessment', () => {
    const clocks = clocksAt('2026-07-01T09:00:00Z', [
      ...assessed('2026-06-01T09:00:00Z'),
      { type: 'comprehensive-started', at: '2026-06-03T09:00:00Z' },
      { type: 'readiness-recorded', at: '2026-06-04T09:00:00Z', ready: false },
      { type: 'readiness-recorded', at: '2026-06-20T09:00:00Z', ready: true },
    ]);
    expect(only('assessment', clocks).state).toBe('met');
  });

  it('takes back the offer named, and judges the offers as they stood when the clock stopped', () => {
    const offers: ClockEvent[] = [
      { type: 'comprehensive-offered', id: 'near', at: '2026-06-01T10:00:00Z', slot: '2026-06-04T09:00:00Z' },
      { type: 'comprehensive-offered', id: 'far', at: '2026-06-01T10:05:00Z', slot: '2026-06-12T09:00:00Z' },
      { type: 'comprehensive-cancelled', at: '2026-06-03T10:00:00Z', by: 'service', offer: 'near' },
    ];
    const start = assessed('2026-06-01T09:00:00Z');
    expect(only('assessment', clocksAt('2026-06-05T09:00:00Z', [...start, ...offers])).offer).toBe('breached');
    const withdrawn: ClockEvent = { type: 'readiness-recorded', at: '2026-06-02T09:00:00Z', ready: false };
    expect(only('assessment', clocksAt('2026-06-05T09:00:00Z', [...start, ...offers, withdrawn])).offer).toBe('met');
  });

  it('has no verdict on offers while nothing is offered and the week has not passed', () => {
    const clocks = clocksAt('2026-06-08T20:00:00Z', assessed('2026-06-01T09:00:00Z'));
    expect(only('assessment', clocks)).not.toHaveProperty('offer');
  });

  it('takes a comprehensive assessment known by its day only as held after the initial one of that day', () => {
    const { clocks, rejected } = clocksOf({
      holidays,
      asOf: '2026-06-02T09:00:00Z',
      events: [
        { type: 'comprehensive-started', on: '2026-06-01' },
        { type: 'comprehensive-completed', on: '2026-06-01' },
        ...assessed('2026-06-01T09:00:00Z'),
        { type: 'intervention-started', at: '2026-06-01T15:00:00Z', intervention: 'psychosocial' },
      ],
    });
    expect(rejected).toEqual([]);
    expect(only('assessment', clocks)).toMatchObject({ state: 'met', days: 0, openDays: 0 });
  });

  it('names a refused event without an id by its type', () => {
    const { rejected } = clocksOf({
      holidays,
      asOf: '2026-06-02T09:00:00Z',
      events: [{ type: 'comprehensive-started', at: '2026-06-01T09:00:00Z' }],
    });
    expect(rejected).toEqual([{ event: 'comprehensive-started', code: 'comprehensive-before-initial' }]);
  });

  it('lets the week count to completion where the contract says so, and ignores a term without a value', () => {
    const events: ClockEvent[] = [...assessed('2026-06-01T09:00:00Z'), { type: 'comprehensive-started', at: '2026-06-03T09:00:00Z' }];
    const contract = { assessmentStopsAt: 'completed', assessmentDays: undefined } as const;
    expect(only('assessment', clocksAt('2026-06-04T09:00:00Z', events, { contract }))).toMatchObject({
      due: '2026-06-08',
      state: 'running',
    });
  });
});

describe('duties owed to others', () => {
  it('lets each copy answer the oldest notice without one', () => {
    const clocks = clocksAt('2026-06-20T09:00:00Z', [
      { type: 'regulator-notified', on: '2026-06-01' },
      { type: 'regulator-notified', on: '2026-06-05' },
      { type: 'regulator-copy-sent', on: '2026-06-08' },
    ]);
    expect(clocks.map(({ started, state }) => [started, state])).toEqual([
      ['2026-06-01', 'met'],
      ['2026-06-05', 'breached'],
    ]);
  });

  it('has one death report however many people bring the news', () => {
    const clocks = clocksAt('2026-06-02T08:00:00Z', [
      { type: 'death-notified', at: '2026-06-01T15:00:00Z' },
      { type: 'death-notified', at: '2026-06-01T09:00:00Z' },
    ]);
    expect(only('death-report', clocks).started).toBe('2026-06-01T09:00:00Z');
  });

  it('ignores feedback for an appointment that is not there', () => {
    const clocks = clocksAt('2026-06-02T08:00:00Z', [
      { type: 'probation-appointment-ended', id: 'one', at: '2026-06-01T09:00:00Z', outcome: 'attended' },
      { type: 'feedback-sent', at: '2026-06-01T10:00:00Z', appointment: 'other' },
    ]);
    expect(only('offender-manager-feedback', clocks).state).toBe('running');
  });
});

describe('further interventions', () => {
  it('waits anew only after the earlier wait for the same intervention has ended', () => {
    const agreed = (on: Day): ClockEvent => ({ type: 'intervention-agreed', id: on, on, intervention: 'pharmacological' });
    const clocks = clocksAt('2026-09-01T09:00:00Z', [
      { type: 'referral-received', on: '2026-06-01' },
      { type: 'intervention-agreed', on: '2026-06-01', intervention: 'psychosocial' },
      agreed('2026-06-02'),
      agreed('2026-06-04'),
      { type: 'appointment-offered', on: '2026-06-05', intervention: 'pharmacological', slotOn: '2026-06-20' },
      { type: 'appointment-offered', on: '2026-06-06', intervention: 'pharmacological', slotOn: '2026-06-10' },
      agreed('2026-08-01'),
    ]);
    const waits = clocks.filter(({ kind }) => kind === 'subsequent-intervention');
    expect(waits.map(({ startedBy, stopped }) => [startedBy, stopped])).toEqual([
      ['2026-06-02', '2026-06-10'],
      ['2026-08-01', undefined],
    ]);
  });
});

describe('several priorities', () => {
  const start: ClockEvent[] = [
    ...assessed('2026-06-01T09:00:00Z'),
    { type: 'priority-identified', id: 'one', at: '2026-06-02T09:00:00Z', reason: 'pregnant' },
    { type: 'priority-identified', id: 'two', at: '2026-06-02T12:00:00Z', reason: 'immediate-risk' },
  ];
  const removed = (priority?: string): ClockEvent => ({
    type: 'priority-removed',
    why: 'entered-in-error',
    at: '2026-06-02T15:00:00Z',
    priority,
  });
  const priorities = (events: readonly ClockEvent[]): unknown[] =>
    clocksAt('2026-06-02T16:00:00Z', events)
      .filter(({ kind }) => kind === 'priority-assessment')
      .map(({ startedBy, started, state }) => [startedBy, started, state]);

  it('goes on when one that started nothing is removed', () => {
    expect(priorities([...start, removed('two')])).toEqual([['one', '2026-06-02T09:00:00Z', 'running']]);
  });

  it('counts the second from its own identification when the first was an error', () => {
    expect(priorities([...start, removed('one')])).toEqual([
      ['one', '2026-06-02T09:00:00Z', 'closed'],
      ['two', '2026-06-02T12:00:00Z', 'running'],
    ]);
  });

  it('ends with all of them when none is named', () => {
    expect(priorities([...start, removed()])).toEqual([['one', '2026-06-02T09:00:00Z', 'closed']]);
  });
});
