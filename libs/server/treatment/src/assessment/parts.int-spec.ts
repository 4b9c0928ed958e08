import type { AssessmentResponse } from '@throughline/contracts/assessment';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { arrangeClient, assess, changesOf, findingsOf, statusesOf, type ArrangedClient } from '../testing/arrange-client';
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

const start = (part: string, startedAt: string) =>
  keyworker.send<{ id: string; version: number }>('POST', client.at('/assessment/parts'), { part, startedAt });
const read = async () => (await keyworker.get<AssessmentResponse>(client.at('/assessment'))).body;
const triagedOn = async () =>
  (await api.admin.query('select triaged_on::text as day from episode where id = $1', [client.episodeId]))[0].day;

describe('parts of the assessment (AS-1)', () => {
  it('shows an empty assessment until something is recorded', async () => {
    expect(await read()).toEqual({ id: null, version: 0, parts: [], answers: [], earlier: [], offers: [], scores: [] });
  });

  it('starts the initial part, which is the triage of the episode, in London time', async () => {
    expect((await start('initial', '2025-03-31T00:30')).status).toBe(201);
    expect(await triagedOn()).toBe('2025-03-31');
    const { id, version, parts } = await read();
    expect({ id: typeof id, version }).toEqual({ id: 'string', version: 1 });
    expect(parts).toMatchObject([
      { part: 'initial', startedAt: '2025-03-30T23:30:00.000Z', completedAt: null, enteredBy: 'Test keyworker', version: 1 },
    ]);
  });

  it('keeps one assessment when two start parts at once', async () => {
    const other = await api.signIn('team-lead');
    const path = client.at('/assessment/parts');
    const statuses = await statusesOf([
      keyworker.send('POST', path, { part: 'screening', startedAt: '2025-03-05T09:00' }),
      other.send('POST', path, { part: 'initial', startedAt: '2025-03-05T10:00' }),
    ]);
    expect(statuses).toEqual([201, 201]);
    expect((await api.admin.query('select 1 from assessment where client_id = $1', [client.clientId])).length).toBe(1);
  });

  it('refuses a comprehensive part without or before the initial one, a part twice, and the future', async () => {
    expect(findingsOf(await start('comprehensive', '2025-03-10T10:00'))).toEqual(['comprehensive-before-initial at startedAt']);
    expect(findingsOf(await start('initial', '2025-03-02T10:00'))).toEqual(['assessment-before-referral at startedAt']);
    await start('initial', '2025-03-05T10:00');
    expect(findingsOf(await start('comprehensive', '2025-03-05T09:00'))).toEqual(['comprehensive-before-initial at startedAt']);
    expect(findingsOf(await start('initial', '2025-03-06T09:00'))).toEqual(['part-already-started at part']);
    expect(findingsOf(await start('screening', '2999-01-01T09:00'))).toEqual(['in-the-future at startedAt']);
    expect(findingsOf(await start('screening', '2025-03-30T01:30'))).toEqual(['time-does-not-exist at startedAt']);
    expect((await start('comprehensive', '2025-03-10T10:00')).status).toBe(201);
  });

  it('marks the offer of that day as attended when the comprehensive part starts', async () => {
    await start('initial', '2025-03-05T10:00');
    const offer = (slotAt: string) => keyworker.send('POST', client.at('/assessment/offers'), { offeredAt: '2025-03-05T11:00', slotAt });
    await offer('2025-03-10T09:30');
    await offer('2025-03-12T09:30');
    await start('comprehensive', '2025-03-10T09:45');
    expect(
      (await read()).offers.map(({ slotAt, outcome, outcomeAt, version }) => [slotAt.slice(0, 10), outcome, outcomeAt, version]),
    ).toEqual([
      ['2025-03-12', null, null, 1],
      ['2025-03-10', 'attended', '2025-03-10T09:45:00.000Z', 2],
    ]);
  });

  it('corrects a start, keeps the earlier value with the reason, and triage follows', async () => {
    const { body } = await start('initial', '2025-03-05T10:00');
    const path = client.at(`/assessment/parts/${body.id}`);
    const answer = await keyworker.send('PATCH', path, { startedAt: '2025-03-04T10:00', reason: 'Wrong day typed' }, 1);
    expect([answer.status, answer.body]).toEqual([200, { version: 2 }]);
    expect(await triagedOn()).toBe('2025-03-04');
    expect(await changesOf(api, client.clientId, 'assessment_part')).toEqual([
      { field: 'startedAt', earlier: '2025-03-05T10:00:00.000Z', later: '2025-03-04T10:00:00.000Z', reason: 'Wrong day typed' },
    ]);
    expect(await changesOf(api, client.clientId, 'episode')).toEqual([
      { field: 'triagedOn', earlier: null, later: '2025-03-05', reason: null },
      { field: 'triagedOn', earlier: '2025-03-05', later: '2025-03-04', reason: 'Wrong day typed' },
    ]);
  });

  it('refuses an end before the start, an order that cannot be, a missing and a stale version', async () => {
    const { initial, comprehensive } = await assess(keyworker, client);
    const change = (id: string, body: object, version?: number) =>
      keyworker.send('PATCH', client.at(`/assessment/parts/${id}`), body, version);
    expect(findingsOf(await change(comprehensive, { completedAt: '2025-03-10T09:59' }, 2))).toEqual([
      'completed-before-started at completedAt',
    ]);
    expect(findingsOf(await change(initial, { startedAt: '2025-03-11T09:59' }, 1))).toEqual(['comprehensive-before-initial at startedAt']);
    expect(findingsOf(await change(initial, { startedAt: null }, 1))).toEqual(['required at startedAt']);
    expect((await change(initial, { completedAt: '2025-03-05T11:00' })).status).toBe(428);
    const stale = await change(comprehensive, { completedAt: '2025-03-11T12:00' }, 1);
    expect([stale.status, stale.body['currentVersion'], findingsOf(stale)]).toEqual([412, 2, ['changed-meanwhile at completedAt']]);
    expect((await change(comprehensive, { completedAt: null, reason: 'Not finished after all' }, 2)).body).toEqual({ version: 3 });
  });

  it('keeps a completed comprehensive part under structured treatment', async () => {
    const { comprehensive } = await assess(keyworker, client);
    await keyworker.send('POST', client.at('/interventions'), { kind: 'psychosocial', agreedOn: '2025-03-10', startedOn: '2025-03-12' });
    const reopened = await keyworker.send('PATCH', client.at(`/assessment/parts/${comprehensive}`), { completedAt: null }, 2);
    expect(findingsOf(reopened)).toEqual(['comprehensive-not-complete at completedAt']);
  });
});

