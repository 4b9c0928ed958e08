import { epochOf, instantOf, londonDay, type Day } from '@throughline/domain/calendar';
import fc from 'fast-check';
import { clocksOf, clockSteps, dueInstant, type ClockEvent, type ClocksInput } from './index';

const seed = 20261122;
const start = epochOf('2026-01-01T00:00:00Z');

/** What an event says besides its moment; slots lie some days after it. */
const contents: readonly ((day: (after: number) => Day, slotMs: number) => object)[] = [
  () => ({ type: 'referral-received' }),
  () => ({ type: 'initial-assessment-held' }),
  () => ({ type: 'readiness-recorded', ready: true }),
  () => ({ type: 'readiness-recorded', ready: false }),
  () => ({ type: 'priority-identified', reason: 'pregnant' }),
  () => ({ type: 'priority-removed', why: 'entered-in-error' }),
  (_, slotMs) => ({ type: 'comprehensive-offered', slot: instantOf(slotMs) }),
  () => ({ type: 'comprehensive-cancelled', by: 'service' }),
  () => ({ type: 'comprehensive-cancelled', by: 'client' }),
  () => ({ type: 'comprehensive-not-attended' }),
  () => ({ type: 'comprehensive-started' }),
  () => ({ type: 'comprehensive-completed' }),
  (day) => ({ type: 'external-assessment-accepted', assessedOn: day(-3) }),
  () => ({ type: 'taken-into-custody' }),
  () => ({ type: 'released' }),
  () => ({ type: 'admitted-to-hospital' }),
  () => ({ type: 'disengaged' }),
  () => ({ type: 'episode-closed' }),
  () => ({ type: 'intervention-agreed', intervention: 'psychosocial' }),
  () => ({ type: 'intervention-agreed', intervention: 'pharmacological' }),
  (day) => ({ type: 'appointment-offered', intervention: 'pharmacological', slotOn: day(12) }),
  () => ({ type: 'intervention-started', intervention: 'psychosocial' }),
  () => ({ type: 'plan-signed' }),
  (day) => ({ type: 'review-held', clientPresent: true, signed: true, nextReviewOn: day(60) }),
  () => ({ type: 'probation-appointment-ended', outcome: 'attended' }),
  () => ({ type: 'feedback-sent' }),
  () => ({ type: 'death-notified' }),
  () => ({ type: 'regulator-notified' }),
  () => ({ type: 'regulator-copy-sent' }),
];

const event = fc
  .record({
    content: fc.nat(contents.length - 1),
    quarter: fc.nat(4 * 24 * 120),
    dayOnly: fc.boolean(),
    lateHours: fc.option(fc.nat(72), { nil: undefined }),
    correctedBy: fc.option(fc.integer({ min: -200, max: 200 }), { nil: undefined, freq: 8 }),
  })
  .map(({ content, quarter, dayOnly, lateHours, correctedBy }) => ({
    content,
    ms: start + quarter * 900_000,
    dayOnly,
    lateHours,
    correctedBy,
  }));

const history = fc.array(event, { maxLength: 40 }).map((drawn) =>
  drawn.flatMap(({ content, ms, dayOnly, lateHours, correctedBy }, index): ClockEvent[] => {
    const day = (after: number): Day => londonDay(instantOf(ms + after * 86_400_000));
    const said = contents[content]?.(day, ms + 4 * 86_400_000);
    const moment = dayOnly ? { on: day(0) } : { at: instantOf(ms) };
    const recording = lateHours === undefined ? {} : { recordedAt: instantOf(ms + lateHours * 3_600_000) };
    const happened = { id: `event-${`${index}`.padStart(2, '0')}`, ...said, ...moment, ...recording } as ClockEvent;
    if (correctedBy === undefined || happened.id === undefined) return [happened];
    const at = instantOf(ms + correctedBy * 3_600_000);
    // A second apart, so that no two corrections are recorded at one moment.
    return [happened, { type: 'corrected', event: happened.id, at, recordedAt: instantOf(ms + 100 * 3_600_000 + index * 1000) }];
  }),
);

const input = (events: readonly ClockEvent[]): ClocksInput => ({
  holidays: ['2026-01-01', '2026-04-03', '2026-04-06'],
  asOf: '2026-05-15T09:00:00Z',
  youngPerson: true,
  events,
});

describe('clocks of any history', () => {
  it('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(clocksOf(input(shuffled))).toEqual(clocksOf(input(events)));
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it('are the same when derived again, and leave the events as they were', () => {
    fc.assert(
      fc.property(history, (events) => {
        const copy = JSON.parse(JSON.stringify(events)) as ClockEvent[];
        const first = clocksOf(input(events));
        expect(clocksOf(input(events))).toEqual(first);
        expect(events).toEqual(copy);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('never stop before they start, and have one key for each clock of a kind', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { clocks } = clocksOf(input(events));
        for (const { started, stopped, days, lateEntryDays } of clocks) {
          if (stopped !== undefined) expect(stopped >= started).toBe(true);
          expect(days ?? 0).toBeGreaterThanOrEqual(0);
          expect(lateEntryDays).toBeGreaterThanOrEqual(0);
        }
        expect(new Set(clocks.map(({ kind, startedBy }) => `${kind} ${startedBy}`)).size).toBe(clocks.length);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('have steps in order of time, with breached at the due instant', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const clock of clocksOf(input(events)).clocks) {
          const steps = clockSteps(clock);
          const moments = steps.map(({ at }) => epochOf(at));
          expect(moments).toEqual([...moments].sort((a, b) => a - b));
          const late = steps.find(({ step }) => step === 'breached');
          if (clock.stopped === undefined) expect(late?.at).toBe(dueInstant(clock));
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});
