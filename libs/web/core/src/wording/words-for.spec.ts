import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NDTMS_WORDS } from './en-ndtms';
import { hasWords, ruleWords, wordsFor } from './words-for';

const FOUND_IN_SOURCE = [
  /(?:error|warning|information)Finding\(\s*'([a-z0-9-]+)'/g,
  /\bcode: '(ndtms-[a-z0-9-]+)'/g,
  /^\s*(?:uq|ck|fk|ex)_\w+: \['([a-z0-9-]+)', '/gm,
];

function codesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/spec|testing/.test(name),
  );
  return names.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return FOUND_IN_SOURCE.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, code]) => code ?? ''));
  });
}

describe('wording', () => {
  it('fills in the parameters, days in words', () => {
    expect(wordsFor('too-long', { limit: 200 })).toBe('Shorten this to 200 characters.');
    expect(wordsFor('discharge-before-referral', { dischargedOn: '2026-11-01', referredOn: '2026-11-03' })).toBe(
      'The discharge on 1 Nov 2026 is before the referral on 3 Nov 2026. Check both dates.',
    );
  });

  it('gives a plain sentence with the code when it does not know it', () => {
    expect(wordsFor('some-new-rule')).toContain('quote some-new-rule');
  });

  it('says a rule in general without the days of one record', () => {
    expect(ruleWords('ndtms-triage-before-referral')).toBe('The first assessment is before the referral. Check both dates.');
    expect(ruleWords('ndtms-episode-repeated')).toBe('Two episodes have the same first assessment date. Check which one is right.');
    expect(Object.keys(NDTMS_WORDS).filter((code) => /[{}]/.test(ruleWords(code)))).toEqual([]);
  });

  it('has a sentence for every finding that the rules and the server can give', () => {
    const root = join(__dirname, '../../../../..');
    const codes = [...codesIn(join(root, 'libs/domain/src')), ...codesIn(join(root, 'libs/server'))];
    expect(codes.length).toBeGreaterThan(50);
    expect([...new Set(codes)].filter((code) => !hasWords(code)).sort()).toEqual([]);
  });
});
