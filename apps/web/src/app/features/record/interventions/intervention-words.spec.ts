import { interventionLine } from './intervention-words';

const waiting = {
  id: 'i1',
  kind: 'psychosocial',
  setting: 'community',
  agreedOn: '2026-11-01',
  firstOfferedOn: null,
  startedOn: null,
  endedOn: null,
  exitStatus: null,
  version: 1,
};

describe('interventions in words', () => {
  it('counts the wait while nothing is offered', () => {
    expect(interventionLine(waiting, '2026-11-22')).toMatchObject({ state: 'Waiting', wait: 'Waiting 21 days', offered: 'Not yet' });
  });

  it('says how long the wait was and how it ended', () => {
    const ended = { ...waiting, firstOfferedOn: '2026-11-02', startedOn: '2026-11-05', endedOn: '2026-11-20', exitStatus: 'A' };
    expect(interventionLine(ended, '2026-11-22')).toMatchObject({
      state: 'Ended',
      wait: 'Waited 1 day',
      ended: '20 Nov 2026, Planned, agreed with the client',
    });
    expect(interventionLine({ ...waiting, endedOn: '2026-11-20' }, '2026-11-22').wait).toBe('Never offered');
  });
});
