import type { ProblemResponse } from '@throughline/contracts/problem';
import type { SubmissionListResponse, SubmissionResponse } from '@throughline/contracts/returns';
import { newId } from '@throughline/server/database';
import { insertTestOrganisation } from '@throughline/server/database/testing';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { ReportingModule } from '../reporting.module';
import { insertSubmission } from '../testing/arrange-returns';

let api: TestApi;
let officer: TestUser;

beforeAll(async () => {
  api = await startTestApi(ReportingModule);
  officer = await api.signIn('data-officer');
});
afterAll(async () => api.stop());
afterEach(async () => {
  await api.admin.query(`update submission set status = 'cancelled'`);
});

const request = (change: object = {}): object => ({
  serviceId: api.organisation.serviceId,
  profile: 'cds-k',
  fromOn: '2026-04-01',
  toOn: '2026-10-31',
  ...change,
});
const submit = (
  change: object = {},
  user = officer,
): Promise<{ status: number; body: Omit<SubmissionResponse, 'status'> & ProblemResponse }> =>
  user.send('POST', '/submissions', request(change));
const count = async (table: string): Promise<number> => (await api.admin.query(`select count(*)::int as n from ${table}`))[0].n;

describe('asking for a return file', () => {
  it('keeps the submission and asks for its job, by ids only', async () => {
    const { status, body } = await submit();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'queued',
      progress: 0,
      stage: 'waiting',
      requestedBy: 'Test data-officer',
      fromOn: '2026-04-01',
      toOn: '2026-10-31',
      rowCount: null,
      version: 1,
    });
    const rows = await api.admin.query('select job, payload from outbox where relayed_at is null');
    expect(rows).toEqual([
      { job: 'reporting.submission.produce', payload: { providerId: api.organisation.providerId, submissionId: body.id } },
    ]);
    expect((await officer.get<SubmissionResponse>(`/submissions/${body.id}`)).body).toEqual(body);
    expect((await officer.get<SubmissionListResponse>('/submissions')).body.submissions[0]).toEqual(body);
  });

  it('refuses a draft of the data set and says which documents are missing', async () => {
    const before = [await count('submission'), await count('outbox')];
    const { status, body } = await submit({ profile: 'cds-r' });
    expect([status, body.findings[0]?.code]).toEqual([422, 'ndtms-profile-draft']);
    expect(String(body.findings[0]?.parameters?.['missing'])).not.toBe('');
    expect([await count('submission'), await count('outbox')]).toEqual(before);
  });

  it.each([
    ['an unknown data set', { profile: 'cds-z' }, 422, 'unknown-code', 'profile'],
    ['a period that ends before it starts', { fromOn: '2026-10-31', toOn: '2026-10-30' }, 422, 'period-ends-before-start', 'toOn'],
    ['a period that ends after today', { toOn: '2099-01-01' }, 422, 'in-the-future', 'toOn'],
    ['a day that does not exist', { fromOn: '2026-02-30' }, 400, 'not-a-day', 'fromOn'],
    ['an unknown property', { clients: 'all' }, 400, 'unknown-property', 'clients'],
  ])('refuses %s', async (_, change, status, code, path) => {
    const answer = await submit(change);
    expect([answer.status, answer.body.findings[0]?.code, answer.body.findings[0]?.path]).toEqual([status, code, path]);
  });

  it('bounds how many wait at a time', async () => {
    for (let i = 0; i < 20; i++) await insertSubmission(api.admin, api.organisation);
    const { status, body } = await submit();
    expect([status, body.code]).toEqual([429, 'submissions-pending']);
  });

  it('lists the newest fifty', async () => {
    for (let i = 0; i < 52; i++) await insertSubmission(api.admin, api.organisation);
    const { submissions } = (await officer.get<SubmissionListResponse>('/submissions')).body;
    const times = submissions.map(({ requestedAt }) => requestedAt);
    expect([submissions.length, times]).toEqual([50, [...times].sort().reverse()]);
  });
});

describe('cancelling', () => {
  it('ends what waits at once, and changes nothing the second time', async () => {
    const { body } = await submit();
    const first = await officer.send<SubmissionResponse>('POST', `/submissions/${body.id}/cancellation`);
    expect([first.status, first.body.status, first.body.finishedAt === null]).toEqual([200, 'cancelled', false]);
    const second = await officer.send<SubmissionResponse>('POST', `/submissions/${body.id}/cancellation`);
    expect(second.body).toEqual(first.body);
  });

  it('asks what runs to stop', async () => {
    const id = await insertSubmission(api.admin, api.organisation);
    await api.admin.query(`update submission set status = 'running', stage = 'reading', started_at = now() where id = $1`, [id]);
    const { body } = await officer.send<SubmissionResponse>('POST', `/submissions/${id}/cancellation`);
    expect([body.status, body.stage]).toEqual(['running', 'stopping']);
    expect((await api.admin.query('select cancel_requested_at is not null as asked from submission where id = $1', [id]))[0].asked).toBe(
      true,
    );
  });

  it('leaves alone what is over', async () => {
    const id = await insertSubmission(api.admin, api.organisation);
    await api.admin.query(`update submission set status = 'failed', failure_code = 'disk-full' where id = $1`, [id]);
    const { body } = await officer.send<SubmissionResponse>('POST', `/submissions/${id}/cancellation`);
    expect([body.status, body.failureCode, body.version]).toEqual(['failed', 'disk-full', 1]);
  });
});

describe('who may', () => {
  it('is closed to keyworkers and team leads', async () => {
    const id = await insertSubmission(api.admin, api.organisation);
    for (const role of ['keyworker', 'team-lead'] as const) {
      const user = await api.signIn(role);
      const answers = [
        await submit({}, user),
        await user.get('/submissions'),
        await user.get(`/submissions/${id}`),
        await user.get(`/submissions/${id}/file`),
        await user.send('POST', `/submissions/${id}/cancellation`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
  });

  it('knows nothing of other providers, nor of what is not there', async () => {
    const id = await insertSubmission(api.admin, api.organisation);
    const stranger = await api.signIn('data-officer', await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9003' }));
    for (const [user, which] of [
      [stranger, id],
      [officer, newId()],
    ] as const) {
      const answers = [
        await user.get(`/submissions/${which}`),
        await user.get(`/submissions/${which}/file`),
        await user.send('POST', `/submissions/${which}/cancellation`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    expect((await submit({}, stranger)).status).toBe(404);
    expect((await stranger.get<SubmissionListResponse>('/submissions')).body.submissions).toEqual([]);
    expect((await officer.get('/submissions/not-an-id')).status).toBe(400);
  });

  it('hands out no file before it is ready, and says what to do', async () => {
    const id = await insertSubmission(api.admin, api.organisation);
    const { status, body } = await officer.get<ProblemResponse>(`/submissions/${id}/file`);
    expect([status, body.code]).toEqual([409, 'submission-not-ready']);
  });
});
