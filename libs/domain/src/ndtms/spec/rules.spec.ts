import { liveProfile, ndtmsRules, returnOf } from '@throughline/domain/ndtms';
import type { ClientFacts, EpisodeFacts, InterventionFact, PersonFacts } from '@throughline/domain/facts';
import { answered, clientFacts, completeAnswers, episode, gap, intervention, outcome, outcomeAnswers, person } from './facts-builder';

const findingsOf = (facts: ClientFacts) => returnOf(facts, liveProfile).findings.map(({ code, path }) => `${code} ${path}`);
const ofEpisode = (more: Partial<EpisodeFacts>) => findingsOf(clientFacts({ episodes: [episode(more)] }));
const ofPerson = (more: Partial<PersonFacts>) => findingsOf(clientFacts({ client: person(more) }));
const ofAnswers = (answers: EpisodeFacts['answers']) => ofEpisode({ answers: { ...completeAnswers, ...answers } });
const ofIntervention = (more: Partial<InterventionFact>) => ofEpisode({ interventions: [intervention(1, more)] });
const first = intervention(1).id;
const form = outcome(1).id;

describe('rule table', () => {
  it('names every rule once, with a source, in codes that fit the record', () => {
    expect(new Set(ndtmsRules.map(({ code }) => code)).size).toBe(ndtmsRules.length);
    for (const { code, source, field } of ndtmsRules) {
      expect(code).toMatch(/^ndtms-[a-z0-9-]{1,54}$/);
      expect(source).not.toBe('');
      if (field !== null) expect(liveProfile.columns.map(({ name }) => name)).toContain(field);
    }
  });

  it('a complete record has no finding', () => {
    expect(findingsOf(clientFacts())).toEqual([]);
  });
});

describe('person', () => {
  it.each<[string, Partial<PersonFacts>]>([
    ['ndtms-first-initial-missing client.givenName', { givenName: '--' }],
    ['ndtms-last-initial-missing client.familyName', { familyName: '' }],
    ['ndtms-birth-year-not-plausible client.birthDate', { birthDate: '1902-12-31' }],
    ['ndtms-ethnicity-missing client.ethnicity', { ethnicity: null }],
    ['ndtms-nationality-missing client.nationality', { nationality: null }],
    ['ndtms-postcode-missing client.postcode', { postcode: null }],
    ['ndtms-postcode-not-valid client.postcode', { postcode: 'SR12' }],
    ['ndtms-age-under-18 client.birthDate', { birthDate: '2008-03-05' }],
    ['ndtms-code-unknown client.ethnicity', { ethnicity: '99' }],
    ['ndtms-code-unknown client.nationality', { nationality: 'XXX' }],
  ])('%s', (finding, more) => {
    expect(ofPerson(more)).toEqual([finding]);
  });

  it('is 18 on the day of triage', () => {
    expect(ofPerson({ birthDate: '2008-03-04' })).toEqual([]);
  });

  it('may be younger in a young people’s service', () => {
    const service = { ...episode().service, youngPeople: true };
    expect(findingsOf(clientFacts({ client: person({ birthDate: '2010-01-01' }), episodes: [episode({ service })] }))).toEqual([]);
  });

  it('is born before being referred', () => {
    expect(ofPerson({ birthDate: '2026-03-02' })).toContain('ndtms-birth-not-before-referral client.birthDate');
  });
});

describe('service and way in', () => {
  const { service } = episode();

  it.each<[string, Partial<EpisodeFacts>]>([
    ['ndtms-agency-not-valid service.agencyCode', { service: { ...service, agencyCode: '12' } }],
    ['ndtms-partnership-missing service.partnershipCode', { service: { ...service, partnershipCode: null } }],
    ['ndtms-partnership-not-valid service.partnershipCode', { service: { ...service, partnershipCode: 'E060' } }],
    ['ndtms-local-authority-missing service.localAuthorityCode', { service: { ...service, localAuthorityCode: null } }],
    ['ndtms-triage-before-referral episode.triagedOn', { openedOn: '2026-03-05' }],
    ['ndtms-referral-source-missing referral.source', { referrals: [] }],
    ['ndtms-care-plan-missing plan.signedOn', { plans: [] }],
    ['ndtms-care-plan-before-triage plan.signedOn', { plans: [{ ...episode().plans[0]!, signedOn: '2026-03-03' }] }],
    ['ndtms-triage-missing episode.triagedOn', { triagedOn: null }],
  ])('%s', (finding, more) => {
    expect(ofEpisode(more)).toEqual([finding]);
  });

  it('two episodes of one triage day at one agency are told of on both', () => {
    const twin = episode({ id: '01900000-0000-7000-8000-000000000011' });
    expect(findingsOf(clientFacts({ episodes: [episode(), twin] }))).toEqual(Array(2).fill('ndtms-episode-repeated episode.triagedOn'));
  });

  it('a closed referral that was never triaged is left in peace', () => {
    const never = episode({ triagedOn: null, closedOn: '2026-04-01', dischargeReason: '88', interventions: [], outcomes: [], plans: [] });
    expect(returnOf(clientFacts({ episodes: [never], consents: [] }), liveProfile)).toEqual({ rows: [], findings: [] });
  });
});

