import type { AlertResponse, MyDayResponse, WorkItem } from '@throughline/contracts/worklist';
import { alertStrip, bandsOf, momentLine } from './my-day.presenter';

const NOW = '2026-11-22T10:30:00Z';

const item = (changes: Partial<WorkItem>): WorkItem => ({
  key: 'assessment:e1',
  kind: 'assessment',
  clientId: 'c1',
  clientName: 'Rowan Tidewater',
  clientReference: 'TL-20417',
  restricted: false,
  birthDate: '1985-03-12',
  started: '2026-11-12',
  due: '2026-11-19',
  dueAt: '2026-11-20T00:00:00Z',
  detail: {},
  coordinator: 'Priya Oakleaf',
  ...changes,
});

const alert = (step: string, index = 0): AlertResponse => ({
  clientId: `c${index}`,
  clientName: 'Rowan Tidewater',
  clientReference: 'TL-20417',
  restricted: false,
  deadlineKey: 'plan-review:e1',
  kind: 'plan-review',
  step,
  dueAt: '2026-11-22T00:00:00Z',
  raisedAt: '2026-11-22T00:01:00Z',
  coordinator: null,
});

const day = (changes: Partial<MyDayResponse>): MyDayResponse => ({
  now: NOW,
  overdue: [],
  today: [],
  nextSevenDays: [],
  alerts: [],
  ...changes,
});

describe('my day', () => {
  it('says of each row who, what, how long and what to do', () => {
    const [overdue] = bandsOf(day({ overdue: [item({})] }), NOW);
    expect(overdue?.rows[0]).toMatchObject({
      who: 'Rowan Tidewater',
      whoNote: '41, TL-20417',
      what: 'Comprehensive assessment',
      whatNote: '7-day clock since Thu 12 Nov',
      clock: { state: 'breached', words: '3 days over', when: 'Thu 19 Nov' },
      action: 'Open assessment',
      actionPath: '/clients/c1/assessment',
    });
  });

  it('says when nobody coordinates', () => {
    const [, today] = bandsOf(day({ today: [item({ coordinator: null, due: '2026-11-22' })] }), NOW);
    expect(today?.rows[0]?.whatNote).toContain('Nobody coordinates yet');
  });

  it('names the empty bands and the end of the week', () => {
    const bands = bandsOf(day({}), NOW);
    expect(bands.map(({ empty }) => empty)).toEqual([
      'Nothing is overdue.',
      'Nothing more is due today.',
      'Nothing is due in the next 7 days.',
    ]);
    expect(bands[2]?.meta).toBe('To Sun 29 Nov');
  });

  it('shows the newest few alerts and counts the others', () => {
    const strip = alertStrip(
      [0, 1, 2, 3, 4, 5].map((index) => alert('breached', index)),
      NOW,
    );
    expect(strip.lines).toHaveLength(4);
    expect(strip.lines[0]?.text).toBe('Plan review has run out. Raised Sun 22 Nov 00:01');
    expect(strip.more).toBe('2 more clocks below');
  });

  it('says of a clock that reached several steps only the latest', () => {
    const strip = alertStrip([alert('due'), alert('breached'), alert('nearing')], NOW);
    expect(strip.lines.map(({ text }) => text)).toEqual(['Plan review has run out. Raised Sun 22 Nov 00:01']);
  });

  it('says the day and the time of London', () => {
    expect(momentLine('2026-07-01T09:05:00Z')).toBe('Wednesday 1 July 2026, 10:05.');
  });
});
