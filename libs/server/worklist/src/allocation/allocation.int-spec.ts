import { insertTestOrganisation } from '@throughline/server/database/testing';
import { insertTestClient, startTestApi, type TestAnswer, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { WorklistModule } from '../worklist.module';

let api: TestApi;
let lead: TestUser;

beforeAll(async () => {
  api = await startTestApi(WorklistModule);
  lead = await api.signIn('team-lead');
});
afterAll(async () => api.stop());

const allocate = (clientId: string, body: object, version = 1, user = lead): Promise<TestAnswer<Record<string, unknown>>> =>
  user.send('POST', `/clients/${clientId}/allocations`, body, version);

describe('allocation', () => {
  it('ends the allocation before, keeps it, and moves clocks and unseen alerts to the new care coordinator', async () => {
    const { teamId, staff, providerId } = api.organisation;
    const { clientId } = await insertTestClient(api.admin, api.organisation);
    const [deadline]: { key: string }[] = await api.admin.query('select key from deadline where client_id = $1 and open limit 1', [
      clientId,
    ]);
    const alert = `insert into alert (provider_id, client_id, deadline_key, step, step_at, recipient_staff_id, recipient_team_id) values ($1, $2, $3, $4, now(), $5, $6)`;
    await api.admin.query(alert, [providerId, clientId, deadline?.key, 'nearing', staff.keyworker, null]);
    await api.admin.query(alert, [providerId, clientId, deadline?.key, 'breached', null, teamId]);

    const answer = await allocate(clientId, { teamId, staffId: staff['team-lead'], handoverNote: 'Prefers mornings' });
    expect(answer).toMatchObject({ status: 200, body: { version: 2 } });
    const history = await api.admin.query(
      'select staff_id, ended_at is null as current, handover_note from allocation where client_id = $1 order by started_at',
      [clientId],
    );
    expect(history).toEqual([
      { staff_id: staff.keyworker, current: false, handover_note: null },
      { staff_id: staff['team-lead'], current: true, handover_note: 'Prefers mornings' },
    ]);
    const clocks = await api.admin.query('select distinct coordinator_id from deadline where client_id = $1', [clientId]);
    expect(clocks).toEqual([{ coordinator_id: staff['team-lead'] }]);
    const alerts = await api.admin.query(
      'select step, recipient_staff_id as staff, recipient_team_id as team from alert where client_id = $1 order by step',
      [clientId],
    );
    expect(alerts).toEqual([
      { step: 'breached', staff: null, team: teamId },
      { step: 'nearing', staff: staff['team-lead'], team: null },
    ]);
  });

  it('names no coordinator when only a team is given', async () => {
    const { clientId } = await insertTestClient(api.admin, api.organisation);
    expect((await allocate(clientId, { teamId: api.organisation.otherTeamId })).status).toBe(200);
    const [card] = await api.admin.query('select team_id, coordinator_id from client_card where client_id = $1', [clientId]);
    expect(card).toEqual({ team_id: api.organisation.otherTeamId, coordinator_id: null });
  });

  it('changes nothing when the client is where it should be', async () => {
    const { teamId, staff } = api.organisation;
    const { clientId } = await insertTestClient(api.admin, api.organisation);
    expect(await allocate(clientId, { teamId, staffId: staff.keyworker })).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await api.admin.query('select 1 from allocation where client_id = $1', [clientId])).toHaveLength(1);
  });

  it('refuses a worker of another team, a team of another provider, and somebody who left', async () => {
    const { teamId, otherTeamId, staff } = api.organisation;
    const foreign = await insertTestOrganisation(api.database.adminUrl);
    const { clientId } = await insertTestClient(api.admin, api.organisation);
    const refusals: [object, object][] = [
      [
        { teamId, staffId: staff['other-keyworker'] },
        { code: 'staff-not-in-team', path: 'staffId' },
      ],
      [{ teamId: foreign.teamId }, { code: 'unknown-team', path: 'teamId' }],
      [
        { teamId: otherTeamId, staffId: foreign.staff.keyworker },
        { code: 'staff-not-in-team', path: 'staffId' },
      ],
    ];
    for (const [body, finding] of refusals)
      expect(await allocate(clientId, body)).toMatchObject({ status: 422, body: { findings: [finding] } });
    await api.admin.query('update staff set active = false where id = $1', [staff['other-keyworker']]);
    expect((await allocate(clientId, { teamId: otherTeamId, staffId: staff['other-keyworker'] })).status).toBe(422);
    await api.admin.query('update staff set active = true where id = $1', [staff['other-keyworker']]);
  });

  it('lets one of two leads win who saw the same state', async () => {
    const { teamId, staff } = api.organisation;
    const { clientId } = await insertTestClient(api.admin, api.organisation, { coordinatorId: null });
    const answers = await Promise.all([staff.keyworker, staff['team-lead']].map((staffId) => allocate(clientId, { teamId, staffId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await api.admin.query('select 1 from allocation where client_id = $1', [clientId])).toHaveLength(2);
    expect((await allocate(clientId, { teamId, staffId: staff.keyworker }, 1)).body['currentVersion']).toBe(2);
  });

  it('needs a version, an open episode, and a client of the lead’s team', async () => {
    const { teamId, otherTeamId, staff } = api.organisation;
    const { clientId, episodeId } = await insertTestClient(api.admin, api.organisation);
    expect((await lead.send('POST', `/clients/${clientId}/allocations`, { teamId })).status).toBe(428);
    expect((await allocate(clientId, { teamId, extra: true })).status).toBe(400);
    const elsewhere = await insertTestClient(api.admin, api.organisation, { teamId: otherTeamId, coordinatorId: staff['other-keyworker'] });
    expect((await allocate(elsewhere.clientId, { teamId })).status).toBe(404);
    expect((await allocate(clientId, { teamId }, 1, await api.signIn('keyworker'))).status).toBe(403);
    await api.admin.query(`update episode set closed_on = '2026-11-20', triaged_on = opened_on, discharge_reason = '80' where id = $1`, [
      episodeId,
    ]);
    expect(await allocate(clientId, { teamId })).toMatchObject({ status: 422, body: { findings: [{ code: 'no-open-episode' }] } });
  });
});
