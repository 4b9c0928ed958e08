import type { ReturnFindingResponse, RuleCount } from '@throughline/contracts/returns';
import { countOf, findingLines, headlineOf, levelOf, percentWords, ruleLines, ruleOptions } from './readiness.presenter';

const rules: RuleCount[] = [
  { code: 'ndtms-sex-missing', severity: 'error', field: 'SEX', count: 9 },
  { code: 'ndtms-triage-before-referral', severity: 'error', field: 'TRIAGED', count: 1 },
  { code: 'ndtms-previous-treatment-missing', severity: 'warning', field: 'PREVTR', count: 4 },
];

const finding: ReturnFindingResponse = {
  clientId: 'c1',
  clientName: 'Tidewater, Rowan',
  restricted: false,
  clientReference: 'TL-20417',
  coordinator: null,
  code: 'ndtms-triage-before-referral',
  severity: 'error',
  field: 'TRIAGED',
  path: 'episode.triagedOn',
  parameters: { triagedOn: '2026-11-02', referredOn: '2026-11-04' },
};

describe('readiness of a return', () => {
  it('never rounds up to everything', () => {
    expect(percentWords(9999, 10_000)).toBe('99.9%');
    expect(percentWords(907, 907)).toBe('100%');
    expect(percentWords(0, 0)).toBeNull();
  });

  it('says how ready it is and what stands in the way', () => {
    const summary = { service: { id: 's1', name: 'Eastmere' }, profile: 'cds-k', episodes: 907, ready: 884, withoutConsent: 2, rules };
    expect(headlineOf(summary)).toEqual({
      percent: '97.4%',
      sentence: '884 of 907 episodes are ready',
      errors: '10 errors',
      warnings: '4 warnings',
      consent: '2 clients did not agree to national reporting: only the refusal is sent.',
      errorCount: 10,
    });
    expect(headlineOf({ ...summary, episodes: 0, ready: 0, rules: [] })).toMatchObject({ percent: null, errors: '0 errors' });
  });

  it('says rules in general, and names their data item', () => {
    expect(ruleLines(rules)[1]).toMatchObject({
      words: 'The first assessment is before the referral. Check both dates.',
      reference: 'TRIAGED, ndtms-triage-before-referral',
      level: 'Error',
      count: 1,
    });
    expect(ruleOptions([...rules, ...rules])).toHaveLength(3);
  });

  it('counts what a filter leaves', () => {
    expect(countOf(rules, { level: '', rule: '' })).toBe(14);
    expect(countOf(rules, { level: 'warning', rule: '' })).toBe(4);
    expect(countOf(rules, { level: '', rule: 'ndtms-sex-missing' })).toBe(9);
    expect(levelOf('nonsense')).toBe('');
  });

  it('leads to the very field', () => {
    expect(findingLines([finding])[0]).toMatchObject({
      name: 'Tidewater, Rowan',
      words: 'The first assessment on 2 Nov 2026 is before the referral on 4 Nov 2026. Check both dates.',
      coordinator: 'Nobody coordinates',
      place: { path: '/clients/c1/assessment', fragment: 'parts' },
    });
  });

  it('says nothing of a restricted record but its rule', () => {
    expect(findingLines([{ ...finding, clientName: '', restricted: true, parameters: {} }])[0]).toMatchObject({
      name: 'Restricted record TL-20417',
      words: 'The first assessment is before the referral. Check both dates.',
    });
  });
});
