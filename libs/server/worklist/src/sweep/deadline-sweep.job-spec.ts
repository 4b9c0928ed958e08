import { type Deadline, newId } from '@throughline/server/database';
import { type Schedule, JobRunner } from '@throughline/server/platform';
import {
  eventually,
  insertTestClient,
  prepareTestGround,
  startTestWorker,
  testBackends,
  type TestGround,
  type TestWorker,
} from '@throughline/server/platform/testing';
import { WorklistJobsModule } from '../worklist-jobs.module';
import { DeadlineSweep } from './deadline-sweep';
import { sweepDeadlines } from './sweep.job';

type Step = { readonly step: string; readonly minutes: number };
const modules = [WorklistJobsModule];

/** Inserts a clock whose steps lie so many minutes from now by the database's clock. */
async function insertDeadline(ground: TestGround, clientId: string, steps: readonly Step[], to: Partial<Deadline> = {}): Promise<string> {
  const key = `assessment:${newId()}`;
  const { teamId, staff } = ground.organisation;
  await ground.admin.query(
    `insert into deadline (provider_id, client_id, key, kind, started, due, due_at, state, open, detail, steps, next_step_at, coordinator_id, team_id, digest)
     select $1, $2, $3, 'assessment', '2026-11-01', '2026-11-30', now(), 'running', true, '{}',
       (select jsonb_agg(jsonb_build_object('step', s.step, 'at', now() + make_interval(mins => s.minutes))) from jsonb_to_recordset($4::jsonb) as s(step varchar, minutes integer)),
       (select min(now() + make_interval(mins => s.minutes)) from jsonb_to_recordset($4::jsonb) as s(step varchar, minutes integer)), $5, $6, 'none'`,
    [
      ground.organisation.providerId,
      clientId,
      key,
      JSON.stringify(steps),
      to.coordinatorId === undefined ? staff.keyworker : to.coordinatorId,
      to.teamId === undefined ? teamId : to.teamId,
    ],
  );
  return key;
}

const alertsOf = (ground: TestGround, key: string): Promise<{ step: string; staff: string | null; team: string | null }[]> =>
  ground.admin.query(
    'select step, recipient_staff_id as staff, recipient_team_id as team from alert where deadline_key = $1 order by step',
    [key],
  );

