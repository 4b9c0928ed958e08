import type { JobDefinition, JobHandler } from './define-job';
import { defineJob } from './define-job';
import { assertEveryJobHandled } from './job-handlers';

const job = (name: string): JobDefinition => ({ name, queue: 'work', attempts: 1, backoff: 100 });
const handler = (name: string): JobHandler => ({ definition: job(name), run: async () => undefined });

describe('handlers of jobs', () => {
  it('gives each job its handler', () => {
    const found = assertEveryJobHandled([job('a.b.c'), job('a.b.d')], [handler('a.b.d'), handler('a.b.c')]);
    expect([...found.keys()].sort()).toEqual(['a.b.c', 'a.b.d']);
  });

  it('refuses to start when a job has no handler', () => {
    expect(() => assertEveryJobHandled([job('a.b.c'), job('a.b.d')], [handler('a.b.c')])).toThrow('No handler for a.b.d');
  });

  it('refuses to start when a job has two', () => {
    expect(() => assertEveryJobHandled([job('a.b.c')], [handler('a.b.c'), handler('a.b.c')])).toThrow('two handlers');
  });

  it('refuses a second definition of one name', () => {
    defineJob({ name: 'spec.job.twice', queue: 'work', attempts: 1, backoff: 100 });
    expect(() => defineJob({ name: 'spec.job.twice', queue: 'work', attempts: 1, backoff: 100 })).toThrow('defined twice');
  });
});
