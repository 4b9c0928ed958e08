import type { ClientRecordResponse, ConsentResponse } from '@throughline/contracts/clients';
import { bannerOf, consentWords, recordNavigation } from './record-banner';

const person = {
  id: 'c1',
  givenName: 'Rowan',
  familyName: 'Tidewater',
  knownAs: null,
  birthDate: '1985-03-12',
  sex: 'M',
  reference: 'TL-20417',
  restricted: true,
} as ClientRecordResponse['person'];
const record = (changes: Partial<ClientRecordResponse>): ClientRecordResponse =>
  ({
    person,
    coordinator: null,
    team: null,
    flags: [{ id: 'f1', kind: 'unborn-child', level: 'high', reviewOn: '2026-12-01' }],
    consents: [],
    findings: [],
    may: { write: false, allocate: false, readSafeguarding: false },
    ...changes,
  }) as ClientRecordResponse;
const consent = (purpose: string, given: boolean, agency: string | null = null): ConsentResponse =>
  ({ id: `${purpose} ${given}`, purpose, given, agency }) as ConsentResponse;

describe('the banner of a record', () => {
  it('shows that a safeguarding flag is there, and leads to its detail only who may read it', () => {
    expect(bannerOf(record({})).flags).toEqual([
      { id: 'f1', kind: 'child', word: 'Unborn child safeguarding', text: 'high', reviewOn: '2026-12-01' },
      { id: 'restricted', kind: 'note', word: 'Restricted record', text: 'named staff only', reviewOn: null },
    ]);
    const may = { write: true, allocate: false, readSafeguarding: true };
    expect(bannerOf(record({ may })).flags[0]?.path).toBe('/clients/c1/safeguarding');
  });

  it('says what is not known in words', () => {
    expect(bannerOf(record({})).details.map(({ value }) => value)).toEqual([
      'Not known',
      'Not known',
      'Treatment not asked, national return not asked',
      'No team',
    ]);
  });

  it('says the decision in force, not the earlier one', () => {
    const consents = [consent('ndtms', false), consent('ndtms', true), consent('share', true, 'Tollgate Surgery')];
    expect(consentWords(consents)).toBe('Treatment not asked, national return no, Tollgate Surgery yes');
  });

  it('offers the pages that the reader may use', () => {
    const labels = (changes: Partial<ClientRecordResponse>): string[] => recordNavigation(record(changes)).map(({ label }) => label);
    expect(labels({})).not.toContain('Safeguarding');
    expect(labels({})).not.toContain('Discharge');
    expect(labels({ may: { write: true, allocate: true, readSafeguarding: true } })).toEqual(
      expect.arrayContaining(['Overview', 'Safeguarding', 'Discharge']),
    );
  });
});
