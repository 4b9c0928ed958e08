import type { ClientListItem } from '@throughline/contracts/clients';
import { emptyWords, rowOf, viewsFor } from './clients.presenter';

const NOW = '2026-11-22T10:30:00Z';
const client: ClientListItem = {
  id: 'c1',
  reference: 'TL-20417',
  name: 'TIDEWATER, Rowan',
  birthDate: '1985-03-12',
  restricted: false,
  stage: 'treatment',
  coordinator: null,
  team: 'Eastmere adults',
  nextDueAt: '2026-11-25T00:00:00Z',
  nextReviewOn: '2027-02-04',
  flags: [{ id: 'f1', kind: 'unborn-child', level: 'high', reviewOn: '2026-12-01' }],
  findingErrors: 2,
};

describe('the client list', () => {
  it('tells namesakes apart and says what is missing', () => {
    expect(rowOf(client, NOW)).toMatchObject({
      name: 'TIDEWATER, Rowan',
      note: 'TL-20417, born 12 Mar 1985 (41)',
      stage: 'In treatment',
      coordinator: 'Nobody yet',
      clock: { words: '2 days left' },
      review: 'Thu 4 Feb 2027',
      flags: ['Unborn child: high'],
      findings: '2 errors',
    });
  });

  it('shows of a restricted record its reference and nothing else', () => {
    const row = rowOf({ ...client, name: '', restricted: true, birthDate: null }, NOW);
    expect(row.name).toBe('Restricted record TL-20417');
    expect(row.note).toBe('Open to named staff only');
    expect(row.closed).toBe(true);
  });

  it('shows a restricted record that the reader may open by its name', () => {
    expect(rowOf({ ...client, restricted: true }, NOW)).toMatchObject({ name: 'TIDEWATER, Rowan', restricted: true, closed: false });
  });

  it('offers a caseload only to whom one can be given', () => {
    expect(viewsFor(['keyworker'])).toEqual(['mine', 'team', 'service']);
    expect(viewsFor(['data-officer'])).toEqual(['service']);
  });

  it('says what to do when nothing is found', () => {
    expect(emptyWords('mine', '')).toContain('My team');
    expect(emptyWords('service', 'tide')).toContain('family name');
  });
});
