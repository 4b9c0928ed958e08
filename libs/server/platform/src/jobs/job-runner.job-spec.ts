import { Injectable } from '@nestjs/common';
import {
  type DatabaseProxy,
  eventually,
  prepareTestGround,
  startDatabaseProxy,
  startTestWorker,
  testBackends,
  type TestGround,
  type TestWorker,
} from '@throughline/server/platform/testing';
import { enqueue } from '../outbox/outbox';
import { UnitOfWork } from '../transaction/unit-of-work';
import { defineJob, type JobHandler, type JobPayload } from './define-job';
import { isWorkerAlive } from './heartbeat';
import { HandlesJob, type Reconciler, Reconciles } from './job-handlers';
import { JobQueues } from './job-queues';
import type { JobSettings, Schedule } from './job-settings';
import { beatHeartbeat, extendAudit, reconcileJobs } from './platform-jobs';
import { WorkerHealth } from './worker-health';

type Work = JobPayload & { readonly row: string; readonly ms: number };
const insertRow = defineJob<Work>({ name: 'spec.row.insert', queue: 'work', attempts: 5, backoff: 50 });
const starts: string[] = [];
const reconciled: string[] = [];

/** Has its effect once however often it runs: the key of the row is that of the work. */
@Injectable()
@HandlesJob()
class InsertRowHandler implements JobHandler<Work> {
  readonly definition = insertRow;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run({ row, ms, providerId }: Work): Promise<void> {
    starts.push(row);
    // Only the first start takes its time: the one whose worker dies.
    if (starts.filter((started) => started === row).length === 1) await new Promise((resolve) => setTimeout(resolve, ms).unref());
    await this.unitOfWork.run(String(providerId), (manager) =>
      manager.query(`insert into ops.heartbeat (name, beat_at) values ($1, now()) on conflict do nothing`, [`row ${row}`]),
    );
  }
}

@Injectable()
@Reconciles()
class SpecReconciler implements Reconciler {
  async reconcile(providerId: string): Promise<void> {
    reconciled.push(providerId);
  }
}

