import { startTestApi, type TestApi } from '@throughline/server/platform/testing';
import { IdentityModule } from '../identity.module';
import { hashPassword } from './password';

const password = 'a long enough pass phrase';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(IdentityModule, { passwordHash: await hashPassword(password) });
});
afterAll(async () => api.stop());

const emailOf = (role: string): string => `${role}@${api.organisation.providerId.slice(0, 8)}.example`;

describe('signing in', () => {
  it('opens a session with the right password and tells what the screens may show', async () => {
    const answer = await api.anonymous.send('POST', '/session', { email: emailOf('keyworker'), password });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ staff: { name: 'Test keyworker' }, roles: ['keyworker'], demo: true });
    expect(answer.body['permissions']).toContain('client.record.write');
    expect(answer.body['permissions']).not.toContain('ndtms.submission.produce');
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const wrong = await api.anonymous.send('POST', '/session', { email: emailOf('prescriber'), password: 'wrong' });
    const unknown = await api.anonymous.send('POST', '/session', { email: 'nobody@nowhere.example', password: 'wrong' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body['detail']).toBe(unknown.body['detail']);
  });

  it('delays after five wrong passwords, even the right one', async () => {
    for (let attempt = 0; attempt < 5; attempt++)
      await api.anonymous.send('POST', '/session', { email: emailOf('data-officer'), password: 'wrong' });
    const answer = await api.anonymous.send('POST', '/session', { email: emailOf('data-officer'), password });
    expect(answer.status).toBe(429);
  });

  it('refuses a request without a session, and after sign-out at once', async () => {
    expect((await api.anonymous.get('/session')).status).toBe(401);
    const user = await api.signIn('keyworker');
    expect((await user.get('/session')).status).toBe(200);
    expect((await user.send('DELETE', '/session')).status).toBe(204);
    expect((await user.get('/session')).status).toBe(401);
  });

  it('refuses a change from another origin or without the anti-forgery token', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { origin: 'https://evil.example', host: 'localhost' },
      payload: { email: 'a@b.example', password },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('audits each view with who and what, without content', async () => {
    const user = await api.signIn('team-lead');
    await user.get('/organisation');
    const rows = await api.admin.query('select action, basis, route, roles from audit_event where staff_id = $1', [user.staffId]);
    expect(rows).toEqual([{ action: 'organisation.read', basis: 'in-scope', route: 'GET /api/v1/organisation', roles: 'team-lead' }]);
  });
});
