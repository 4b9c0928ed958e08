import { checkConsent } from './index';

describe('checkConsent', () => {
  it('names an agency for sharing and for nothing else', () => {
    expect(checkConsent({ purpose: 'share', agency: 'Eastmere Housing' })).toEqual([]);
    expect(checkConsent({ purpose: 'ndtms', agency: null })).toEqual([]);
    expect(checkConsent({ purpose: 'share', agency: null })).toMatchObject([{ code: 'agency-missing', path: 'agency' }]);
    expect(checkConsent({ purpose: 'treatment', agency: 'Eastmere Housing' })).toMatchObject([{ code: 'agency-only-for-sharing' }]);
  });
});
