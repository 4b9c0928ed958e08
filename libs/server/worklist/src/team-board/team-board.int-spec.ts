import type { TeamBoardResponse } from '@throughline/contracts/worklist';
import { insertTestClient, startTestApi, type TestApi } from '@throughline/server/platform/testing';
import { WorklistModule } from '../worklist.module';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(WorklistModule);
});
afterAll(async () => api.stop());

describe('the team board', () => {
  it('counts what each worker of the lead’s teams carries, and lists clients without one by time left', async () => {
    const { organisation, admin } = api;
    const { otherTeamId, staff } = organisation;
    const first = await insertTestClient(admin, organisation, { openedOn: '2026-10-01' });
    await insertTestClient(admin, organisation, { openedOn: '2026-11-20' });
    await insertTestClient(admin, organisation, { teamId: otherTeamId, coordinatorId: staff['other-keyworker'] });
    const late = await insertTestClient(admin, organisation, { coordinatorId: null, openedOn: '2026-10-01' });
    const early = await insertTestClient(admin, organisation, { coordinatorId: null, openedOn: '2026-11-20' });
    const hidden = await insertTestClient(admin, organisation, { coordinatorId: null, restricted: true });
    await insertTestClient(admin, organisation, { coordinatorId: null, teamId: otherTeamId });
    await admin.query('delete from deadline');
    await admin.query(
      `insert into deadline (provider_id, client_id, key, kind, started, due, due_at, state, open, detail, steps, coordinator_id, team_id, digest)
       select k.provider_id, k.client_id, 'spec', 'assessment', '2026-11-01', '2026-11-22', now() + make_interval(days => v.days), 'running', true, '{}', '[]',
         k.coordinator_id, k.team_id, 'none'
       from client_card k join (values ($1::uuid, -1), ($2::uuid, 3), ($3::uuid, -2)) as v(id, days) on v.id = k.client_id`,
      [first.clientId, early.clientId, late.clientId],
    );
    await admin.query(
      `update client_card k set next_due_at = (select min(due_at) from deadline d where d.client_id = k.client_id and d.open and d.key = 'spec'), finding_errors = 2`,
    );
    const { status, body } = await (await api.signIn('team-lead')).get<TeamBoardResponse>('/team-board');
    expect(status).toBe(200);
    const rows = new Map(body.workers.map((row) => [row.staffId, row]));
    expect([...rows.keys()].sort()).toEqual([staff.keyworker, staff['team-lead']].sort());
    expect(rows.get(staff.keyworker)).toMatchObject({
      name: 'Test keyworker',
      teamName: 'Harbour team',
      caseload: 2,
      overdue: 1,
      dueThisWeek: 0,
      findings: 4,
    });
    expect(rows.get(staff['team-lead'])).toMatchObject({ caseload: 0, overdue: 0, dueThisWeek: 0, findings: 0 });
    expect(body.unallocated.map(({ clientId }) => clientId)).toEqual([late.clientId, early.clientId, hidden.clientId]);
    expect(body.unallocated[0]).toMatchObject({
      name: 'Tidewater, Rowan',
      nextDueKind: 'assessment',
      version: 1,
      teamName: 'Harbour team',
    });
    expect(body.unallocated[2]).toMatchObject({ name: '', restricted: true });
  });

  it('is the team lead’s alone', async () => {
    for (const role of ['keyworker', 'prescriber', 'data-officer', 'administrator', 'commissioner'] as const) {
      expect((await (await api.signIn(role)).get('/team-board')).status).toBe(403);
    }
  });
});
