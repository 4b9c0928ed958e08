import { extractQuery } from './extract-query';

const scope = {
  providerId: '00000000-0000-7000-8000-000000000001',
  profile: 'cds-k',
  agencyCode: 'N9001',
  from: '2026-04-01',
  to: '2026-10-31',
};

describe('the query of an extract', () => {
  it.each([
    ['provider', { providerId: "x' or true --" }],
    ['profile', { profile: "cds-k'" }],
    ['agency', { agencyCode: "N9001' or '1'='1" }],
    ['first day', { from: "2026-04-01'::date) --" }],
    ['last day', { to: '2026-02-30' }],
  ])('takes no %s that is not in its form', (what, change) => {
    expect(() => extractQuery({ ...scope, ...change })).toThrow(what);
  });
});
