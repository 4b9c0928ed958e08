import { checkIntervention, type InterventionToCheck } from './check-intervention';

const intervention: InterventionToCheck = {
  kind: 'psychosocial',
  agreedOn: '2026-06-10',
  firstOfferedOn: '2026-06-12',
  startedOn: '2026-06-15',
  endedOn: '2026-08-15',
  exitStatus: 'A',
  referredOn: '2026-06-01',
  comprehensiveCompletedOn: '2026-06-15',
  closedOn: null,
  today: '2026-09-01',
};

describe('checkIntervention', () => {
  it('has nothing to say about dates in order', () => {
    expect(checkIntervention(intervention)).toEqual([]);
    expect(
      checkIntervention({
        ...intervention,
        firstOfferedOn: null,
        startedOn: null,
        endedOn: null,
        exitStatus: null,
        comprehensiveCompletedOn: null,
      }),
    ).toEqual([]);
  });

  it.each([
    ['in-the-future', 'endedOn', { today: '2026-08-14' }],
    ['after-discharge', 'endedOn', { closedOn: '2026-08-14' }],
    ['agreed-before-referral', 'agreedOn', { referredOn: '2026-06-11' }],
    ['offer-before-agreed', 'firstOfferedOn', { firstOfferedOn: '2026-06-09' }],
    ['start-before-agreed', 'startedOn', { agreedOn: '2026-06-16', firstOfferedOn: null }],
    ['end-before-start', 'endedOn', { endedOn: '2026-06-14' }],
    ['end-before-start', 'endedOn', { startedOn: null, endedOn: '2026-06-09' }],
    ['exit-status-missing', 'exitStatus', { exitStatus: null }],
    ['end-date-missing', 'endedOn', { endedOn: null }],
    ['comprehensive-not-complete', 'startedOn', { comprehensiveCompletedOn: null }],
    ['comprehensive-not-complete', 'startedOn', { comprehensiveCompletedOn: '2026-06-16' }],
  ] as const)('finds %s at %s', (code, path, change) => {
    expect(checkIntervention({ ...intervention, ...change })).toEqual([expect.objectContaining({ code, path, severity: 'error' })]);
  });

  it('lets an appointment be offered for a day to come', () => {
    expect(checkIntervention({ ...intervention, firstOfferedOn: '2026-09-20', startedOn: null, endedOn: null, exitStatus: null })).toEqual(
      [],
    );
  });

  it('lets recovery support start without the comprehensive assessment', () => {
    expect(checkIntervention({ ...intervention, kind: 'recovery-support', comprehensiveCompletedOn: null })).toEqual([]);
  });
});