describe.each(testBackends())('the deadline sweep, queues on $name', (backend) => {
  let ground: TestGround;
  let worker: TestWorker;
  let clientId: string;
  const sweep = (): DeadlineSweep => worker.app.get(DeadlineSweep);

  beforeAll(async () => {
    ground = await prepareTestGround(backend);
    worker = await startTestWorker(ground, { modules, start: false });
    ({ clientId } = await insertTestClient(ground.admin, ground.organisation));
    // The clocks of the record itself are not what is looked at here.
    await ground.admin.query('update deadline set next_step_at = null');
  });
  afterAll(async () => {
    await worker?.stop();
    await ground?.stop();
  });

  it('tells the care coordinator of nearing and due, the team of a breach, and keeps the step that has not come', async () => {
    const { staff, teamId, providerId } = ground.organisation;
    const key = await insertDeadline(ground, clientId, [
      { step: 'nearing', minutes: -30 },
      { step: 'due', minutes: -20 },
      { step: 'breached', minutes: -10 },
      { step: 'alert', minutes: 45 },
    ]);
    expect(await sweep().sweep(providerId)).toEqual({ claimed: 1, raised: 3, nobody: 0 });
    expect(await alertsOf(ground, key)).toEqual([
      { step: 'breached', staff: null, team: teamId },
      { step: 'due', staff: staff.keyworker, team: null },
      { step: 'nearing', staff: staff.keyworker, team: null },
    ]);
    const [left]: { ahead: boolean }[] = await ground.admin.query('select next_step_at > now() as ahead from deadline where key = $1', [
      key,
    ]);
    expect(left).toEqual({ ahead: true });
    expect(await sweep().sweep(providerId)).toEqual({ claimed: 0, raised: 0, nobody: 0 });
  });

  it('tells the team where nobody coordinates, and counts what nobody can be told of', async () => {
    const { teamId, otherTeamId, providerId } = ground.organisation;
    const nearing = [{ step: 'nearing', minutes: -5 }];
    const unallocated = await insertDeadline(ground, clientId, nearing, { coordinatorId: null, teamId: otherTeamId });
    const nobody = await insertDeadline(ground, clientId, nearing, { coordinatorId: null, teamId: null });
    const breached = await insertDeadline(ground, clientId, [{ step: 'breached', minutes: -5 }], { teamId: null });
    expect(await sweep().sweep(providerId)).toEqual({ claimed: 3, raised: 2, nobody: 1 });
    expect(await alertsOf(ground, unallocated)).toEqual([{ step: 'nearing', staff: null, team: otherTeamId }]);
    expect(await alertsOf(ground, nobody)).toEqual([]);
    expect(await alertsOf(ground, breached)).toEqual([{ step: 'breached', staff: ground.organisation.staff.keyworker, team: null }]);
    expect(teamId).not.toBe(otherTeamId);
  });

  it('raises exactly one alert for each step of each deadline when eight sweeps run at once', async () => {
    const { providerId, staff, teamId } = ground.organisation;
    await ground.admin.query(
      `insert into deadline (provider_id, client_id, key, kind, started, due, due_at, state, open, detail, steps, next_step_at, coordinator_id, team_id, digest)
       select $1, $2, 'crowd:' || n, 'assessment', '2026-11-01', '2026-11-20', now(), 'running', true, '{}',
         jsonb_build_array(jsonb_build_object('step', 'nearing', 'at', now() - interval '2 hours'), jsonb_build_object('step', 'due', 'at', now() - interval '1 hour'),
           jsonb_build_object('step', 'breached', 'at', now() + interval '1 hour')), now() - interval '2 hours', $3, $4, 'none'
       from generate_series(1, 3000) n`,
      [providerId, clientId, staff.keyworker, teamId],
    );
    const others = await Promise.all([1, 2, 3].map(() => startTestWorker(ground, { modules, start: false })));
    const sweeps = [worker, ...others].flatMap(({ app }) => [app.get(DeadlineSweep), app.get(DeadlineSweep)]);
    const results = await Promise.all(sweeps.map((each) => each.sweep(providerId)));
    expect(results.reduce((sum, { raised }) => sum + raised, 0)).toBe(6000);
    const [counted]: { alerts: number; pairs: number; ahead: number }[] = await ground.admin.query(
      `select count(*)::int as alerts, count(distinct (deadline_key, step))::int as pairs,
         (select count(*)::int from deadline where key like 'crowd:%' and next_step_at > now()) as ahead
       from alert where deadline_key like 'crowd:%'`,
    );
    expect(counted).toEqual({ alerts: 6000, pairs: 6000, ahead: 3000 });
    await Promise.all(others.map((other) => other.stop()));
  });

  it('raises nothing again when a projection puts a passed step back', async () => {
    const key = 'crowd:1';
    await ground.admin.query(`update deadline set next_step_at = now() - interval '2 hours' where key = $1`, [key]);
    expect(await sweep().sweep(ground.organisation.providerId)).toEqual({ claimed: 1, raised: 0, nobody: 0 });
    expect(await alertsOf(ground, key)).toHaveLength(2);
  });

  it('is run by its schedule', async () => {
    const schedules: Schedule[] = [{ id: 'sweep', job: sweepDeadlines, every: 250 }];
    const scheduled = await startTestWorker(ground, { modules, settings: { schedules } });
    const key = await insertDeadline(ground, clientId, [{ step: 'nearing', minutes: -1 }]);
    await eventually(async () => (await alertsOf(ground, key)).length === 1);
    await scheduled.stop();
  });

  it('does nothing on a worker whose clock is a minute fast, and works again when it agrees', async () => {
    let ahead = 60_000;
    const schedules: Schedule[] = [{ id: 'sweep', job: sweepDeadlines, every: 250 }];
    const fast = await startTestWorker(ground, { modules, settings: { schedules, now: () => Date.now() + ahead } });
    const key = await insertDeadline(ground, clientId, [{ step: 'nearing', minutes: -1 }]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(fast.app.get(JobRunner).isWorking).toBe(false);
    expect(await alertsOf(ground, key)).toEqual([]);
    ahead = 0;
    await eventually(async () => (await alertsOf(ground, key)).length === 1);
    ahead = -60_000;
    await eventually(() => !fast.app.get(JobRunner).isWorking);
    await fast.stop();
  });
});