describe('answers', () => {
  it('each asked item that is missing leads to its question', () => {
    expect(ofEpisode({ answers: {} })).toEqual([
      'ndtms-main-substance-missing assessment.substances.main',
      'ndtms-main-substance-age-missing assessment.substances.main-age-first-used',
      'ndtms-main-substance-route-missing assessment.substances.main-route',
      'ndtms-injecting-status-missing assessment.substances.injecting',
      'ndtms-previous-treatment-missing assessment.treatment.previous',
      'ndtms-accommodation-need-missing assessment.housing.need',
      'ndtms-employment-status-missing assessment.work.status',
      'ndtms-parental-status-missing assessment.family.parental-status',
      'ndtms-children-in-home-missing assessment.family.children-in-home',
      'ndtms-mental-health-need-missing assessment.health.mental-health-need',
      'ndtms-hepatitis-c-status-missing assessment.health.hepatitis-c-status',
      'ndtms-hepatitis-b-status-missing assessment.health.hepatitis-b-status',
    ]);
  });

  it('not asked is missing; declined and not known are answers', () => {
    expect(ofAnswers({ 'housing.need': gap('not-asked') })).toEqual(['ndtms-accommodation-need-missing assessment.housing.need']);
    expect(ofAnswers({ 'housing.need': gap('declined'), 'treatment.previous': gap('not-known') })).toEqual([]);
  });

  it('a main substance that is not known cannot be sent', () => {
    expect(ofAnswers({ 'substances.main': gap('not-known') })).toEqual(['ndtms-main-substance-missing assessment.substances.main']);
  });

  it('drinking is asked of those who drink, pregnancy of women', () => {
    expect(ofAnswers({ 'alcohol.uses': answered(true) })).toEqual([
      'ndtms-drinking-days-missing assessment.alcohol.drinking-days',
      'ndtms-drinking-units-missing assessment.alcohol.units',
    ]);
    expect(ofPerson({ sex: 'F' })).toEqual(['ndtms-pregnancy-missing assessment.health.pregnant']);
  });

  it.each([
    ['ndtms-substance-repeated assessment.substances.second', { 'substances.second': answered('heroin') }],
    ['ndtms-substance-repeated assessment.substances.third', { 'substances.third': answered('crack') }],
    ['ndtms-pregnant-not-female assessment.health.pregnant', { 'health.pregnant': answered(true) }],
    ['ndtms-answer-not-valid assessment.housing.need', { 'housing.need': answered('castle') }],
    ['ndtms-answer-not-valid assessment.family.children-in-home', { 'family.children-in-home': answered(99) }],
  ])('%s', (finding, answers) => {
    expect(ofAnswers(answers)).toEqual([finding]);
  });
});

describe('interventions', () => {
  it.each<[string, Partial<InterventionFact>]>([
    [`ndtms-first-offer-missing intervention.${first}.firstOfferedOn`, { firstOfferedOn: null }],
    [`ndtms-first-offer-before-agreed intervention.${first}.firstOfferedOn`, { firstOfferedOn: '2026-03-04' }],
    [`ndtms-intervention-end-before-start intervention.${first}.endedOn`, { endedOn: '2026-03-09', exitStatus: 'A' }],
    [`ndtms-intervention-exit-missing intervention.${first}.exitStatus`, { endedOn: '2026-04-09' }],
    [`ndtms-intervention-end-missing intervention.${first}.endedOn`, { exitStatus: 'B' }],
    [`ndtms-code-unknown intervention.${first}.setting`, { setting: 'moon' }],
    [`ndtms-code-unknown intervention.${first}.exitStatus`, { endedOn: '2026-04-09', exitStatus: 'Q' }],
  ])('%s', (finding, more) => {
    expect(ofIntervention(more)).toEqual([finding]);
  });

  it('start after agreement and after triage', () => {
    expect(ofIntervention({ startedOn: '2026-03-03' })).toEqual([
      `ndtms-intervention-start-before-agreed intervention.${first}.startedOn`,
      `ndtms-intervention-start-before-triage intervention.${first}.startedOn`,
    ]);
  });

  it('are ended before the episode is discharged', () => {
    const closed = {
      closedOn: '2026-06-02',
      dischargeReason: '80',
      outcomes: [outcome(1), outcome(2, { stage: 'exit' as const, takenOn: '2026-06-01' })],
    };
    const waiting = intervention(2, { firstOfferedOn: null, startedOn: null });
    expect(ofEpisode({ ...closed, interventions: [intervention(1), waiting] })).toEqual([
      `ndtms-intervention-open-on-discharge intervention.${first}.endedOn`,
      `ndtms-intervention-never-started intervention.${waiting.id}.startedOn`,
    ]);
    expect(ofEpisode({ ...closed, interventions: [intervention(1, { endedOn: '2026-06-03', exitStatus: 'A' })] })).toEqual([
      `ndtms-intervention-end-after-discharge intervention.${first}.endedOn`,
    ]);
  });
});