describe('who may work on an assessment', () => {
  it('is closed to other roles and other teams', async () => {
    const body = { part: 'initial', startedAt: '2025-03-05T10:00' };
    const path = client.at('/assessment/parts');
    expect((await (await api.signIn('data-officer')).send('POST', path, body)).status).toBe(403);
    expect((await (await api.signIn('administrator')).get(client.at('/assessment'))).status).toBe(403);
    const other = await api.signIn('other-keyworker');
    expect((await other.send('POST', path, body)).status).toBe(404);
    expect((await other.get(client.at('/assessment'))).body['code']).toBe('reason-needed');
  });

  it("does not reach another client's part", async () => {
    const { body } = await start('initial', '2025-03-05T10:00');
    const second = await arrangeClient(api);
    expect((await keyworker.send('PATCH', second.at(`/assessment/parts/${body.id}`), { completedAt: '2025-03-05T11:00' }, 1)).status).toBe(
      404,
    );
  });

  it('is closed once the client has no open episode', async () => {
    await api.admin.query(`update episode set closed_on = '2025-03-20', discharge_reason = '85' where id = $1`, [client.episodeId]);
    expect(findingsOf(await start('initial', '2025-03-05T10:00'))).toEqual(['no-open-episode at episode']);
    expect((await keyworker.get(client.at('/assessment'))).status).toBe(200);
  });
});
