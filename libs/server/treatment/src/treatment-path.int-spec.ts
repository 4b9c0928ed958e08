import { Module } from '@nestjs/common';
import type { RegisteredResponse } from '@throughline/contracts/referrals';
import { liveProfile } from '@throughline/domain/ndtms';
import { PeopleModule } from '@throughline/server/people';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { TreatmentModule } from './treatment.module';

@Module({ imports: [PeopleModule, TreatmentModule] })
class PathModule {}

let api: TestApi;
let keyworker: TestUser;
let clientId: string;
let episodeId: string;

beforeAll(async () => {
  api = await startTestApi(PathModule);
  keyworker = await api.signIn('keyworker');
});
afterAll(async () => api.stop());

/** Sends as the keyworker and expects success; gives the answer's body. */
async function does(method: 'POST' | 'PATCH', path: string, body: object, version?: number): Promise<{ id: string; version: number }> {
  const answer = await keyworker.send<{ id: string; version: number }>(method, `/clients/${clientId}${path}`, body, version);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Clocks as `kind state due`, and why they stopped. */
async function clocks(): Promise<string[]> {
  const rows: { text: string }[] = await api.admin.query(
    `select concat_ws(' ', kind, state, due, reason) as text from deadline where client_id = $1 order by kind, started`,
    [clientId],
  );
  return rows.map(({ text }) => text);
}

/** Rows of the return by field, only what they hold. */
async function returnRows(): Promise<Record<string, string>[]> {
  const rows: { line: string }[] = await api.admin.query(`select line from return_row where client_id = $1 order by row_number`, [
    clientId,
  ]);
  return rows.map(({ line }) => {
    const values = line.slice(1, -1).split('","');
    return Object.fromEntries(
      liveProfile.columns.map(({ name }, index) => [name, values[index] ?? '']).filter(([, value]) => value !== ''),
    );
  });
}

async function findings(severity: 'error' | 'warning'): Promise<string[]> {
  const rows: { code: string }[] = await api.admin.query(
    `select distinct code from return_finding where client_id = $1 and severity = $2 order by code`,
    [clientId, severity],
  );
  return rows.map(({ code }) => code);
}

const card = async (): Promise<Record<string, unknown>> =>
  (await api.admin.query('select stage, open, next_review_on::text as review from client_card where client_id = $1', [clientId]))[0];

describe('the whole path of a client, from referral to discharge', () => {
  it('begins with a referral: the wait for the first intervention runs, and nothing is returned yet', async () => {
    const { serviceId, teamId, staff } = api.organisation;
    const registered = await keyworker.send<RegisteredResponse>('POST', '/referrals', {
      serviceId,
      teamId,
      staffId: staff.keyworker,
      person: {
        givenName: 'Robin',
        familyName: 'Samplewood',
        birthDate: '1984-09-30',
        sex: 'F',
        postcode: 'AB1 2CD',
        ethnicity: 'A',
        nationality: 'GBR',
      },
      referral: { receivedOn: '2025-03-03', source: 'self', channel: 'phone', substances: ['heroin'] },
      consents: ['treatment', 'ndtms'].map((purpose) => ({ purpose, given: true, at: '2025-03-03T09:30' })),
    });
    expect(registered.status).toBe(201);
    ({ clientId, episodeId } = registered.body);
    expect(await clocks()).toEqual(['first-intervention running 2025-03-24']);
    expect(await returnRows()).toEqual([]);
    expect(await card()).toEqual({ stage: 'referral', open: true, review: null });
  });

  it('goes on with the initial assessment: the week to the comprehensive one runs, and the episode is returned', async () => {
    await does('POST', '/readiness', { ready: true, at: '2025-03-05T10:00' });
    await does('POST', '/assessment/parts', { part: 'initial', startedAt: '2025-03-05T10:00' });
    const given: Record<string, unknown> = {
      'substances.main': 'heroin',
      'substances.main-age-first-used': 19,
      'substances.main-route': 'smoke',
      'substances.injecting': 'never',
      'alcohol.uses': true,
      'alcohol.drinking-days': 4,
      'alcohol.units': 6,
      'treatment.previous': false,
      'housing.need': 'none',
      'work.status': 'employed',
      'family.parental-status': 'not-a-parent',
      'family.children-in-home': 0,
      'health.pregnant': false,
      'health.mental-health-need': false,
      'health.hepatitis-c-status': null,
    };
    const answers = Object.entries(given).map(([question, value]) => ({ question, value, gap: value === null ? 'not-known' : null }));
    await does('POST', '/assessment/answers', { part: 'initial', eventAt: '2025-03-05T10:00', answers }, 1);
    expect(await clocks()).toEqual(['assessment running 2025-03-12', 'first-intervention running 2025-03-24']);
    expect(await returnRows()).toMatchObject([{ REFLD: '2025-03-03', TRIAGED: '2025-03-05', ACCMNEED: '3', ALCDDAYS: '4', PREVTR: 'N' }]);
    expect(await card()).toMatchObject({ stage: 'assessment' });
  });

  it('meets the week with the comprehensive assessment', async () => {
    await does('POST', '/assessment/offers', { offeredAt: '2025-03-05T11:00', slotAt: '2025-03-10T10:00' });
    const { id } = await does('POST', '/assessment/parts', { part: 'comprehensive', startedAt: '2025-03-10T10:00' });
    await does('PATCH', `/assessment/parts/${id}`, { completedAt: '2025-03-10T12:00' }, 1);
    expect(await clocks()).toEqual(['assessment met 2025-03-12 attended', 'first-intervention running 2025-03-24']);
  });

  it('signs the recovery plan: the review clock runs', async () => {
    const { id } = await does('POST', '/plans', { ownWords: 'I want to cook for my mum again' });
    await does('POST', `/plans/${id}/goals`, { domain: 'human', goal: 'Finish the cookery course', byWhen: '2025-07-01' });
    await does('POST', `/plans/${id}/signature`, { signedOn: '2025-03-12', signatureKind: 'paper', signedName: 'Robin Samplewood' }, 1);
    expect(await clocks()).toContain('plan-review running 2025-06-12');
    expect(await card()).toMatchObject({ review: '2025-06-12' });
  });

  it('records the start of treatment and its outcome form: the wait ends at the first offer', async () => {
    await does('POST', '/outcomes', {
      stage: 'start',
      takenOn: '2025-03-14',
      answers: { OPIUSE: 28, ALCUSE: 4, PSYHSTAT: 8, SHARING: 'NA' },
    });
    const { id } = await does('POST', '/interventions', { kind: 'pharmacological', agreedOn: '2025-03-10', firstOfferedOn: '2025-03-12' });
    expect(await clocks()).toContain('first-intervention met 2025-03-24 offered');
    expect(await card()).toMatchObject({ stage: 'assessment' });
    await does('PATCH', `/interventions/${id}`, { startedOn: '2025-03-14' }, 1);
    expect(await card()).toMatchObject({ stage: 'treatment' });
    const [row] = await returnRows();
    expect(row).toMatchObject({
      REFMODDT: '2025-03-10',
      FAOMODDT: '2025-03-12',
      MODST: '2025-03-14',
      TOPDATE: '2025-03-14',
      TRSTAGE: 'S',
      OPIUSE: '28',
      SHARING: 'NA',
    });
    expect(row).not.toHaveProperty('MODEND');
    expect(await findings('error')).toEqual([]);
  });

  it('reviews the plan: the next review is due', async () => {
    await does('POST', '/reviews', {
      heldOn: '2025-06-02',
      clientPresent: true,
      signed: true,
      nextReviewOn: '2025-08-29',
      relevance: 'Still right',
    });
    await does('POST', '/outcomes', { stage: 'review', takenOn: '2025-06-02', answers: { OPIUSE: 2 } });
    expect((await clocks()).filter((clock) => clock.startsWith('plan-review'))).toEqual([
      'plan-review met 2025-06-12 held',
      'plan-review running 2025-08-29',
    ]);
    expect(await returnRows()).toHaveLength(2);
  });

  it('ends with a discharge: no clock stays open and the return is complete', async () => {
    const [intervention] = (await keyworker.get<{ interventions: { id: string; version: number }[] }>(`/clients/${clientId}/interventions`))
      .body.interventions;
    const closure = { closedOn: '2025-08-01', reason: '80', note: 'Aftercare group on Thursdays' };
    const tooEarly = await keyworker.send('POST', `/clients/${clientId}/episodes/${episodeId}/closure`, closure, 2);
    expect(tooEarly.body).toMatchObject({ code: 'refused', findings: [{ code: 'intervention-still-open' }] });
    await does('PATCH', `/interventions/${intervention?.id}`, { endedOn: '2025-07-30', exitStatus: 'A' }, intervention?.version);
    await does('POST', '/outcomes', { stage: 'exit', takenOn: '2025-07-30', answers: { OPIUSE: 0 } });
    await does('POST', `/episodes/${episodeId}/closure`, closure, 2);
    expect(await clocks()).toEqual([
      'assessment met 2025-03-12 attended',
      'first-intervention met 2025-03-24 offered',
      'plan-review met 2025-06-12 held',
      'plan-review closed 2025-08-29 episode-closed',
    ]);
    const rows = await returnRows();
    expect(rows.map(({ DISD, DISRSN, TRSTAGE }) => [DISD, DISRSN, TRSTAGE])).toEqual([
      ['2025-08-01', '80', 'S'],
      ['2025-08-01', '80', 'R'],
      ['2025-08-01', '80', 'E'],
    ]);
    expect(rows[0]).toMatchObject({ MODEND: '2025-07-30', MODEXIT: 'A' });
    expect(await findings('error')).toEqual([]);
    expect(await card()).toEqual({ stage: 'closed', open: false, review: null });
  });

  it('changes nothing when everything is derived again', async () => {
    const digests = () =>
      api.admin.query(
        `select digest from deadline where client_id = $1 union all select digest from return_row where client_id = $1 order by 1`,
        [clientId],
      );
    const before = await digests();
    const prescriber = await api.signIn('prescriber');
    expect(
      (await prescriber.send('POST', `/clients/${clientId}/consents`, { purpose: 'treatment', given: true, at: '2025-08-01T09:00' }))
        .status,
    ).toBe(201);
    expect(await digests()).toEqual(before);
  });
});
