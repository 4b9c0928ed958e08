import { referralForm } from './referral-form';
import { NO_PRIORITY, priorityClockWords, readinessClockWords, referralField, requestOf } from './referral.presenter';
import { postcodeOf } from '../../pieces/person-text';
import { workersOf } from '../../pieces/workers';

const NOW = '2026-11-22T14:05:00Z';

describe('a new referral', () => {
  it('says until when a priority has to be assessed, across the clock change by elapsed hours', () => {
    expect(priorityClockWords(NOW, NOW)).toContain('assessment due by Mon 23 Nov 14:05');
    expect(priorityClockWords('2026-10-24T13:05:00Z', NOW)).toContain('Sun 25 Oct 13:05');
    expect(readinessClockWords(NOW, NOW)).toContain('due by Sun 29 Nov');
  });

  it('sends what was answered and leaves out what was not', () => {
    const form = referralForm(NOW);
    form.patchValue({
      serviceId: 's1',
      teamId: 't1',
      person: {
        givenName: ' Rowan ',
        familyName: 'Tidewater',
        birthDate: '1985-03-12',
        sex: 'M',
        postcode: 'em47qx',
        nhsNumber: '999 412 6830',
      },
    });
    form.patchValue({ referral: { source: 'self', channel: 'phone', substances: ['heroin'] }, priority: { reason: NO_PRIORITY } });
    expect(requestOf(form)).toEqual({
      serviceId: 's1',
      teamId: 't1',
      staffId: null,
      person: expect.objectContaining({ givenName: 'Rowan', postcode: 'EM4 7QX', nhsNumber: '9994126830', knownAs: null }),
      referral: expect.objectContaining({ receivedOn: '2026-11-22', substances: ['heroin'], reason: null }),
      consents: [],
    });
  });

  it('sends readiness, priority and each consent with its own time', () => {
    const form = referralForm(NOW);
    form.patchValue({ readiness: { ready: true }, priority: { reason: 'pregnant' }, consents: { ndtms: false } });
    const request = requestOf(form);
    expect(request.readiness).toEqual({ ready: true, at: '2026-11-22T14:05' });
    expect(request.priority).toEqual({ reason: 'pregnant', at: '2026-11-22T14:05' });
    expect(request.consents).toEqual([{ purpose: 'ndtms', given: false, at: '2026-11-22T14:05', evidence: null }]);
  });

  it('finds the field of a refusal that has another name on the page', () => {
    const form = referralForm(NOW);
    form.patchValue({ consents: { ndtms: true } });
    expect(referralField(form, 'episode.referredOn')).toBe(form.controls.referral.controls.receivedOn);
    expect(referralField(form, 'consents.0.given')).toBe(form.controls.consents.controls.ndtms);
    expect(referralField(form, 'person.birthDate')).toBeNull();
  });

  it('shows what a worker carries', () => {
    const organisation = {
      services: [],
      teams: [
        { id: 't1', name: 'Adults', serviceId: 's1', members: [{ id: 'w1', name: 'Priya Oakleaf', roles: ['keyworker'], caseload: 1 }] },
      ],
    };
    expect(workersOf(organisation, 't1')).toEqual([{ value: 'w1', label: 'Priya Oakleaf, 1 client' }]);
    expect(postcodeOf('em4  7qx')).toBe('EM4 7QX');
  });
});
