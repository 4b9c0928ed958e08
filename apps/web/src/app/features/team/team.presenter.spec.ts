import type { AlertResponse, BoardRow, TeamBoardResponse, UnallocatedClient } from '@throughline/contracts/worklist';
import { boardAlerts, boardLine, teamNames, totalsOf, unallocatedLines, workerLines } from './team.presenter';

const NOW = '2026-11-22T10:30:00Z';

const worker = (name: string, overdue: number, teamName = 'Eastmere adults'): BoardRow => ({
  staffId: name,
  name,
  teamName,
  caseload: 12,
  overdue,
  dueThisWeek: 3,
  findings: 1,
});

const client = (changes: Partial<UnallocatedClient> = {}): UnallocatedClient => ({
  clientId: 'c1',
  version: 4,
  name: 'Tidewater, Rowan',
  reference: 'TL-20417',
  restricted: false,
  teamId: 't1',
  teamName: 'Eastmere adults',
  referredOn: '2026-11-20',
  nextDueAt: '2026-11-22T14:05:00Z',
  nextDueKind: 'priority-assessment',
  ...changes,
});

const alert: AlertResponse = {
  clientId: 'c1',
  clientName: '',
  clientReference: 'TL-20417',
  restricted: true,
  deadlineKey: 'assessment:e1',
  kind: 'assessment',
  step: 'breached',
  dueAt: '2026-11-20T00:00:00Z',
  raisedAt: '2026-11-20T00:01:00Z',
  coordinator: null,
};

const board = (changes: Partial<TeamBoardResponse>): TeamBoardResponse => ({
  now: NOW,
  workers: [],
  unallocated: [],
  alerts: [],
  ...changes,
});

describe('the team board', () => {
  it('says what waits', () => {
    expect(boardLine(board({ workers: [worker('A', 2), worker('B', 3)], unallocated: [client()] }))).toEqual({
      when: 'Sunday 22 November 2026, 10:30.',
      counts: 'Workers have 5 overdue, 1 client without a worker.',
    });
  });

  it('names each team once', () => {
    expect(teamNames(board({ workers: [worker('A', 0, 'West'), worker('B', 0)], unallocated: [client()] }))).toEqual([
      'Eastmere adults',
      'West',
    ]);
  });

  it('orders workers by what is asked, equals by name', () => {
    const workers = [worker('Wren', 1), worker('Oakleaf', 1), worker('Ashby', 4)];
    expect(workerLines(workers, { by: 'overdue', direction: 'descending' }).map(({ name }) => name)).toEqual(['Ashby', 'Oakleaf', 'Wren']);
    expect(workerLines(workers, { by: 'name', direction: 'descending' }).map(({ name }) => name)).toEqual(['Wren', 'Oakleaf', 'Ashby']);
    expect(totalsOf(workers)).toEqual({ caseload: 36, overdue: 6, dueThisWeek: 9, findings: 3 });
  });

  it('tells the same worker in two teams apart', () => {
    const keys = workerLines([worker('Wren', 1), worker('Wren', 1, 'West')], { by: 'name', direction: 'ascending' }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('says which clock of a client without a worker runs out first', () => {
    expect(unallocatedLines([client()], null, NOW)[0]).toMatchObject({
      name: 'Tidewater, Rowan',
      note: 'TL-20417, referred Fri 20 Nov',
      what: 'Priority assessment',
      clock: { state: 'soon', words: '3 h 35 min left' },
      gone: false,
    });
    expect(unallocatedLines([client({ nextDueAt: null, nextDueKind: null })], null, NOW)[0]).toMatchObject({
      what: 'No clock is running',
      clock: null,
    });
  });

  it('keeps the row whose form is open when somebody else was quicker', () => {
    const lines = unallocatedLines([client({ clientId: 'c2' })], client(), NOW);
    expect(lines.map(({ clientId, gone }) => [clientId, gone])).toEqual([
      ['c1', true],
      ['c2', false],
    ]);
    expect(unallocatedLines([client({ version: 5 })], client(), NOW)).toMatchObject([{ version: 5, gone: false }]);
  });

  it('names a record that is closed to the reader by its reference', () => {
    expect(boardAlerts([alert], NOW)[0]).toMatchObject({
      name: 'Restricted record TL-20417',
      what: 'Comprehensive assessment',
      step: 'Run out',
      clock: { state: 'breached', words: '3 days over' },
      coordinator: 'Nobody yet',
      raised: 'Fri 20 Nov 00:01',
      path: '/clients/c1/assessment',
    });
  });
});
