import { homeOf, sectionsFor } from './sections';

describe('sections of the header', () => {
  it('shows a keyworker the day, the clients and the referrals', () => {
    const permissions = ['client.record.write', 'caseload.read', 'client.register'];
    expect(sectionsFor(permissions).map(({ label }) => label)).toEqual(['My day', 'Clients', 'Referrals']);
    expect(homeOf(permissions)).toBe('/my-day');
  });

  it('takes a data officer to the return and a safeguarding lead to the register', () => {
    expect(homeOf(['caseload.read', 'ndtms.submission.produce', 'ndtms.findings.read'])).toBe('/returns');
    expect(homeOf(['caseload.read', 'safeguarding.register.read'])).toBe('/safeguarding');
  });

  it('gives an administrator the queues, which lie outside, and help as the first page', () => {
    expect(sectionsFor(['queue.read'])).toEqual([{ label: 'Administration', path: '/admin/queues', external: true }]);
    expect(homeOf(['queue.read'])).toBe('/help');
  });
});
