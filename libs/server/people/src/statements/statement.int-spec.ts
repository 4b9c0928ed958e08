import type { ClientRecordResponse } from '@throughline/contracts/clients';
import type { ProblemResponse } from '@throughline/contracts/problem';
import type { CreatedResponse, RegisteredResponse } from '@throughline/contracts/referrals';
import { newId } from '@throughline/server/database';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { PeopleModule } from '../people.module';
import { dayFromNow, hoursAgo, registration } from '../testing/registering';

let api: TestApi;
let keyworker: TestUser;

beforeAll(async () => {
  api = await startTestApi(PeopleModule);
  keyworker = await api.signIn('keyworker');
});
afterAll(async () => api.stop());

const registered = async (): Promise<RegisteredResponse> =>
  (await keyworker.send<RegisteredResponse>('POST', '/referrals', registration(api.organisation))).body;
const record = async (id: string): Promise<ClientRecordResponse> => (await keyworker.get<ClientRecordResponse>(`/clients/${id}`)).body;
const close = (episodeId: string): Promise<unknown> =>
  api.admin.query(`update episode set closed_on = $2, discharge_reason = '80' where id = $1`, [episodeId, dayFromNow(0)]);

describe('consents', () => {
  it('are added, never changed: the latest decision for a purpose and agency comes first', async () => {
    const { clientId } = await registered();
    const say = (body: object): Promise<{ status: number }> => keyworker.send('POST', `/clients/${clientId}/consents`, body);
    expect((await say({ purpose: 'ndtms', given: true, at: hoursAgo(30), evidence: 'Told by phone' })).status).toBe(201);
    expect((await say({ purpose: 'ndtms', given: false, at: hoursAgo(5) })).status).toBe(201);
    expect((await say({ purpose: 'share', agency: 'Eastmere Housing', given: true, at: hoursAgo(8) })).status).toBe(201);
    const { consents } = await record(clientId);
    expect(consents.map(({ purpose, agency, given }) => [purpose, agency, given])).toEqual([
      ['treatment', null, true],
      ['ndtms', null, false],
      ['share', 'Eastmere Housing', true],
      ['ndtms', null, true],
    ]);
    await expect(api.admin.query(`update consent set agency = 'x' where client_id = $1 and purpose = 'ndtms'`, [clientId])).rejects.toThrow(
      'ck_consent_agency',
    );
  });

  it('refuse a decision in the future, an agency that is missing or not needed, an unknown purpose', async () => {
    const { clientId } = await registered();
    const refusal = async (body: object): Promise<unknown[]> => {
      const { status, body: problem } = await keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/consents`, {
        given: true,
        at: hoursAgo(1),
        ...body,
      });
      return [status, ...problem.findings.map(({ code, path }) => `${code} ${path}`)];
    };
    expect(await refusal({ purpose: 'ndtms', at: hoursAgo(-2) })).toEqual([422, 'in-the-future at']);
    expect(await refusal({ purpose: 'share', agency: ' ' })).toEqual([422, 'agency-missing agency']);
    expect(await refusal({ purpose: 'ndtms', agency: 'Eastmere Housing' })).toEqual([422, 'agency-only-for-sharing agency']);
    expect(await refusal({ purpose: 'marketing' })).toEqual([400, 'unknown-code purpose']);
    expect(await refusal({ purpose: 'ndtms', at: '2026-03-29T01:30' })).toEqual([422, 'time-does-not-exist at']);
  });
});

describe('readiness and priorities', () => {
  it('belong to the open episode', async () => {
    const { clientId } = await registered();
    expect((await keyworker.send('POST', `/clients/${clientId}/readiness`, { ready: true, at: hoursAgo(4) })).status).toBe(201);
    expect((await keyworker.send('POST', `/clients/${clientId}/readiness`, { ready: false, at: hoursAgo(2) })).status).toBe(201);
    expect((await keyworker.send('POST', `/clients/${clientId}/priorities`, { reason: 'immediate-risk', at: hoursAgo(2) })).status).toBe(
      201,
    );
    const [episode] = (await record(clientId)).episodes;
    expect(episode).toMatchObject({ ready: false, priorities: [{ reason: 'immediate-risk', removedAt: null }] });
  });

  it('are refused when no episode is open', async () => {
    const { clientId, episodeId } = await registered();
    await close(episodeId);
    for (const [path, body] of [
      ['readiness', { ready: true }],
      ['priorities', { reason: 'pregnant' }],
    ] as const) {
      const answer = await keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/${path}`, { ...body, at: hoursAgo(1) });
      expect([answer.status, answer.body.findings[0]?.code]).toEqual([422, 'no-open-episode']);
    }
  });

  it('refuses times that happen twice and codes that nobody has', async () => {
    const { clientId } = await registered();
    const twice = await keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/priorities`, {
      reason: 'pregnant',
      at: '2026-10-25T01:30',
    });
    expect([twice.status, twice.body.findings[0]]).toEqual([
      422,
      {
        code: 'time-happens-twice',
        severity: 'error',
        path: 'at',
        parameters: { first: '2026-10-25T00:30:00Z', second: '2026-10-25T01:30:00Z' },
      },
    ]);
    const unknown = await keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/priorities`, { reason: 'urgent', at: hoursAgo(1) });
    expect([unknown.status, unknown.body.findings[0]?.code]).toEqual([400, 'unknown-code']);
  });
});

describe('taking back a priority', () => {
  const identified = async (): Promise<{ clientId: string; path: string }> => {
    const { clientId } = await registered();
    const { body } = await keyworker.send<CreatedResponse>('POST', `/clients/${clientId}/priorities`, {
      reason: 'prison-release',
      at: hoursAgo(3),
    });
    return { clientId, path: `/clients/${clientId}/priorities/${body.id}/removal` };
  };
  const reason = 'Entered for the wrong client';

  it('is for the team lead, with a reason; it stays in the history', async () => {
    const { clientId, path } = await identified();
    expect((await keyworker.send('POST', path, { reason }, 1)).status).toBe(403);
    const lead = await api.signIn('team-lead');
    expect((await lead.send('POST', path, { reason: 'oops' }, 1)).status).toBe(400);
    const removed = await lead.send('POST', path, { reason }, 1);
    expect([removed.status, removed.body]).toEqual([200, { version: 2 }]);
    const [episode] = (await record(clientId)).episodes;
    expect(episode?.priorities).toEqual([expect.objectContaining({ reason: 'prison-release', removedReason: reason, version: 2 })]);
  });

  it('refuses a stale version, a second removal and a priority of another client', async () => {
    const { path } = await identified();
    const lead = await api.signIn('team-lead');
    await lead.send('POST', path, { reason }, 1);
    const stale = await lead.send<ProblemResponse>('POST', path, { reason }, 1);
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 2]);
    const second = await lead.send<ProblemResponse>('POST', path, { reason }, 2);
    expect([second.status, second.body.findings[0]?.code]).toEqual([422, 'priority-already-removed']);
    const { clientId } = await registered();
    const foreign = path.replace(/clients\/[^/]+/, `clients/${clientId}`);
    expect((await lead.send('POST', foreign, { reason }, 2)).status).toBe(404);
    expect((await lead.send('POST', `/clients/${clientId}/priorities/${newId()}/removal`, { reason }, 1)).status).toBe(404);
  });
});
