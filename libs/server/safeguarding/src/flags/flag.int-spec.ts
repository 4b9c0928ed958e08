import type { FlagResponse, FlagSummary } from '@throughline/contracts/clients';
import type { ProblemResponse } from '@throughline/contracts/problem';
import type { CreatedResponse, RegisteredResponse } from '@throughline/contracts/referrals';
import type { FlagListResponse, RaiseFlagRequest, SafeguardingRegisterResponse } from '@throughline/contracts/safeguarding';
import { addDays, londonDay } from '@throughline/domain/calendar';
import { newId } from '@throughline/server/database';
import { insertTestOrganisation, type TestRole } from '@throughline/server/database/testing';
import { Projector } from '@throughline/server/platform';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { SafeguardingModule } from '../safeguarding.module';

let api: TestApi;
let users: Readonly<Record<'keyworker' | 'other-keyworker' | 'team-lead' | 'safeguarding-lead', TestUser>>;
let numbers = 30_000;

beforeAll(async () => {
  api = await startTestApi(SafeguardingModule);
  const signed = async (role: TestRole): Promise<TestUser> => api.signIn(role);
  users = {
    keyworker: await signed('keyworker'),
    'other-keyworker': await signed('other-keyworker'),
    'team-lead': await signed('team-lead'),
    'safeguarding-lead': await signed('safeguarding-lead'),
  };
});
afterAll(async () => api.stop());

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const dayFromNow = (days: number): string => addDays(londonDay(new Date().toISOString()), days);

const project = (clientId: string): Promise<unknown> =>
  api.admin.transaction((manager) =>
    api.app.get(Projector).project(manager, api.organisation.providerId, [clientId], new Date().toISOString()),
  );

/** A client of the keyworker's caseload, with the card that the projections make of the record. */
async function client(staff: TestRole = 'keyworker', teamId = api.organisation.teamId): Promise<RegisteredResponse> {
  const { providerId, serviceId } = api.organisation;
  const [clientId, episodeId, reference] = [newId(), newId(), `TL-${++numbers}`];
  await api.admin.query(
    `insert into client (provider_id, id, reference, given_name, family_name, birth_date, sex) values ($1, $2, $3, 'Ashby', 'Invented', '1991-01-01', 'F')`,
    [providerId, clientId, reference],
  );
  await api.admin.query('insert into episode (provider_id, id, client_id, service_id, opened_on) values ($1, $2, $3, $4, $5)', [
    providerId,
    episodeId,
    clientId,
    serviceId,
    dayFromNow(-5),
  ]);
  await api.admin.query(
    'insert into allocation (provider_id, id, client_id, episode_id, team_id, staff_id, started_at) values ($1, $2, $3, $4, $5, $6, now())',
    [providerId, newId(), clientId, episodeId, teamId, api.organisation.staff[staff]],
  );
  await project(clientId);
  return { clientId, episodeId, reference };
}

const raising = (changes: Partial<RaiseFlagRequest> = {}): RaiseFlagRequest => ({
  kind: 'child',
  level: 'medium',
  reason: 'Two young children at home',
  ownerId: api.organisation.staff['safeguarding-lead'],
  reviewOn: dayFromNow(14),
  raisedAt: hoursAgo(2),
  ...changes,
});
const raise = async (clientId: string, changes: Partial<RaiseFlagRequest> = {}, as = users.keyworker): Promise<CreatedResponse> =>
  (await as.send<CreatedResponse>('POST', `/clients/${clientId}/flags`, raising(changes))).body;
const flagsOf = async (clientId: string): Promise<FlagResponse[]> =>
  (await users.keyworker.get<FlagListResponse>(`/clients/${clientId}/flags`)).body.flags;
const bannerOf = async (clientId: string): Promise<FlagSummary[]> =>
  (await api.admin.query('select flags from client_card where client_id = $1', [clientId]))[0].flags;

