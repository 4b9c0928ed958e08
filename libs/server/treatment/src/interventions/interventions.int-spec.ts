import type { InterventionListResponse } from '@throughline/contracts/interventions';
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

const agreed = { kind: 'psychosocial', agreedOn: '2025-03-10' };
const agree = (change: object = {}, user = keyworker) =>
  user.send<{ id: string }>('POST', client.at('/interventions'), { ...agreed, ...change });
const update = (id: string, body: object, version?: number) => keyworker.send('PATCH', client.at(`/interventions/${id}`), body, version);
const read = async () => (await keyworker.get<InterventionListResponse>(client.at('/interventions'))).body.interventions;

describe('interventions (IN-5)', () => {
  it('go from agreement over offer and start to their end', async () => {
    await assess(keyworker, client);
    const { body, status } = await agree();
    expect(status).toBe(201);
    expect((await update(body.id, { firstOfferedOn: '2025-03-12' }, 1)).body).toEqual({ version: 2 });
    expect((await update(body.id, { startedOn: '2025-03-14' }, 2)).body).toEqual({ version: 3 });
    expect((await update(body.id, { endedOn: '2025-06-01', exitStatus: 'A' }, 3)).body).toEqual({ version: 4 });
    expect(await read()).toEqual([
      {
        id: body.id,
        kind: 'psychosocial',
        setting: 'community',
        agreedOn: '2025-03-10',
        firstOfferedOn: '2025-03-12',
        startedOn: '2025-03-14',
        endedOn: '2025-06-01',
        exitStatus: 'A',
        version: 4,
      },
    ]);
  });

  it('refuse structured treatment without a completed comprehensive assessment (RU 1.6.3)', async () => {
    expect(findingsOf(await agree({ startedOn: '2025-03-14' }))).toEqual(['comprehensive-not-complete at startedOn']);
    expect((await agree({ kind: 'recovery-support', startedOn: '2025-03-14' })).status).toBe(201);
    const { body } = await agree();
    expect(findingsOf(await update(body.id, { startedOn: '2025-03-14' }, 1))).toEqual(['comprehensive-not-complete at startedOn']);
    await assess(keyworker, client, { comprehensive: '2025-03-12' });
    expect(findingsOf(await update(body.id, { startedOn: '2025-03-11' }, 1))).toEqual(['comprehensive-not-complete at startedOn']);
    expect((await update(body.id, { startedOn: '2025-03-12' }, 1)).status).toBe(200);
  });

  it('refuse dates out of order, in the future, and an end without its exit status', async () => {
    await assess(keyworker, client);
    expect(findingsOf(await agree({ agreedOn: '2025-03-02' }))).toEqual(['agreed-before-referral at agreedOn']);
    expect(findingsOf(await agree({ firstOfferedOn: '2025-03-09' }))).toEqual(['offer-before-agreed at firstOfferedOn']);
    expect(findingsOf(await agree({ agreedOn: '2999-03-09' }))).toEqual(['in-the-future at agreedOn']);
    expect(findingsOf(await agree({ kind: 'recovery-support', startedOn: '2025-03-09' }))).toEqual(['start-before-agreed at startedOn']);
    const { body } = await agree({ startedOn: '2025-03-14' });
    expect(findingsOf(await update(body.id, { endedOn: '2025-03-13', exitStatus: 'B' }, 1))).toEqual(['end-before-start at endedOn']);
    expect(findingsOf(await update(body.id, { endedOn: '2025-03-20' }, 1))).toEqual(['exit-status-missing at exitStatus']);
    expect(findingsOf(await update(body.id, { exitStatus: 'B' }, 1))).toEqual(['end-date-missing at endedOn']);
    expect(findingsOf(await update(body.id, { endedOn: '2999-03-20', exitStatus: 'B' }, 1))).toEqual(['in-the-future at endedOn']);
    expect(findingsOf(await update(body.id, { agreedOn: null }, 1))).toEqual(['required at agreedOn']);
    expect(findingsOf(await agree({ kind: 'hypnosis', setting: 'moon' }))).toEqual(['unknown-code at kind', 'unknown-code at setting']);
    expect(await read()).toMatchObject([{ startedOn: '2025-03-14', endedOn: null, version: 1 }]);
  });

  it('keep what was corrected or cleared, and refuse a stale version', async () => {
    await assess(keyworker, client);
    const { body } = await agree({ firstOfferedOn: '2025-03-12', startedOn: '2025-03-14' });
    expect((await update(body.id, { startedOn: null, firstOfferedOn: '2025-03-13', reason: 'Did not come' }, 1)).body).toEqual({
      version: 2,
    });
    expect(await changesOf(api, client.clientId, 'intervention')).toEqual([
      { field: 'firstOfferedOn', earlier: '2025-03-12', later: '2025-03-13', reason: 'Did not come' },
      { field: 'startedOn', earlier: '2025-03-14', later: null, reason: 'Did not come' },
    ]);
    const stale = await update(body.id, { startedOn: '2025-03-15' }, 1);
    expect([stale.status, stale.body['currentVersion'], findingsOf(stale)]).toEqual([412, 2, ['changed-meanwhile at startedOn']]);
    expect((await update(body.id, { startedOn: '2025-03-15' })).status).toBe(428);
  });

  it('take one of two edits of the same version', async () => {
    const { body } = await agree();
    const lead = await api.signIn('team-lead');
    const path = client.at(`/interventions/${body.id}`);
    const calls = [
      keyworker.send('PATCH', path, { firstOfferedOn: '2025-03-12' }, 1),
      lead.send('PATCH', path, { setting: 'primary-care' }, 1),
    ];
    expect(await statusesOf(calls)).toEqual([200, 412]);
  });

  it('are closed to other roles, teams and clients, and without an open episode', async () => {
    const { body } = await agree();
    expect((await agree({}, await api.signIn('safeguarding-lead'))).status).toBe(403);
    expect((await agree({}, await api.signIn('other-keyworker'))).status).toBe(404);
    expect((await (await api.signIn('data-officer')).get(client.at('/interventions'))).status).toBe(200);
    const second = await arrangeClient(api);
    expect((await keyworker.send('PATCH', second.at(`/interventions/${body.id}`), { setting: 'prison' }, 1)).status).toBe(404);
    await api.admin.query(`update episode set closed_on = '2025-03-20', discharge_reason = '85' where id = $1`, [client.episodeId]);
    expect(findingsOf(await agree())).toEqual(['no-open-episode at episode']);
  });
});
