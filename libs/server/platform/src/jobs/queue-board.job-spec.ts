import { Module } from '@nestjs/common';
import { startTestApi, type TestApi, testBackends } from '@throughline/server/platform/testing';
import { beatHeartbeat } from './platform-jobs';
import { chooseQueueBackend, openQueue, optionsOf } from './queue-backend';
import { mountQueueBoard, queueBoardPath } from './queue-board';

@Module({})
class NothingModule {}

interface QueuesBody {
  readonly queues: readonly { readonly name: string; readonly readOnlyMode: boolean; readonly counts: Record<string, number> }[];
}

describe.each(testBackends())('the queue board on $name', ({ redisUrl }) => {
  let api: TestApi;
  const prefix = `spec-board-${process.pid}`;

  beforeAll(async () => {
    const environment = redisUrl ? { environment: { REDIS_URL: redisUrl } } : {};
    api = await startTestApi(NothingModule, { ...environment, mount: (app) => mountQueueBoard(app, prefix) });
  });
  afterAll(async () => api?.stop());

  it('shows the administrator what is in the queues, and audits the visit once', async () => {
    const queue = openQueue('schedule', chooseQueueBackend({ redisUrl, queueDatabaseUrl: api.database.queueUrl }), prefix);
    queue.on('error', () => undefined);
    const job = await queue.add(beatHeartbeat.name, {}, optionsOf(beatHeartbeat));
    const administrator = await api.signIn('administrator');
    expect((await administrator.get<string>(queueBoardPath)).body).toContain('<div id="root">');
    const { status, body } = await administrator.get<QueuesBody>(`${queueBoardPath}/api/queues?activeQueue=schedule&status=waiting&page=1`);
    expect(status).toBe(200);
    expect(body.queues.map(({ name, readOnlyMode }) => ({ name, readOnlyMode }))).toEqual([
      { name: 'work', readOnlyMode: true },
      { name: 'schedule', readOnlyMode: true },
    ]);
    expect(body.queues[1]?.counts['waiting']).toBe(1);
    const rows = await api.admin.query('select basis, route from audit_event where staff_id = $1', [administrator.staffId]);
    expect(rows).toEqual([{ basis: 'in-scope', route: 'GET /admin/queues' }]);
    const answer = await administrator.send('POST', `${queueBoardPath}/api/queues/schedule/add`);
    expect(answer.status).toBe(403);
    expect(await queue.getWaitingCount()).toBe(1);
    await queue.remove(job.id ?? '');
    await queue.close();
  });

  it('refuses everybody else, and audits that', async () => {
    expect((await api.anonymous.get(queueBoardPath)).status).toBe(401);
    expect((await api.anonymous.get(`${queueBoardPath}/api/queues`)).status).toBe(401);
    for (const role of ['keyworker', 'team-lead', 'data-officer'] as const) {
      const user = await api.signIn(role);
      expect((await user.get(queueBoardPath)).status).toBe(403);
      expect((await user.get(`${queueBoardPath}/api/queues`)).status).toBe(403);
    }
    const [refused] = await api.admin.query(
      `select count(*)::int as count from audit_event where basis = 'denied' and action = 'queue.read'`,
    );
    expect(refused).toEqual({ count: 6 });
  });
});