describe('safeguarding flags of a client', () => {
  it('stand in the banner from being raised to being ended, and stay in the history', async () => {
    const { clientId } = await client();
    const { id, version } = await raise(clientId);
    expect(version).toBe(1);
    expect(await bannerOf(clientId)).toEqual([{ id, kind: 'child', level: 'medium', reviewOn: dayFromNow(14) }]);
    const ended = await users.keyworker.send(
      'POST',
      `/clients/${clientId}/flags/${id}/end`,
      { endedAt: hoursAgo(1), reason: 'Children live with their aunt now' },
      1,
    );
    expect([ended.status, ended.body]).toEqual([200, { version: 2 }]);
    expect(await bannerOf(clientId)).toEqual([]);
    expect(await flagsOf(clientId)).toEqual([
      expect.objectContaining({
        id,
        owner: { id: api.organisation.staff['safeguarding-lead'], name: 'Test safeguarding-lead' },
        endedReason: 'Children live with their aunt now',
        version: 2,
      }),
    ]);
  });

  it('are listed open first and most severe first', async () => {
    const { clientId } = await client();
    const over = await raise(clientId, { level: 'high', kind: 'adult' });
    await users.keyworker.send('POST', `/clients/${clientId}/flags/${over.id}/end`, { endedAt: hoursAgo(0), reason: 'Resolved' }, 1);
    await raise(clientId, { level: 'low' });
    await raise(clientId, { level: 'high', kind: 'unborn-child' });
    expect((await flagsOf(clientId)).map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'unborn-child high',
      'child low',
      'adult high',
    ]);
  });

  it('change what was sent, and keep the earlier value', async () => {
    const { clientId } = await client();
    const { id } = await raise(clientId);
    const path = `/clients/${clientId}/flags/${id}`;
    expect((await users.keyworker.send('PATCH', path, { level: 'high' }, 1)).body).toEqual({ version: 2 });
    const [flag] = await flagsOf(clientId);
    expect(flag).toMatchObject({ level: 'high', reason: 'Two young children at home', reviewOn: dayFromNow(14) });
    const changes = await api.admin.query(`select field, earlier, later from record_change where record_id = $1`, [id]);
    expect(changes).toEqual([{ field: 'level', earlier: 'medium', later: 'high' }]);
  });

  it('refuse a stale version, and of edits at once all but one', async () => {
    const { clientId } = await client();
    const path = `/clients/${clientId}/flags/${(await raise(clientId)).id}`;
    const answers = await Promise.all(
      ['low', 'high', 'low'].map((level) => users.keyworker.send<ProblemResponse>('PATCH', path, { level, reason: `Now ${level}` }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(answers.find(({ status }) => status === 412)?.body.currentVersion).toBe(2);
    expect((await users.keyworker.send('PATCH', path, { level: 'low' })).status).toBe(428);
  });

  it('refuse what cannot be', async () => {
    const { clientId } = await client();
    const refusal = async (changes: object): Promise<unknown[]> => {
      const { status, body } = await users.keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/flags`, {
        ...raising(),
        ...changes,
      });
      return [status, ...body.findings.map(({ code, path }) => `${code} ${path}`)];
    };
    expect(await refusal({ reviewOn: dayFromNow(-2) })).toEqual([422, 'review-before-raised reviewOn']);
    expect(await refusal({ raisedAt: hoursAgo(-2) })).toEqual([422, 'in-the-future raisedAt']);
    expect(await refusal({ raisedAt: '2026-03-29T01:30' })).toEqual([422, 'time-does-not-exist raisedAt']);
    expect(await refusal({ raisedAt: '2025-10-26T01:30' })).toEqual([422, 'time-happens-twice raisedAt']);
    expect(await refusal({ ownerId: newId() })).toEqual([422, 'unknown-staff ownerId']);
    expect(await refusal({ reviewOn: '2027-02-29' })).toEqual([400, 'not-a-day reviewOn']);
    expect(await refusal({ kind: 'pet' })).toEqual([400, 'unknown-code kind']);
    expect(await refusal({ colour: 'red' })).toEqual([400, 'unknown-property colour']);
    expect(await refusal({ reason: '    ' })).toEqual([422, 'too-short reason']);
    expect(await flagsOf(clientId)).toEqual([]);
  });

  it('take only owners who work here, and of this provider', async () => {
    const { clientId } = await client();
    const elsewhere = await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9002' });
    const inactive = api.organisation.staff['peer-mentor'];
    await api.admin.query('update staff set active = false where id = $1', [inactive]);
    for (const ownerId of [elsewhere.staff['safeguarding-lead'], inactive]) {
      const answer = await users.keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/flags`, raising({ ownerId }));
      expect([answer.status, answer.body.findings[0]?.code]).toEqual([422, 'unknown-staff']);
    }
  });

  it('refuse to be ended before they were raised, or twice, or changed afterwards', async () => {
    const { clientId } = await client();
    const path = `/clients/${clientId}/flags/${(await raise(clientId)).id}`;
    const end = (endedAt: string, version: number): Promise<{ status: number; body: ProblemResponse }> =>
      users.keyworker.send<ProblemResponse>('POST', `${path}/end`, { endedAt, reason: 'Resolved' }, version);
    expect((await end(hoursAgo(5), 1)).body.findings[0]?.code).toBe('ended-before-raised');
    expect((await end(hoursAgo(1), 1)).status).toBe(200);
    expect((await end(hoursAgo(1), 1)).status).toBe(412);
    expect((await end(hoursAgo(1), 2)).body.findings[0]?.code).toBe('flag-already-ended');
    expect((await users.keyworker.send<ProblemResponse>('PATCH', path, { level: 'low' }, 2)).body.findings[0]?.code).toBe(
      'flag-already-ended',
    );
  });

  it('are closed to other roles, other teams, other clients and other providers', async () => {
    const { clientId } = await client();
    const { id } = await raise(clientId);
    const path = `/clients/${clientId}/flags`;
    expect((await (await api.signIn('data-officer')).get(path)).status).toBe(403);
    const asked = await users['other-keyworker'].get<ProblemResponse>(path);
    expect([asked.status, asked.body.code]).toEqual([403, 'reason-needed']);
    expect((await users['other-keyworker'].send('POST', path, raising())).status).toBe(404);
    expect((await users['safeguarding-lead'].get(path)).status).toBe(200);
    const { clientId: another } = await client();
    expect((await users.keyworker.send('PATCH', `/clients/${another}/flags/${id}`, { level: 'low' }, 1)).status).toBe(404);
    const stranger = await api.signIn('safeguarding-lead', await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9003' }));
    expect((await stranger.get(path)).status).toBe(404);
  });
});

describe('the register of open flags', () => {
  it('shows the service to its lead and the team to the team lead, earliest review first, then most severe', async () => {
    await api.admin.query(`update safeguarding_flag set ended_at = now(), ended_reason = 'cleared' where ended_at is null`);
    const [mine, other] = [await client(), await client('other-keyworker', api.organisation.otherTeamId)];
    await raise(mine.clientId, { reviewOn: dayFromNow(9), level: 'low' });
    await raise(mine.clientId, { reviewOn: dayFromNow(9), level: 'high' });
    await raise(other.clientId, { reviewOn: dayFromNow(1) }, users['other-keyworker']);
    const register = async (as: TestUser): Promise<SafeguardingRegisterResponse> =>
      (await as.get<SafeguardingRegisterResponse>('/safeguarding/flags')).body;
    const whole = await register(users['safeguarding-lead']);
    expect(whole.total).toBe(3);
    expect(whole.flags.map(({ clientReference, level }) => [clientReference, level])).toEqual([
      [other.reference, 'medium'],
      [mine.reference, 'high'],
      [mine.reference, 'low'],
    ]);
    expect(whole.flags[1]).toMatchObject({
      clientName: 'Invented, Ashby',
      coordinator: 'Test keyworker',
      reason: 'Two young children at home',
    });
    expect((await register(users['team-lead'])).flags.map(({ clientReference }) => clientReference)).toEqual([
      mine.reference,
      mine.reference,
    ]);
    expect((await users.keyworker.get('/safeguarding/flags')).status).toBe(403);
  });

  it('says nothing of a restricted record but that it is there', async () => {
    const { clientId } = await client();
    await raise(clientId);
    await api.admin.query('update client set restricted = true where id = $1', [clientId]);
    await project(clientId);
    const { flags } = (await users['safeguarding-lead'].get<SafeguardingRegisterResponse>('/safeguarding/flags')).body;
    expect(flags.find((flag) => flag.clientId === clientId)).toMatchObject({ clientName: '', reason: '', kind: 'child' });
  });
});
