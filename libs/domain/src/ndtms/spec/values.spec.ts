import { liveProfile, profileOf, returnOf } from '@throughline/domain/ndtms';
import type { ClientFacts, EpisodeFacts } from '@throughline/domain/facts';
import { answered, clientFacts, completeAnswers, episode, gap, intervention, outcome, outcomeAnswers, person } from './facts-builder';
import { readLine } from './read-line';

const rowsOf = (facts: ClientFacts) => returnOf(facts, liveProfile).rows;
const cellsOf = (facts: ClientFacts, row = 0) => readLine(rowsOf(facts)[row]?.line ?? '');
const withEpisode = (more: Partial<EpisodeFacts>) => clientFacts({ episodes: [episode(more)] });
const withAnswers = (answers: EpisodeFacts['answers']) => withEpisode({ answers: { ...completeAnswers, ...answers } });

describe('values', () => {
  it.each([
    ['Émile', 'E'],
    ["'Asha", 'A'],
    ['Øyvind', 'O'],
    ['łucja', 'L'],
    ['ßen', 'S'],
    ['z', 'Z'],
    ['Ζ', ''],
    ['', ''],
    ['1st', 'S'],
  ])('initial of %p is %p', (givenName, initial) => {
    expect(cellsOf(clientFacts({ client: person({ givenName }) })).FINITIAL).toBe(initial);
  });

  it.each([
    ['SR1 2AB', 'SR1 2'],
    ['sr121ab', 'SR12 1'],
    ['W1A1HQ', 'W1A 1'],
    ['ZZ99 3VZ', 'ZZ99 3'],
    ['SR1 2', 'SR1 2'],
    ['SR12', ''],
    ['nowhere', ''],
  ])('postcode %p is sent as sector %p', (postcode, sector) => {
    expect(cellsOf(clientFacts({ client: person({ postcode }) })).PC).toBe(sector);
  });

  it('no postcode and no fixed abode is ZZ99 3; no postcode otherwise is blank', () => {
    const homeless = { ...completeAnswers, 'housing.need': answered('urgent') };
    expect(cellsOf(clientFacts({ client: person({ postcode: null }), episodes: [episode({ answers: homeless })] })).PC).toBe('ZZ99 3');
    expect(cellsOf(clientFacts({ client: person({ postcode: null }) })).PC).toBe('');
  });

  it.each([
    ['no further substance', { 'substances.second': gap('not-asked') }, ['1011', '9996', '9997']],
    [
      'a third without a second',
      { 'substances.second': gap('not-asked'), 'substances.third': answered('cannabis') },
      ['1011', '5000', '9997'],
    ],
    [
      'two with one national code',
      { 'substances.main': answered('codeine'), 'substances.second': answered('tramadol') },
      ['1000', '9996', '9997'],
    ],
    ['further ones withheld', { 'substances.second': gap('declined') }, ['1011', '', '']],
    ['main not known', { 'substances.main': gap('not-known'), 'substances.second': gap('not-asked') }, ['', '', '']],
  ])('substances: %s', (_, answers, codes) => {
    const { DRUG1, DRUG2, DRUG3 } = cellsOf(withAnswers(answers));
    expect([DRUG1, DRUG2, DRUG3]).toEqual(codes);
  });

  it('a gap takes the code that the national list has for it, else stays blank', () => {
    const cells = cellsOf(
      withAnswers({
        'substances.injecting': gap('declined'),
        'family.parental-status': gap('declined'),
        'work.status': gap('not-known'),
        'housing.need': gap('declined'),
        'treatment.previous': gap('not-known'),
        'family.children-in-home': gap('declined'),
      }),
    );
    expect(cells).toMatchObject({ INJSTAT: 'Z', PRNTSTAT: '15', EMPSTAT: '6', ACCMNEED: '', PREVTR: '', CHILDWTH: '' });
  });

  it('pregnancy is sent for female clients only', () => {
    const episodes = [episode({ answers: { ...completeAnswers, 'health.pregnant': answered(true) } })];
    expect(cellsOf(clientFacts({ client: person({ sex: 'F' }), episodes })).PREGNANT).toBe('Y');
    expect(cellsOf(clientFacts({ client: person({ sex: 'M' }), episodes })).PREGNANT).toBe('');
  });

  it('drinking is sent only while the client is recorded as drinking', () => {
    const drinking = { 'alcohol.drinking-days': answered(12), 'alcohol.units': answered(20) };
    expect(cellsOf(withAnswers({ ...drinking, 'alcohol.uses': answered(true) }))).toMatchObject({ ALCDDAYS: '12', ALCUNITS: '20' });
    expect(cellsOf(withAnswers(drinking))).toMatchObject({ ALCDDAYS: '', ALCUNITS: '' });
  });

  it('NA stands only in the answers of a form, where not disclosed or not asked', () => {
    const answers = { ...outcomeAnswers, ALCUSE: 'NA', OPIUSE: null, SHARING: 'NA' };
    const cells = cellsOf(withEpisode({ outcomes: [outcome(1, { answers })], answers: {} }));
    expect(cells).toMatchObject({ ALCUSE: 'NA', OPIUSE: 'NA', SHARING: 'NA', CRAUSE: '3' });
    const items = new Set(liveProfile.columns.filter(({ kind }) => kind.startsWith('top-')).map(({ name }) => name));
    expect(Object.entries(cells).filter(([name, value]) => value === 'NA' && !items.has(name))).toEqual([]);
  });

  it('an answer that a form cannot have is left blank and is an error', () => {
    const facts = withEpisode({ outcomes: [outcome(1, { answers: { ...outcomeAnswers, ALCUSE: 29 } })] });
    expect(cellsOf(facts).ALCUSE).toBe('');
    expect(returnOf(facts, liveProfile).findings).toEqual([
      expect.objectContaining({ code: 'ndtms-outcome-answer-not-valid', field: 'ALCUSE', path: `outcome.${outcome(1).id}.ALCUSE` }),
    ]);
  });

  it('referral source and referral day come from the first referral', () => {
    const { referrals } = episode();
    const later = { ...referrals[0]!, id: '01900000-0000-7000-8000-000000000021', receivedOn: '2026-03-20', source: 'self' };
    expect(cellsOf(withEpisode({ referrals: [later, ...referrals] }))).toMatchObject({ RFLS: '3', REFLD: '2026-03-02' });
  });

  it('no local authority is sent for a client from outside England', () => {
    expect(cellsOf(withEpisode({ service: { ...episode().service, partnershipCode: 'Z00B' } }))).toMatchObject({ DAT: 'Z00B', LA: '' });
  });

  it('a setting may be recorded under its own or its national code', () => {
    const [own, national] = ['residential', '8'].map(
      (setting) => cellsOf(withEpisode({ interventions: [intervention(1, { setting })] })).MODSET,
    );
    expect([own, national]).toEqual(['8', '8']);
  });

  it('days are written in the format of the profile', () => {
    const { DOB } = readLine(returnOf(clientFacts(), { ...liveProfile, dateFormat: 'YYYYMMDD' }).rows[0]?.line ?? '');
    const british = readLine(returnOf(clientFacts(), { ...liveProfile, dateFormat: 'DD/MM/YYYY' }).rows[0]?.line ?? '');
    expect([DOB, british.DOB]).toEqual(['19850615', '15/06/1985']);
  });

  it('a draft profile can be looked at with its own columns', () => {
    const draft = profileOf('cds-r')!;
    const cells = readLine(returnOf(clientFacts(), draft).rows[0]?.line ?? '', draft);
    expect(cells).toMatchObject({ DRUG1: '1011', CONSENT: 'Y', TOBUSE: 'NA' });
    expect(cells).not.toHaveProperty('DUALDIAG');
  });
});
