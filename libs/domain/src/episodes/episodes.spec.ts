import { checkDischarge, checkOpening, episodeStateOf, episodeStates, isAllowedTransition, type EpisodeDischarge } from './index';

const discharge: EpisodeDischarge = {
  referredOn: '2026-03-02',
  triagedOn: '2026-03-05',
  dischargedOn: '2026-09-01',
  reason: '80',
  today: '2026-11-22',
  interventions: [{ startedOn: '2026-03-10', endedOn: '2026-08-28' }],
};

const codesOfFindings = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code);

describe('checkDischarge', () => {
  it('has nothing to say about a discharge in order', () => {
    expect(checkDischarge(discharge)).toEqual([]);
  });

  it.each([
    ['discharge-before-referral', { dischargedOn: '2026-03-01', interventions: [] }],
    ['discharge-before-triage', { dischargedOn: '2026-03-04', interventions: [] }],
    ['discharge-in-future', { dischargedOn: '2026-11-23' }],
    ['discharge-reason-unknown', { reason: '79' }],
    ['episode-already-discharged', { alreadyDischargedOn: '2026-08-30' }],
    ['intervention-still-open', { interventions: [{ startedOn: '2026-03-10', endedOn: null }] }],
    ['discharge-before-intervention-end', { interventions: [{ startedOn: '2026-03-10', endedOn: '2026-09-02' }] }],
  ] as const)('finds %s', (code, change) => {
    const findings = checkDischarge({ ...discharge, ...change });
    expect(codesOfFindings(findings)).toEqual([code]);
    expect(findings[0]?.severity).toBe('error');
  });

  it('lets somebody go who was never triaged', () => {
    expect(checkDischarge({ ...discharge, triagedOn: null, interventions: [{ startedOn: null, endedOn: null }] })).toEqual([]);
  });
});

describe('checkOpening', () => {
  const opening = { referredOn: '2026-10-01', today: '2026-11-22', bornOn: '1990-01-01', others: [] };

  it('opens a first episode and one after a discharge', () => {
    expect(checkOpening(opening)).toEqual([]);
    expect(checkOpening({ ...opening, others: [{ referredOn: '2025-01-01', dischargedOn: '2025-06-01' }] })).toEqual([]);
  });

  it('refuses a second open episode', () => {
    const findings = checkOpening({ ...opening, others: [{ referredOn: '2026-09-01', dischargedOn: null }] });
    expect(findings).toEqual([
      { code: 'episode-already-open', severity: 'error', path: 'episode', parameters: { referredOn: '2026-09-01' } },
    ]);
  });

  it('refuses a referral that cannot be and warns of one inside an earlier episode', () => {
    expect(codesOfFindings(checkOpening({ ...opening, referredOn: '2026-11-23' }))).toEqual(['referral-in-future']);
    expect(codesOfFindings(checkOpening({ ...opening, bornOn: '2026-10-02' }))).toEqual(['referral-before-birth']);
    const overlapping = checkOpening({ ...opening, others: [{ referredOn: '2026-08-01', dischargedOn: '2026-10-15' }] });
    expect(overlapping.map(({ code, severity }) => [code, severity])).toEqual([['referral-overlaps-earlier-episode', 'warning']]);
  });
});

describe('episode states', () => {
  it('follow the dates, and nothing follows a discharge', () => {
    const dates = { triagedOn: '2026-03-05', structuredFrom: '2026-03-10', dischargedOn: '2026-09-01' };
    const seen = ['2026-03-04', '2026-03-05', '2026-03-10', '2026-09-01'].map((on) => episodeStateOf(dates, on));
    expect(seen).toEqual(['referred', 'triaged', 'in-treatment', 'discharged']);
    expect(episodeStates.filter((state) => isAllowedTransition('discharged', state))).toEqual([]);
    expect(isAllowedTransition('referred', 'in-treatment')).toBe(false);
  });
});
