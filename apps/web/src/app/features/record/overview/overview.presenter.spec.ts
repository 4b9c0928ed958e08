import type { ClientRecordResponse, DeadlineResponse, EpisodeResponse } from '@throughline/contracts/clients';
import { allocationWords, dueLines, findingLines, referralFacts, stageLine, stoppedLines } from './overview.presenter';

const NOW = '2026-11-22T10:30:00Z';
const deadline = (changes: Partial<DeadlineResponse>): DeadlineResponse => ({
  key: 'assessment:e1',
  kind: 'assessment',
  started: '2026-11-18',
  due: '2026-11-25',
  dueAt: '2026-11-26T00:00:00Z',
  state: 'running',
  late: false,
  open: true,
  stopped: null,
  reason: null,
  detail: {},
  ...changes,
});
const record = (deadlines: DeadlineResponse[]): ClientRecordResponse =>
  ({ person: { id: 'c1' }, deadlines, stage: 'treatment', substanceGroup: 'alcohol' }) as unknown as ClientRecordResponse;
const episode = {
  service: { id: 's1', name: 'Eastmere Adult Service' },
  openedOn: '2026-05-06',
  triagedOn: null,
  closedOn: null,
  ready: null,
  referrals: [],
} as unknown as EpisodeResponse;

describe('the overview of a record', () => {
  it('puts the least time left first and leads to the page where the duty is done', () => {
    const priority = deadline({
      key: 'p',
      kind: 'priority-assessment',
      started: '2026-11-22T09:00:00Z',
      due: '2026-11-23T09:00:00Z',
      dueAt: '2026-11-23T09:00:00Z',
    });
    const lines = dueLines(record([deadline({}), priority, deadline({ key: 'x', open: false })]), NOW);
    expect(lines.map(({ what }) => what)).toEqual(['Priority assessment', 'Comprehensive assessment']);
    expect(lines[0]).toMatchObject({ path: '/clients/c1/assessment', clock: { words: '22 h 30 min left' } });
    expect(lines[1]?.note).toBe('Wed 25 Nov. 7-day clock since Wed 18 Nov');
  });

  it('says how stopped clocks ended', () => {
    const [met, late] = stoppedLines([
      deadline({ open: false, state: 'met', stopped: '2026-11-20', reason: 'attended' }),
      deadline({ open: false, state: 'breached', stopped: '2026-11-28', reason: 'episode-closed' }),
    ]);
    expect(met).toMatchObject({ state: 'In time', ended: '20 Nov 2026, attended' });
    expect(late).toMatchObject({ state: 'Late', ended: '28 Nov 2026, episode closed' });
  });

  it('names the items of one outcome form that lack an answer in one line, which leads to the first', () => {
    const missing = (path: string) => ({ code: 'ndtms-outcome-item-missing', severity: 'warning' as const, path });
    const lines = findingLines('c1', [missing('outcome.o1.CRAUSE'), missing('outcome.o1.TOBUSE'), missing('outcome.o2.CRAUSE')]);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.words.text).toContain('2 items: Crack, Tobacco.');
    expect(lines[0]?.link).toEqual({ path: '/clients/c1/outcomes', fragment: 'o1.CRAUSE' });
  });

  it('puts errors before warnings and leads to the answer', () => {
    const lines = findingLines('c1', [
      { code: 'ndtms-ethnicity-missing', severity: 'warning', path: 'client.ethnicity' },
      { code: 'ndtms-consent-missing', severity: 'error', path: 'consent.ndtms' },
      { code: 'ndtms-agency-not-valid', severity: 'error', path: 'service.agencyCode' },
    ]);
    expect(lines.map(({ words }) => words.severity)).toEqual(['error', 'error', 'warning']);
    expect(lines[0]?.link).toEqual({ path: '/clients/c1', fragment: 'consents' });
    expect(lines[1]?.link).toBeNull();
  });

  it('says where the client stands, and what is missing', () => {
    expect(stageLine(record([]), episode)).toBe('In treatment since 6 May 2026, alcohol. Eastmere Adult Service.');
    expect(stageLine(record([]), null)).toBe('No episode is recorded.');
    expect(referralFacts(episode)).toEqual([{ label: 'Referral', value: 'Not recorded' }]);
  });

  it('names the team while nobody coordinates', () => {
    const allocation = {
      id: 'a',
      team: { id: 't', name: 'Harbour team' },
      staff: null,
      startedAt: '2026-11-20T09:00:00Z',
      endedAt: null,
      handoverNote: null,
    };
    expect(allocationWords(allocation)).toBe('Nobody yet, Harbour team, since 20 Nov 2026');
  });
});
