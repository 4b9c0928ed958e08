import type { AuditListResponse } from '@throughline/contracts/audit';
import type { BreakGlassResponse, ClientRecordResponse } from '@throughline/contracts/clients';
import type { ProblemResponse } from '@throughline/contracts/problem';
import type { RegisteredResponse } from '@throughline/contracts/referrals';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { PeopleModule } from '../people.module';
import { hoursAgo, registration } from '../testing/registering';

let api: TestApi;
let keyworker: TestUser;
let other: TestUser;
const reason = 'On duty for the whole service tonight';

beforeAll(async () => {
  api = await startTestApi(PeopleModule);
  keyworker = await api.signIn('keyworker');
  other = await api.signIn('other-keyworker');
});
afterAll(async () => api.stop());

const registered = async (): Promise<string> =>
  (await keyworker.send<RegisteredResponse>('POST', '/referrals', registration(api.organisation))).body.clientId;

describe('a record of another team', () => {
  it('asks for a reason, which opens it for reading and for nothing else', async () => {
    const id = await registered();
    const closed = await other.get<ProblemResponse>(`/clients/${id}`);
    expect([closed.status, closed.body.code, closed.body.findings[0]?.code]).toEqual([403, 'reason-needed', 'record-out-of-scope']);
    const opened = await other.send<BreakGlassResponse>('POST', `/clients/${id}/break-glass`, { reason });
    expect(opened.status).toBe(201);
    const minutes = (Date.parse(opened.body.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60.1);
    const record = await other.get<ClientRecordResponse>(`/clients/${id}`);
    expect([record.status, record.body.basis, record.body.may.write]).toEqual([200, 'break-glass', false]);
    expect((await other.send('POST', `/clients/${id}/consents`, { purpose: 'ndtms', given: true, at: hoursAgo(1) })).status).toBe(404);
  });

  it('is closed again when the hour is over', async () => {
    const id = await registered();
    await other.send('POST', `/clients/${id}/break-glass`, { reason });
    await api.admin.query(`update break_glass set expires_at = now() - interval '1 second' where client_id = $1`, [id]);
    expect((await other.get(`/clients/${id}`)).status).toBe(403);
  });

  it('refuses a reason that is short or blank, and one that is not needed', async () => {
    const id = await registered();
    expect((await other.send('POST', `/clients/${id}/break-glass`, { reason: 'because' })).status).toBe(400);
    const blank = await other.send<ProblemResponse>('POST', `/clients/${id}/break-glass`, { reason: ' '.repeat(12) });
    expect([blank.status, blank.body.findings[0]?.code]).toEqual([422, 'too-short']);
    const needless = await keyworker.send<ProblemResponse>('POST', `/clients/${id}/break-glass`, { reason });
    expect([needless.status, needless.body.findings[0]?.code]).toEqual([422, 'reason-not-needed']);
  });
});

describe('a restricted record', () => {
  it('asks its own keyworker, and opens to who is listed', async () => {
    const id = await registered();
    await api.admin.query('update client set restricted = true where id = $1', [id]);
    const closed = await keyworker.get<ProblemResponse>(`/clients/${id}`);
    expect([closed.status, closed.body.findings[0]?.code]).toEqual([403, 'record-restricted']);
    await api.admin.query('insert into restricted_reader (provider_id, client_id, staff_id) values ($1, $2, $3)', [
      api.organisation.providerId,
      id,
      keyworker.staffId,
    ]);
    expect((await keyworker.get<ClientRecordResponse>(`/clients/${id}`)).body.basis).toBe('in-scope');
  });

  it('never opens to the person it is about, not with a reason either', async () => {
    const id = await registered();
    await api.admin.query('update client set staff_member_id = $2 where id = $1', [id, keyworker.staffId]);
    expect((await keyworker.get(`/clients/${id}`)).status).toBe(404);
    expect((await keyworker.send('POST', `/clients/${id}/break-glass`, { reason })).status).toBe(404);
  });
});

describe('the audit of a record', () => {
  it('tells the administrator who has seen and changed it, newest first, refusals too', async () => {
    const id = await registered();
    await keyworker.get(`/clients/${id}`);
    await other.get(`/clients/${id}`);
    await other.send('POST', `/clients/${id}/break-glass`, { reason });
    const administrator = await api.signIn('administrator');
    const { status, body } = await administrator.get<AuditListResponse>(`/clients/${id}/audit`);
    expect(status).toBe(200);
    expect(body.events.map(({ action, basis, staff, rowCount }) => [action, basis, staff, rowCount])).toEqual([
      ['client.record.read', 'break-glass', 'Test other-keyworker', 1],
      ['client.record.read', 'ask', 'Test other-keyworker', 0],
      ['client.record.read', 'in-scope', 'Test keyworker', 1],
      ['client.register', 'in-scope', 'Test keyworker', 1],
    ]);
    expect(JSON.stringify(body)).not.toContain('Testingham');
    expect((await keyworker.get(`/clients/${id}/audit`)).status).toBe(403);
  });
});
