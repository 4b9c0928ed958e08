import { recordLink } from './record-link';

describe('where a finding is mended', () => {
  it.each([
    ['assessment.housing.need', '/clients/c1/assessment', 'housing.need'],
    ['client.ethnicity', '/clients/c1/person', 'ethnicity'],
    ['intervention.i9.endedOn', '/clients/c1/interventions', 'i9.endedOn'],
    ['outcome.o4.ALCUSE', '/clients/c1/outcomes', 'o4.ALCUSE'],
    ['outcome.start', '/clients/c1/outcomes', 'new-start'],
    ['outcome.exit', '/clients/c1/outcomes', 'new-exit'],
    ['plan.signedOn', '/clients/c1/plan', 'sign'],
    ['consent.ndtms', '/clients/c1', 'consents'],
    ['referral.source', '/clients/c1', 'referral'],
    ['episode.triagedOn', '/clients/c1/assessment', 'parts'],
    ['episode.closedOn', '/clients/c1/discharge', 'closedOn'],
  ])('%s is at %s#%s', (path, page, fragment) => {
    expect(recordLink('c1', path)).toEqual({ path: page, fragment });
  });

  it('has no place for what only an administrator can change', () => {
    expect(recordLink('c1', 'service.agencyCode')).toBeNull();
    expect(recordLink('c1', '')).toBeNull();
  });
});