describe('outcome forms and discharge', () => {
  const ended = [intervention(1, { endedOn: '2026-06-01', exitStatus: 'A' })];
  const discharged = { closedOn: '2026-06-02', dischargeReason: '80', interventions: ended };

  it('a start form belongs to structured treatment, within 14 days of its start', () => {
    expect(ofEpisode({ outcomes: [] })).toEqual(['ndtms-outcome-start-missing outcome.start']);
    expect(ofEpisode({ outcomes: [], interventions: [intervention(1, { kind: 'recovery-support' })] })).toEqual([]);
    expect(ofEpisode({ outcomes: [outcome(1, { takenOn: '2026-03-24' })] })).toEqual([]);
    expect(ofEpisode({ outcomes: [outcome(1, { takenOn: '2026-03-25' })] })).toEqual([
      `ndtms-outcome-start-outside-window outcome.${form}.takenOn`,
    ]);
  });

  it('an exit form belongs to discharge, within 14 days of it, unless the client died', () => {
    const exit = (takenOn: string) => [outcome(1), outcome(2, { stage: 'exit', takenOn })];
    expect(ofEpisode(discharged)).toEqual(['ndtms-outcome-exit-missing outcome.exit']);
    expect(ofEpisode({ ...discharged, outcomes: exit('2026-06-16') })).toEqual([]);
    expect(ofEpisode({ ...discharged, outcomes: exit('2026-06-17') })).toEqual([
      `ndtms-outcome-exit-outside-window outcome.${outcome(2).id}.takenOn`,
    ]);
    expect(ofEpisode({ ...discharged, dischargeReason: '89' })).toEqual([]);
  });

  it('a review is not taken after discharge', () => {
    const outcomes = [
      outcome(1),
      outcome(2, { stage: 'exit', takenOn: '2026-06-01' }),
      outcome(3, { stage: 'review', takenOn: '2026-06-03' }),
    ];
    expect(ofEpisode({ ...discharged, outcomes })).toEqual([`ndtms-outcome-after-discharge outcome.${outcome(3).id}.takenOn`]);
  });

  it('an item that was not asked is queried, one that was not disclosed is not', () => {
    expect(ofEpisode({ outcomes: [outcome(1, { answers: { ...outcomeAnswers, ALCUSE: null, OPIUSE: 'NA' } })] })).toEqual([
      `ndtms-outcome-item-missing outcome.${form}.ALCUSE`,
    ]);
    expect(ofEpisode({ outcomes: [outcome(1, { answers: {} })] })).toEqual([`ndtms-outcome-empty outcome.${form}`]);
  });

  it('discharge has a day and a reason, on the list, after triage', () => {
    const exit = [outcome(1, { stage: 'exit', takenOn: '2026-06-01' }), outcome(2)];
    expect(ofEpisode({ ...discharged, outcomes: exit, dischargeReason: null })).toEqual([
      'ndtms-discharge-reason-missing episode.dischargeReason',
    ]);
    expect(ofEpisode({ ...discharged, outcomes: exit, dischargeReason: '12' })).toEqual(['ndtms-code-unknown episode.dischargeReason']);
    expect(ofEpisode({ dischargeReason: '80' })).toEqual(['ndtms-discharge-date-missing episode.closedOn']);
    expect(ofEpisode({ closedOn: '2026-03-03', dischargeReason: '88', interventions: [], outcomes: [] })).toEqual([
      'ndtms-discharge-before-triage episode.closedOn',
    ]);
  });
});
