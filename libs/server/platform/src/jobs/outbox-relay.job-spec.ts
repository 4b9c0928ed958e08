import { Injectable } from '@nestjs/common';
import {
  eventually,
  prepareTestGround,
  startTestWorker,
  testBackends,
  type TestGround,
  type TestWorker,
} from '@throughline/server/platform/testing';
import { enqueue } from '../outbox/outbox';
import { UnitOfWork } from '../transaction/unit-of-work';
import { defineJob, type JobContext, type JobHandler, type JobPayload } from './define-job';
import { HandlesJob } from './job-handlers';
import { JobQueues } from './job-queues';
import { OutboxRelay } from './outbox-relay';

const count = defineJob<JobPayload & { number: number }>({ name: 'spec.number.count', queue: 'work', attempts: 3, backoff: 50 });
const seen: { number: number; jobId: string; providerId: string }[] = [];

@Injectable()
@HandlesJob()
class CountHandler implements JobHandler<JobPayload & { number: number }> {
  readonly definition = count;

  async run(payload: JobPayload & { number: number }, { jobId }: JobContext): Promise<void> {
    const before = seen.some((earlier) => earlier.jobId === jobId);
    seen.push({ number: payload.number, jobId, providerId: String(payload.providerId) });
    if (payload.number === 13 && !before) throw new Error('the first try of this one fails');
  }
}

describe.each(testBackends())('the outbox relay on $name', (backend) => {
  let ground: TestGround;
  let worker: TestWorker;
  const ask = (number: number, fails = false): Promise<string> =>
    worker.app.get(UnitOfWork).run(ground.organisation.providerId, async (manager) => {
      const id = await enqueue({ manager, providerId: ground.organisation.providerId }, count.name, { number });
      if (fails) throw new Error('rolled back');
      return id;
    });

  beforeAll(async () => {
    seen.length = 0;
    ground = await prepareTestGround(backend);
    worker = await startTestWorker(ground, { providers: [CountHandler] });
  });
  afterAll(async () => {
    await worker?.stop();
    await ground?.stop();
  });

  it('delivers exactly what was committed, and nothing of a transaction that was rolled back', async () => {
    const writers = Array.from({ length: 240 }, (_, number) => ask(number, number % 3 === 0).catch(() => null));
    const ids = (await Promise.all(writers)).filter((id) => id !== null);
    expect(ids).toHaveLength(160);
    await eventually(() => new Set(seen.map(({ jobId }) => jobId)).size === 160);
    expect(new Set(seen.map(({ jobId }) => jobId))).toEqual(new Set(ids));
    expect(seen.filter(({ number }) => number % 3 === 0)).toEqual([]);
    expect(new Set(seen.map(({ providerId }) => providerId))).toEqual(new Set([ground.organisation.providerId]));
    const [left]: { waiting: number }[] = await ground.admin.query('select count(*)::int as waiting from outbox where relayed_at is null');
    expect(left).toEqual({ waiting: 0 });
  });

  it('tries a job again that failed', async () => {
    await eventually(() => seen.filter(({ number }) => number === 13).length === 2);
  });

  it('adds a row once although it was broken off before it was marked', async () => {
    const id = await ask(500);
    await eventually(() => seen.some(({ jobId }) => jobId === id));
    await ground.admin.query('update outbox set relayed_at = null where id = $1', [id]);
    await eventually(async () => (await ground.admin.query('select relayed_at from outbox where id = $1', [id]))[0]?.relayed_at);
    expect(await worker.app.get(JobQueues).isUnfinished(count, id)).toBe(false);
    expect(seen.filter(({ jobId }) => jobId === id)).toHaveLength(1);
  });

  it('lets a job wait that only a newer program knows', async () => {
    await ground.admin.query(`update outbox set relayed_at = null, job = 'spec.unknown.job' where id = $1`, [await ask(600)]);
    await worker.app.get(OutboxRelay).relayAll();
    const [left]: { waiting: number }[] = await ground.admin.query('select count(*)::int as waiting from outbox where relayed_at is null');
    expect(left).toEqual({ waiting: 1 });
  });
});
