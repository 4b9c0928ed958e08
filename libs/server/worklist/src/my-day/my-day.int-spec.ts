import type { MyDayResponse } from '@throughline/contracts/worklist';
import { insertTestOrganisation, type TestOrganisation } from '@throughline/server/database/testing';
import { insertTestClient, startTestApi, type TestApi, type TestClientTraits } from '@throughline/server/platform/testing';
import { WorklistModule } from '../worklist.module';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(WorklistModule);
});
afterAll(async () => api.stop());

/** A client with one clock, due so many hours from now, and its alert. */
async function clientDue(hours: number, traits: TestClientTraits = {}, organisation: TestOrganisation = api.organisation): Promise<string> {
  const { clientId } = await insertTestClient(api.admin, organisation, traits);
  await api.admin.query('delete from deadline where client_id = $1', [clientId]);
  await api.admin.query(
    `insert into deadline (provider_id, client_id, key, kind, started, due, due_at, state, open, detail, steps, coordinator_id, team_id, digest)
     select $1, k.client_id, 'assessment:' || k.client_id, 'assessment', '2026-11-01', '2026-11-22', now() + make_interval(secs => $3::float8 * 3600), 'running', true, '{}', '[]',
       k.coordinator_id, k.team_id, 'none' from client_card k where k.client_id = $2`,
    [organisation.providerId, clientId, hours],
  );
  return clientId;
}

const insertAlert = (clientId: string, to: { staff?: string; team?: string }, step = 'nearing'): Promise<unknown> =>
  api.admin.query(
    `insert into alert (provider_id, client_id, deadline_key, step, step_at, recipient_staff_id, recipient_team_id)
     values ($1, $2::uuid, 'assessment:' || $2::uuid, $5, now(), $3, $4)`,
    [api.organisation.providerId, clientId, to.staff ?? null, to.team ?? null, step],
  );

const idsOf = (rows: readonly { clientId: string }[]): string[] => rows.map(({ clientId }) => clientId);
const allOf = ({ overdue, today, nextSevenDays }: MyDayResponse): string[] => idsOf([...overdue, ...today, ...nextSevenDays]);

describe('My day', () => {
  it('shows a keyworker their own clocks in three bands by time left, and nobody else’s', async () => {
    const { otherTeamId, staff } = api.organisation;
    const late = await clientDue(-5);
    const later = await clientDue(-50);
    const week = await clientDue(24 * 4);
    const far = await clientDue(24 * 20);
    const other = await clientDue(-5, { teamId: otherTeamId, coordinatorId: staff['other-keyworker'] });
    const unallocated = await clientDue(-5, { coordinatorId: null });
    const keyworker = await api.signIn('keyworker');
    const { status, body } = await keyworker.get<MyDayResponse>('/my-day');
    expect(status).toBe(200);
    expect(idsOf(body.overdue)).toEqual([later, late]);
    expect(idsOf(body.nextSevenDays)).toEqual([week]);
    expect(body.overdue[0]).toMatchObject({
      clientName: 'Tidewater, Rowan',
      birthDate: '1985-03-12',
      kind: 'assessment',
      coordinator: 'Test keyworker',
      restricted: false,
    });
    for (const absent of [far, other, unallocated]) expect(allOf(body)).not.toContain(absent);
  });

  it('shows a team lead also what nobody coordinates and what the team let pass', async () => {
    const { otherTeamId } = api.organisation;
    const lead = await api.signIn('team-lead');
    const unallocated = await clientDue(24 * 3, { coordinatorId: null });
    const allocated = await clientDue(24 * 3);
    const passed = await clientDue(-1);
    const elsewhere = await clientDue(-1, { coordinatorId: null, teamId: otherTeamId });
    const { body } = await lead.get<MyDayResponse>('/my-day');
    expect(idsOf(body.nextSevenDays)).toContain(unallocated);
    expect(idsOf(body.overdue)).toContain(passed);
    for (const absent of [allocated, elsewhere]) expect(allOf(body)).not.toContain(absent);
  });

  it('names a restricted client only to a listed reader, and nobody to themselves', async () => {
    const { staff } = api.organisation;
    const closed = await clientDue(-2, { restricted: true });
    const listed = await clientDue(-2, { restricted: true, readers: [staff.keyworker] });
    const own = await clientDue(-2, { staffMemberId: staff.keyworker });
    const { body } = await (await api.signIn('keyworker')).get<MyDayResponse>('/my-day');
    const shown = (id: string): object => body.overdue.find(({ clientId }) => clientId === id) ?? {};
    expect(shown(closed)).toMatchObject({ clientName: '', birthDate: null, restricted: true });
    expect(shown(own)).toMatchObject({ clientName: '', birthDate: null, restricted: true });
    expect(shown(listed)).toMatchObject({ clientName: 'Tidewater, Rowan', restricted: true });
  });

  it('shows alerts until they are seen, to whom they were raised for', async () => {
    const { staff, teamId } = api.organisation;
    const clientId = await clientDue(-3);
    await insertAlert(clientId, { staff: staff.keyworker });
    await insertAlert(clientId, { team: teamId }, 'breached');
    const [keyworker, lead, other] = [await api.signIn('keyworker'), await api.signIn('team-lead'), await api.signIn('other-keyworker')];
    const stepsFor = async (user: typeof lead): Promise<string[]> =>
      (await user.get<MyDayResponse>('/my-day')).body.alerts.filter((alert) => alert.clientId === clientId).map(({ step }) => step);
    expect([await stepsFor(keyworker), await stepsFor(lead), await stepsFor(other)]).toEqual([['nearing'], ['breached'], []]);

    const alerts = ['nearing', 'breached'].map((step) => ({ clientId, deadlineKey: `assessment:${clientId}`, step }));
    expect((await other.send('POST', '/alerts/seen', { alerts })).status).toBe(204);
    expect([await stepsFor(keyworker), await stepsFor(lead)]).toEqual([['nearing'], ['breached']]);
    expect((await keyworker.send('POST', '/alerts/seen', { alerts })).status).toBe(204);
    expect([await stepsFor(keyworker), await stepsFor(lead)]).toEqual([[], ['breached']]);
    expect((await lead.send('POST', '/alerts/seen', { alerts })).status).toBe(204);
    expect(await stepsFor(lead)).toEqual([]);
    const audited = await api.admin.query(
      `select row_count from audit_event where route = 'POST /api/v1/alerts/seen' order by occurred_at`,
    );
    expect(audited).toEqual([{ row_count: 0 }, { row_count: 1 }, { row_count: 1 }]);
  });

  it('refuses a list of alerts that is none, and a role without a caseload', async () => {
    const keyworker = await api.signIn('keyworker');
    expect((await keyworker.send('POST', '/alerts/seen', { alerts: [{ clientId: 'x', deadlineKey: 'a', step: 'nearing' }] })).status).toBe(
      400,
    );
    expect((await (await api.signIn('administrator')).get('/my-day')).status).toBe(403);
    expect((await (await api.signIn('commissioner')).get('/my-day')).status).toBe(403);
  });

  it('stays within its provider', async () => {
    const foreign = await insertTestOrganisation(api.database.adminUrl);
    const elsewhere = await clientDue(-1, {}, foreign);
    const keyworker = await api.signIn('keyworker');
    expect(allOf((await keyworker.get<MyDayResponse>('/my-day')).body)).not.toContain(elsewhere);
  });
});
