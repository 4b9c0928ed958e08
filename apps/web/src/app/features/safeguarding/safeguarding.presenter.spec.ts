import type { RegisterFlag } from '@throughline/contracts/safeguarding';
import { emptyRegister, registerLines, registerSummary } from './safeguarding.presenter';

const NOW = '2026-11-22T10:30:00Z';

const flag = (changes: Partial<RegisterFlag> = {}): RegisterFlag => ({
  id: 'f1',
  kind: 'unborn-child',
  level: 'high',
  reviewOn: '2026-11-19',
  reason: 'Midwife asks for a joint plan.',
  owner: { id: 's1', name: 'Priya Oakleaf' },
  raisedAt: '2026-11-02T09:00:00Z',
  endedAt: null,
  endedReason: null,
  version: 1,
  clientId: 'c1',
  clientReference: 'TL-20417',
  clientName: 'Tidewater, Rowan',
  coordinator: 'Sam Reedmace',
  ...changes,
});

describe('the safeguarding register', () => {
  it('says who, what, how late and why', () => {
    expect(registerLines([flag()], 'all', NOW)[0]).toMatchObject({
      path: '/clients/c1/safeguarding',
      name: 'Tidewater, Rowan',
      kind: 'Unborn child',
      level: 'High',
      tone: 'red',
      raised: 'Raised Mon 2 Nov',
      review: { state: 'overdue', words: '3 days overdue', when: 'Thu 19 Nov' },
      owner: 'Priya Oakleaf',
      coordinator: 'Coordinator Sam Reedmace',
      reason: 'Midwife asks for a joint plan.',
    });
  });

  it('hides name and reason of a restricted record', () => {
    const [line] = registerLines([flag({ clientName: '', reason: '', coordinator: null })], 'all', NOW);
    expect(line).toMatchObject({
      name: 'Restricted record TL-20417',
      reference: 'Open to named staff only',
      restricted: true,
      reason: 'Hidden: the record is restricted.',
      coordinator: 'Nobody coordinates',
    });
  });

  it('counts a review due today as not overdue', () => {
    const flags = [flag(), flag({ id: 'f2', reviewOn: '2026-11-22', level: 'low' })];
    expect(registerLines(flags, 'overdue', NOW).map(({ id }) => id)).toEqual(['f1']);
    expect(registerLines(flags, 'high', NOW).map(({ id }) => id)).toEqual(['f1']);
    expect(registerSummary({ flags, total: 2, now: NOW })).toBe('2 open flags, 1 review overdue.');
  });

  it('says that a long register was cut, and that an empty one is empty', () => {
    expect(registerSummary({ flags: [flag()], total: 340, now: NOW })).toBe('340 open flags, 1 review overdue. The first 1 are shown.');
    expect(emptyRegister('overdue')).toBe('No review is overdue.');
  });
});