describe.each(testBackends())('running jobs on $name', (backend) => {
  let ground: TestGround;
  const workers: TestWorker[] = [];
  const begin = async (settings: Partial<JobSettings> = {}, proxy?: DatabaseProxy): Promise<TestWorker> => {
    const worker = await startTestWorker(ground, { providers: [InsertRowHandler, SpecReconciler], settings, ...(proxy ? { proxy } : {}) });
    workers.push(worker);
    return worker;
  };
  const ask = (worker: TestWorker, row: string, ms = 0): Promise<string> => {
    const { providerId } = ground.organisation;
    return worker.app.get(UnitOfWork).run(providerId, (manager) => enqueue({ manager, providerId }, insertRow.name, { row, ms }));
  };
  const rows = async (): Promise<string[]> =>
    (await ground.admin.query(`select substr(name, 5) as row from ops.heartbeat where name like 'row %' order by name`)).map(
      ({ row }: { row: string }) => row,
    );
  const stopAll = async (): Promise<void> => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  };

  beforeAll(async () => {
    starts.length = 0;
    ground = await prepareTestGround(backend);
  });
  afterEach(stopAll);
  afterAll(async () => ground?.stop());

  it('has one effect when a job runs twice', async () => {
    const worker = await begin();
    const id = await ask(worker, 'twice');
    await eventually(async () => (await rows()).includes('twice'));
    const queue = worker.app.get(JobQueues).get('work');
    await eventually(async () => (await queue.getJobState(id)) === 'completed');
    await queue.remove(id);
    await ground.admin.query('update outbox set relayed_at = null where id = $1', [id]);
    await eventually(() => starts.filter((row) => row === 'twice').length === 2);
    expect((await rows()).filter((row) => row === 'twice')).toEqual(['twice']);
  });

  it('runs a job again whose worker died, on another one', async () => {
    const dying = await begin();
    await ask(dying, 'orphan', 60_000);
    await eventually(() => starts.includes('orphan'));
    await dieWithoutWord(dying);
    await begin();
    await eventually(async () => (await rows()).includes('orphan'), 15_000);
    expect(starts.filter((row) => row === 'orphan')).toHaveLength(2);
  });

  it('lets a running job end before it stops', async () => {
    const worker = await begin();
    await ask(worker, 'last', 700);
    await eventually(() => starts.includes('last'));
    await stopAll();
    expect(await rows()).toContain('last');
  });

  it('takes over the list of schedules, removes what is gone, and runs what is due', async () => {
    const beat: Schedule = { id: 'heartbeat', job: beatHeartbeat, every: 200 };
    const audit: Schedule = { id: 'audit-partitions', job: extendAudit, cron: '15 3 * * *' };
    const reconcile: Schedule = { id: 'reconcile', job: reconcileJobs, every: 200 };
    const first = await begin({ schedules: [beat, audit, reconcile] });
    const listed = async (worker: TestWorker): Promise<unknown[]> =>
      (await worker.app.get(JobQueues).get('schedule').getJobSchedulers())
        .map(({ key, name, tz, pattern, every }) => ({ key, name, tz, pattern, every }))
        .sort((a, b) => a.key.localeCompare(b.key));
    expect(await listed(first)).toMatchObject([
      { key: 'audit-partitions', name: 'platform.audit.extend', tz: 'Europe/London', pattern: '15 3 * * *' },
      { key: 'heartbeat', name: 'platform.heartbeat.beat', every: 200 },
      { key: 'reconcile', every: 200 },
    ]);
    await eventually(() => isWorkerAlive(ground.admin));
    await eventually(() => reconciled.filter((id) => id === ground.organisation.providerId).length > 1);
    const port = await first.app.get(WorkerHealth).listen(0);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    await stopAll();
    await ground.admin.query(`update ops.heartbeat set beat_at = now() - interval '1 minute' where name = 'worker'`);
    expect(await isWorkerAlive(ground.admin)).toBe(false);
    const second = await begin({ schedules: [{ ...audit, cron: '20 4 * * *' }] });
    expect(await listed(second)).toMatchObject([{ key: 'audit-partitions', pattern: '20 4 * * *' }]);
  });

  it('starts a schedule again whose next run was lost', async () => {
    const worker = await begin({ schedules: [{ id: 'heartbeat', job: beatHeartbeat, every: 1_000 }] });
    await eventually(() => isWorkerAlive(ground.admin));
    await worker.app.get(JobQueues).get('schedule').removeJobScheduler('heartbeat');
    await ground.admin.query(`delete from ops.heartbeat where name = 'worker'`);
    await eventually(() => isWorkerAlive(ground.admin));
  });

  it.each(['gone', 'hanging'])('goes on by itself when the database was %s, and loses nothing', async (state) => {
    const proxy = await startDatabaseProxy(ground.database.workerUrl);
    const worker = await begin({ schedules: [{ id: 'heartbeat', job: beatHeartbeat, every: 500 }] }, proxy);
    await Promise.all(Array.from({ length: 20 }, (_, number) => ask(worker, `${state} ${number}`, 200)));
    if (state === 'gone') await proxy.cut();
    else proxy.freeze();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await proxy.restore();
    await eventually(() => ask(worker, `${state} after`).catch(() => null));
    await eventually(async () => (await rows()).filter((row) => row.startsWith(state)).length === 21, 20_000);
    await ground.admin.query(`delete from ops.heartbeat where name = 'worker'`);
    await eventually(() => isWorkerAlive(ground.admin), 15_000);
    await stopAll();
    await proxy.stop();
  });
});

/** Stops everything that keeps a job alive, without letting it end: what is left of a worker after kill -9. */
async function dieWithoutWord({ runner }: TestWorker): Promise<void> {
  const { workers } = runner as unknown as { workers: { close(force: boolean): Promise<void> }[] };
  await Promise.all(workers.map((worker) => worker.close(true)));
}
