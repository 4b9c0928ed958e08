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

const request = { closedOn: '2025-04-01', reason: '85', note: 'Three letters, no answer' };
const discharge = (change: object = {}, version = 1, user = keyworker) =>
  user.send('POST', client.at(`/episodes/${client.episodeId}/closure`), { ...request, ...change }, version);
const one = async (sql: string) => (await api.admin.query(sql, [client.clientId]))[0];
const clientRow = () => one(`select died_on::text as "diedOn", version from client where id = $1`);

describe('discharge (PL-8)', () => {
  it('closes the episode and its allocation, and the card says so', async () => {
    const answer = await discharge();
    expect([answer.status, answer.body]).toEqual([200, { version: 2 }]);
    expect(
      await one('select closed_on::text as on, discharge_reason as reason, discharge_note as note from episode where client_id = $1'),
    ).toEqual({
      on: '2025-04-01',
      reason: '85',
      note: 'Three letters, no answer',
    });
    expect(await one('select ended_at is not null as ended from allocation where client_id = $1')).toEqual({ ended: true });
    expect(await one('select stage, open from client_card where client_id = $1')).toEqual({ stage: 'closed', open: false });
    expect((await changesOf(api, client.clientId, 'episode')).map(({ field, earlier }) => [field, earlier])).toEqual([
      ['closedOn', null],
      ['dischargeNote', null],
      ['dischargeReason', null],
    ]);
    expect(await clientRow()).toEqual({ diedOn: null, version: 1 });
  });

  it('leaves the record with its team: the exit form still goes in, a start form does not', async () => {
    await discharge();
    const exit = { stage: 'exit', takenOn: '2025-04-01', answers: { QUALLIFE: 12 } };
    const created = await keyworker.send<{ id: string }>('POST', client.at('/outcomes'), exit);
    expect(created.status).toBe(201);
    expect((await keyworker.send('PATCH', client.at(`/outcomes/${created.body.id}`), { answers: { QUALLIFE: 13 } }, 1)).status).toBe(200);
    expect(findingsOf(await keyworker.send('POST', client.at('/outcomes'), { ...exit, stage: 'start' }))).toEqual([
      'no-open-episode at episode',
    ]);
  });

  it('records the day of death unless another is known', async () => {
    await discharge({ reason: '89' });
    expect(await clientRow()).toEqual({ diedOn: '2025-04-01', version: 2 });
    expect(await changesOf(api, client.clientId, 'client')).toEqual([
      { field: 'diedOn', earlier: null, later: '2025-04-01', reason: null },
    ]);
    client = await arrangeClient(api);
    await api.admin.query(`update client set died_on = '2025-03-28' where id = $1`, [client.clientId]);
    await discharge({ reason: '89' });
    expect(await clientRow()).toEqual({ diedOn: '2025-03-28', version: 1 });
  });

  it('refuses a second one, an unknown reason, and days that cannot be', async () => {
    await assess(keyworker, client);
    expect(findingsOf(await discharge({ closedOn: '2025-03-02' }, 2))).toEqual(['discharge-before-referral at closedOn']);
    expect(findingsOf(await discharge({ closedOn: '2025-03-04' }, 2))).toEqual(['discharge-before-triage at closedOn']);
    expect(findingsOf(await discharge({ closedOn: '2999-03-04' }, 2))).toEqual(['discharge-in-future at closedOn']);
    expect(findingsOf(await discharge({ reason: '12' }, 2))).toEqual(['unknown-code at reason']);
    expect((await discharge({}, 2)).status).toBe(200);
    const prescriber = await api.signIn('prescriber');
    expect(findingsOf(await discharge({}, 3, prescriber))).toEqual(['episode-already-discharged']);
  });

  it('refuses while an intervention is open or ended later, naming it', async () => {
    await assess(keyworker, client);
    const { body } = await keyworker.send<{ id: string }>('POST', client.at('/interventions'), {
      kind: 'psychosocial',
      agreedOn: '2025-03-10',
      startedOn: '2025-03-14',
    });
    expect(findingsOf(await discharge({}, 2))).toEqual([`intervention-still-open at interventions.${body.id}.endedOn`]);
    await keyworker.send('PATCH', client.at(`/interventions/${body.id}`), { endedOn: '2025-04-02', exitStatus: 'B' }, 1);
    expect(findingsOf(await discharge({}, 2))).toEqual([`discharge-before-intervention-end at interventions.${body.id}.endedOn`]);
    expect((await discharge({ closedOn: '2025-04-02' }, 2)).status).toBe(200);
  });

  it('refuses a stale version, other roles and teams, and another client', async () => {
    const stale = await discharge({}, 9);
    expect([stale.status, stale.body['currentVersion']]).toEqual([412, 1]);
    expect((await discharge({}, 1, await api.signIn('data-officer'))).status).toBe(403);
    expect((await discharge({}, 1, await api.signIn('other-keyworker'))).status).toBe(404);
    const second = await arrangeClient(api);
    expect((await keyworker.send('POST', second.at(`/episodes/${client.episodeId}/closure`), request, 1)).status).toBe(404);
  });

  it('happens once when two discharge at once', async () => {
    const lead = await api.signIn('team-lead');
    const [first, second] = await statusesOf([discharge(), discharge({ reason: '86' }, 1, lead)]);
    expect(first).toBe(200);
    // The second is refused by the rule, or no longer reaches a client who has left its team.
    expect([404, 422]).toContain(second);
  });
});
