import { flagLine } from './flag-words';

const flag = {
  id: 'f1',
  kind: 'unborn-child',
  level: 'high',
  reviewOn: '2026-11-20',
  reason: 'Concern',
  owner: { id: 's1', name: 'Carol Skylark' },
  raisedAt: '2026-10-01T09:00:00Z',
  endedAt: null,
  endedReason: null,
  version: 1,
};

describe('a safeguarding flag in words', () => {
  it('says level and review by word, and that the review is overdue', () => {
    expect(flagLine(flag, '2026-11-22')).toMatchObject({
      kind: 'Unborn child',
      level: 'High',
      tone: 'red',
      review: 'Fri 20 Nov, 2 days overdue',
      isOverdue: true,
      ended: '',
    });
  });

  it('keeps why it ended', () => {
    const ended = { ...flag, endedAt: '2026-11-21T09:00:00Z', endedReason: 'Baby born, new flag raised' };
    expect(flagLine(ended, '2026-11-22')).toMatchObject({ isOverdue: false, ended: '21 Nov 2026: Baby born, new flag raised' });
  });
});
