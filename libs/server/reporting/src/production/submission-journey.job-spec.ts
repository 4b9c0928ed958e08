import { rm } from 'node:fs/promises';
import type { SubmissionResponse } from '@throughline/contracts/returns';
import {
  eventually,
  startTestApi,
  startTestWorker,
  testBackends,
  type TestApi,
  type TestUser,
  type TestWorker,
} from '@throughline/server/platform/testing';
import { ReportingJobsModule } from '../reporting-jobs.module';
import { ReportingModule } from '../reporting.module';
import { insertReturnRows } from '../testing/arrange-returns';
import { makeDataDir } from '../testing/test-production';

describe.each(testBackends())('a submission with its queue on $name', (backend) => {
  let api: TestApi;
  let officer: TestUser;
  let workers: TestWorker[] = [];
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await makeDataDir();
    const environment = { DATA_DIR: dataDir };
    api = await startTestApi(ReportingModule, { environment });
    officer = await api.signIn('data-officer');
    await insertReturnRows(api.admin, api.organisation, { count: 3_000 });
    const ground = {
      backend,
      database: api.database,
      organisation: api.organisation,
      admin: api.admin,
      prefix: `returns-${process.pid}`,
      stop: async () => undefined,
    };
    const start = (): Promise<TestWorker> => startTestWorker(ground, { modules: [ReportingJobsModule], environment });
    workers = [await start(), await start()];
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await api?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('goes from the request to the download by itself', async () => {
    const { body } = await officer.send<SubmissionResponse>('POST', '/submissions', {
      serviceId: api.organisation.serviceId,
      profile: 'cds-k',
      fromOn: '2026-04-01',
      toOn: '2026-10-31',
    });
    const ready = await eventually(async () => {
      const answer = (await officer.get<SubmissionResponse>(`/submissions/${body.id}`)).body;
      return answer.status === 'ready' && answer;
    }, 20_000);
    const file = await officer.get<string>(`/submissions/${body.id}/file`);
    expect([ready.rowCount, file.status, file.body.split('\n').length]).toEqual([3_000, 200, 3_002]);
    const [{ relayed }] = await api.admin.query(`select count(*)::int as relayed from outbox where relayed_at is not null`);
    expect(relayed).toBe(1);
  });

  it('produces each of many submissions once, with two workers at it', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 8; i++)
      ids.push(
        (
          await officer.send<SubmissionResponse>('POST', '/submissions', {
            serviceId: api.organisation.serviceId,
            profile: 'cds-k',
            fromOn: '2026-04-01',
            toOn: '2026-10-31',
          })
        ).body.id,
      );
    await eventually(
      async () => (await api.admin.query(`select 1 from submission where status = 'ready' and id = any($1::uuid[])`, [ids])).length === 8,
      20_000,
    );
    const rows: { version: number; sha256: string }[] = await api.admin.query(
      'select version, sha256 from submission where id = any($1::uuid[])',
      [ids],
    );
    // Asked for, claimed once, ended once; one record, one file.
    expect([rows.map(({ version }) => version), new Set(rows.map(({ sha256 }) => sha256)).size]).toEqual([Array(8).fill(3), 1]);
  });
});
