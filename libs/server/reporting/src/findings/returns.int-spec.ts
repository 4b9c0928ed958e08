import type { ProblemResponse } from '@throughline/contracts/problem';
import type { FindingListResponse, ReturnProfilesResponse, ReturnsSummaryResponse } from '@throughline/contracts/returns';
import { newId } from '@throughline/server/database';
import { insertTestOrganisation } from '@throughline/server/database/testing';
import { insertTestClient, startTestApi, type TestAnswer, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { ReportingModule } from '../reporting.module';

let api: TestApi;
let officer: TestUser;

beforeAll(async () => {
  api = await startTestApi(ReportingModule);
  officer = await api.signIn('data-officer');
});
afterAll(async () => api.stop());

/** A client whose projected rows and findings are exactly these. */
async function arranged(rows: {
  consented?: boolean | null;
  findings?: [severity: string, code: string, path?: string][];
  traits?: Parameters<typeof insertTestClient>[2];
}): Promise<string> {
  const { providerId, serviceId } = api.organisation;
  const { clientId, episodeId } = await insertTestClient(api.admin, api.organisation, rows.traits);
  await api.admin.query('delete from return_finding where client_id = $1', [clientId]);
  await api.admin.query('delete from return_row where client_id = $1', [clientId]);
  if (rows.consented !== null && rows.consented !== undefined) {
    await api.admin.query(
      `insert into return_row (provider_id, client_id, episode_id, profile, row_number, agency_code, client_reference, active_from, consented, line, digest)
       select $1, $2, $3, 'cds-k', n, 'N9001', 'TL-10001', '2026-11-02', $4, 'x', 'x' from generate_series(1, $5::int) n`,
      [providerId, clientId, episodeId, rows.consented, rows.consented ? 2 : 1],
    );
  }
  for (const [severity, code, path] of rows.findings ?? []) {
    await api.admin.query(
      `insert into return_finding (provider_id, client_id, episode_id, code, path, service_id, severity, field, parameters, digest) values ($1, $2, $3, $4, $5, $6, $7, 'ETHNIC', '{"day":"2026-11-02"}', 'x')`,
      [providerId, clientId, episodeId, code, path ?? 'person.ethnicity', serviceId, severity],
    );
  }
  return clientId;
}

const find = (user: TestUser, request: object = {}): Promise<TestAnswer<FindingListResponse & ProblemResponse>> =>
  user.send('POST', '/returns/findings', { serviceId: api.organisation.serviceId, ...request });

describe('the returns workbench', () => {
  let restricted: string;

  beforeAll(async () => {
    await arranged({ consented: true });
    await arranged({ consented: true, findings: [['warning', 'ndtms-b']] });
    await arranged({
      consented: true,
      findings: [
        ['error', 'ndtms-a', 'one'],
        ['error', 'ndtms-a', 'two'],
        ['warning', 'ndtms-b'],
      ],
    });
    await arranged({
      consented: null,
      findings: [
        ['error', 'ndtms-consent-missing'],
        ['information', 'ndtms-not-yet-triaged'],
      ],
    });
    await arranged({ consented: false });
    restricted = await arranged({
      consented: true,
      findings: [['error', 'ndtms-a']],
      traits: { restricted: true, familyName: 'Hiddenby' },
    });
  });

  it('names the live profile and what the draft waits for', async () => {
    const { body } = await officer.get<ReturnProfilesResponse>('/returns/profiles');
    expect(body.profiles.map(({ code, status, columns }) => [code, status, columns])).toEqual([
      ['cds-k', 'live', 144],
      ['cds-r', 'draft', expect.any(Number)],
    ]);
    expect(body.profiles[1]?.missing.length).toBeGreaterThan(0);
  });

  it('counts episodes, those that are ready, refused consent, and findings by rule', async () => {
    const { status, body } = await officer.get<ReturnsSummaryResponse>(`/returns/services/${api.organisation.serviceId}/summary`);
    expect(status).toBe(200);
    expect(body).toEqual({
      service: { id: api.organisation.serviceId, name: 'Eastmere Adults' },
      profile: 'cds-k',
      episodes: 5,
      ready: 2,
      withoutConsent: 1,
      rules: [
        { code: 'ndtms-a', severity: 'error', field: 'ETHNIC', count: 3 },
        { code: 'ndtms-consent-missing', severity: 'error', field: 'ETHNIC', count: 1 },
        { code: 'ndtms-b', severity: 'warning', field: 'ETHNIC', count: 2 },
        { code: 'ndtms-not-yet-triaged', severity: 'information', field: 'ETHNIC', count: 1 },
      ],
    });
  });

  it('pages through every finding once, errors first', async () => {
    const seen: FindingListResponse['items'] = [];
    let after: string | null = null;
    do {
      const { body }: TestAnswer<FindingListResponse> = await find(officer, { limit: 2, ...(after ? { after } : {}) });
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items);
      after = body.next;
    } while (after);
    expect(seen.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error', 'warning', 'warning', 'information']);
    expect(new Set(seen.map((item) => `${item.clientId} ${item.code} ${item.path}`)).size).toBe(7);
  });

  it('lists one rule or one severity', async () => {
    const byCode = (await find(officer, { code: 'ndtms-a' })).body;
    expect(byCode.items.map(({ code }) => code)).toEqual(['ndtms-a', 'ndtms-a', 'ndtms-a']);
    const bySeverity = (await find(officer, { severity: 'warning', limit: 1 })).body;
    expect([bySeverity.items.length, bySeverity.next === null]).toEqual([1, false]);
    const rest = (await find(officer, { severity: 'warning', after: bySeverity.next })).body;
    expect([rest.items.length, rest.next]).toEqual([1, null]);
  });

  it('says who an ordinary record is about, and hides a restricted one', async () => {
    const items = (await find(officer, { code: 'ndtms-a' })).body.items;
    expect(items.find(({ clientId }) => clientId === restricted)).toMatchObject({ clientName: '', restricted: true, parameters: {} });
    expect(items.find(({ clientId }) => clientId !== restricted)).toMatchObject({
      clientName: 'Tidewater, Rowan',
      restricted: false,
      coordinator: 'Test keyworker',
      parameters: { day: '2026-11-02' },
    });
    await api.admin.query('insert into restricted_reader (provider_id, client_id, staff_id) values ($1, $2, $3)', [
      api.organisation.providerId,
      restricted,
      officer.staffId,
    ]);
    const listed = (await find(officer, { code: 'ndtms-a' })).body.items;
    expect(listed.find(({ clientId }) => clientId === restricted)).toMatchObject({ clientName: 'Hiddenby, Rowan' });
  });

  it('audits how many findings were shown', async () => {
    const lead = await api.signIn('team-lead');
    await find(lead, { limit: 3 });
    const rows = await api.admin.query('select action, row_count, route from audit_event where staff_id = $1', [lead.staffId]);
    expect(rows).toEqual([{ action: 'ndtms.findings.read', row_count: 3, route: 'POST /api/v1/returns/findings' }]);
  });

  it('refuses a page that is none of ours, unknown severities and properties', async () => {
    const strange = await find(officer, { after: 'bm90aGluZw' });
    expect([strange.status, strange.body.findings[0]?.code]).toEqual([422, 'unknown-page']);
    expect((await find(officer, { severity: 'fatal' })).status).toBe(400);
    expect((await find(officer, { name: 'Tidewater' })).status).toBe(400);
  });

  it('is closed to keyworkers, and knows nothing of other providers', async () => {
    const keyworker = await api.signIn('keyworker');
    expect((await find(keyworker)).status).toBe(403);
    expect((await keyworker.get('/returns/profiles')).status).toBe(403);
    const stranger = await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9002' });
    const other = await api.signIn('data-officer', stranger);
    expect((await find(other)).status).toBe(404);
    expect((await other.get(`/returns/services/${api.organisation.serviceId}/summary`)).status).toBe(404);
    expect((await officer.get(`/returns/services/${newId()}/summary`)).status).toBe(404);
  });
});
