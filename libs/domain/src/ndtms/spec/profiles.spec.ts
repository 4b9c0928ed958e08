import * as codes from '@throughline/domain/codes';
import { checkSubmission, countryCodes, fileName, headerLine, liveProfile, profileOf, profiles } from '@throughline/domain/ndtms';
import published from './header-cds-k.json';
import { splitLine } from './read-line';

describe('CDS-K', () => {
  it('has the published columns in the published order', () => {
    expect(published).toHaveLength(144);
    expect(liveProfile.columns.map(({ name }) => name)).toEqual(published);
    expect(splitLine(headerLine(liveProfile))).toEqual(published);
  });

  it('may be submitted', () => {
    expect(liveProfile).toMatchObject({ code: 'cds-k', status: 'live' });
    expect(checkSubmission(liveProfile)).toEqual([]);
  });

  it('names its file by agency, period and data set', () => {
    const scope = { agencyCode: 'X0001', from: '2026-10-01', to: '2026-10-31' };
    expect(fileName(liveProfile, scope)).toBe('X0001-20261001-20261031-TREAT-IN-K.csv');
  });

  it('is written with quotes, commas and line feeds, in UTF-8 without a mark', () => {
    expect(liveProfile.file).toMatchObject({ delimiter: ',', quote: '"', lineEnd: '\n', encoding: 'utf-8', byteOrderMark: false });
    expect(headerLine(liveProfile)).toMatch(/^"FINITIAL","SINITIAL","DOB",.*,"EMPSTAT","OPRAGNCY"$/);
  });
});

describe('CDS-R', () => {
  it('is a draft that refuses submission and names what is missing', () => {
    const draft = profileOf('cds-r')!;
    const [finding] = checkSubmission(draft);
    expect(finding).toMatchObject({ code: 'ndtms-profile-draft', severity: 'error' });
    expect(finding?.parameters?.['missing']).toContain('Technical Definitions CDS-R v1.3');
    expect(draft.missing.length).toBeGreaterThan(3);
  });
});

describe('every profile', () => {
  it('is found by its code', () => {
    expect(profiles.map(({ code }) => profileOf(code))).toEqual([...profiles]);
    expect(profileOf('cds-z')).toBeUndefined();
  });

  it.each(profiles)('$code has distinct columns, known code lists and its no-consent columns', ({ columns, noConsentColumns }) => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const lists = new Set([...Object.keys(codes), 'countries', 'outcomeStages']);
    expect(columns.filter((column) => column.codes !== undefined && !lists.has(column.codes))).toEqual([]);
    expect(noConsentColumns).toEqual(['AGNCY', 'CLIENTID', 'CONSENT']);
    expect(names).toEqual(expect.arrayContaining([...noConsentColumns]));
  });

  it('knows countries by three letters', () => {
    expect(countryCodes).toContain('GBR');
    expect(countryCodes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });
});
