import type { OutcomeListResponse } from '@throughline/contracts/outcomes';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { arrangeClient, changesOf, findingsOf, statusesOf, type ArrangedClient } from '../testing/arrange-client';
import { TreatmentModule } from '../treatment.module';

let api: TestApi;
let keyworker: TestUser;
let client: ArrangedClient;

beforeAll(async () => {
  api = await startTestApi(TreatmentModule);
  keyworker = await api.signIn('keyworker');
});
afterAll(async () => api.stop());
beforeEach(async () => {
  client = await arrangeClient(api);
});

const form = { stage: 'start', takenOn: '2025-03-12', answers: { ALCUSE: 20, OPIUSE: 'NA', SHARING: 'N', PSYHSTAT: 9 } };
const record = (change: object = {}, user = keyworker) => user.send<{ id: string }>('POST', client.at('/outcomes'), { ...form, ...change });
const correct = (id: string, body: object, version?: number) => keyworker.send('PATCH', client.at(`/outcomes/${id}`), body, version);
const read = async () => (await keyworker.get<OutcomeListResponse>(client.at('/outcomes'))).body.outcomes;

describe('outcome forms (PL-4)', () => {
  it('are kept oldest first, with what should be looked at', async () => {
    expect((await record({ stage: 'review', takenOn: '2025-06-01', answers: { IVDRGUSE: 0, SHARING: 'Y' } })).status).toBe(201);
    expect((await record()).status).toBe(201);
    expect(await read()).toMatchObject([
      { ...form, enteredBy: 'Test keyworker', version: 1, findings: [] },
      { stage: 'review', findings: [{ code: 'top-sharing-without-injecting', severity: 'warning', path: 'answers.SHARING' }] },
    ]);
  });

  it('refuse an unknown item and a value that the item cannot have', async () => {
    const answer = await record({ answers: { ALCUSE: 29, NOSUCH: 1, SHARING: 'maybe', PSYHSTAT: { deep: 1 } } });
    expect(answer.status).toBe(422);
    expect(findingsOf(answer)).toEqual([
      'top-value-out-of-range at answers.ALCUSE',
      'top-item-unknown at answers.NOSUCH',
      'top-value-out-of-range at answers.SHARING',
      'top-value-out-of-range at answers.PSYHSTAT',
    ]);
    expect(findingsOf(await record({ answers: Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`X${n}`, 1])) })).length).toBe(100);
    expect((await record({ answers: [1, 2] })).status).toBeGreaterThanOrEqual(400);
    expect(await read()).toEqual([]);
  });

  it('have one start and one exit, one a day, none in the future or before the referral', async () => {
    await record();
    expect(findingsOf(await record({ takenOn: '2025-03-13' }))).toEqual(['outcome-stage-exists at stage']);
    await record({ stage: 'review' });
    expect(findingsOf(await record({ stage: 'review' }))).toEqual(['outcome-same-day at takenOn']);
    expect(findingsOf(await record({ stage: 'exit', takenOn: '2999-01-01' }))).toEqual(['in-the-future at takenOn']);
    expect(findingsOf(await record({ stage: 'exit', takenOn: '2025-03-02' }))).toEqual(['outcome-before-referral at takenOn']);
    expect(findingsOf(await record({ stage: 'sometime' }))).toEqual(['unknown-code at stage']);
  });

  it('have one start when two record it at once', async () => {
    const lead = await api.signIn('team-lead');
    expect(await statusesOf([record(), record({ takenOn: '2025-03-13' }, lead)])).toEqual([201, 422]);
  });

  it('are corrected with their earlier values kept, and refuse a stale version', async () => {
    const { body } = await record();
    const answers = { ...form.answers, ALCUSE: 12 };
    expect((await correct(body.id, { answers, takenOn: '2025-03-11', reason: 'Form misread' }, 1)).body).toEqual({ version: 2 });
    expect((await read())[0]).toMatchObject({ takenOn: '2025-03-11', answers, version: 2 });
    expect(await changesOf(api, client.clientId, 'outcome')).toEqual([
      { field: 'answers', earlier: form.answers, later: answers, reason: 'Form misread' },
      { field: 'takenOn', earlier: '2025-03-12', later: '2025-03-11', reason: 'Form misread' },
    ]);
    const stale = await correct(body.id, { takenOn: '2025-03-10' }, 1);
    expect([stale.status, stale.body['currentVersion'], findingsOf(stale)]).toEqual([412, 2, ['changed-meanwhile at takenOn']]);
    expect((await correct(body.id, { answers: Object.fromEntries(Object.entries(answers).reverse()) }, 2)).body).toEqual({ version: 2 });
    expect(findingsOf(await correct(body.id, { answers: { ALCUSE: -1 } }, 2))).toEqual(['top-value-out-of-range at answers.ALCUSE']);
    expect(findingsOf(await correct(body.id, { takenOn: null }, 2))).toEqual(['required at takenOn']);
    expect((await correct(body.id, { takenOn: '2025-03-10' })).status).toBe(428);
  });

  it('are closed to other roles, teams and clients, and without an open episode', async () => {
    const { body } = await record();
    expect((await record({}, await api.signIn('data-officer'))).status).toBe(403);
    expect((await record({}, await api.signIn('other-keyworker'))).status).toBe(404);
    const second = await arrangeClient(api);
    expect((await keyworker.send('PATCH', second.at(`/outcomes/${body.id}`), { takenOn: '2025-03-10' }, 1)).status).toBe(404);
    await api.admin.query(`update episode set closed_on = '2025-03-20', discharge_reason = '85' where id = $1`, [client.episodeId]);
    expect(findingsOf(await record({ stage: 'review' }))).toEqual(['no-open-episode at episode']);
    expect(await read()).toHaveLength(1);
  });
});
