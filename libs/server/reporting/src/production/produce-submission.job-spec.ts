import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SubmissionResponse } from '@throughline/contracts/returns';
import { headerLine, liveProfile } from '@throughline/domain/ndtms';
import { newId } from '@throughline/server/database';
import { insertTestOrganisation, type TestOrganisation } from '@throughline/server/database/testing';
import { Projector } from '@throughline/server/platform';
import { eventually, insertTestClient, startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { ReportingModule } from '../reporting.module';
import { insertReturnRows, insertSubmission } from '../testing/arrange-returns';
import { makeDataDir, makeProduction, someJob, type TestProduction } from '../testing/test-production';

let api: TestApi;
let officer: TestUser;
let production: TestProduction;
let next = 9100;

beforeAll(async () => {
  const dataDir = await makeDataDir();
  api = await startTestApi(ReportingModule, { environment: { DATA_DIR: dataDir } });
  officer = await api.signIn('data-officer');
  production = await makeProduction(api.database, dataDir);
});
afterAll(async () => {
  await production?.stop();
  await api?.stop();
});

const header = `${headerLine(liveProfile)}\n`;
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const produce = (of: TestOrganisation, submissionId: string, job = someJob()): Promise<void> => production.handler.run({ providerId: of.providerId, submissionId }, job);
const stored = async (id: string): Promise<Record<string, unknown>> => (await api.admin.query('select * from submission where id = $1', [id]))[0];
/** A provider of its own, so that its rows and files are its own. */
const freshOrganisation = (): Promise<TestOrganisation> => insertTestOrganisation(api.database.adminUrl, { agencyCode: `N${++next}` });
const agencyOf = async ({ serviceId }: TestOrganisation): Promise<string> => (await api.admin.query('select agency_code from service where id = $1', [serviceId]))[0].agency_code;
const withRows = async (rows: Omit<Parameters<typeof insertReturnRows>[2], 'agencyCode'>): Promise<TestOrganisation> => {
  const organisation = await freshOrganisation();
  await insertReturnRows(api.admin, organisation, { ...rows, agencyCode: await agencyOf(organisation) });
  return organisation;
};

/** Produces the file of November 2026 and reads it: each row's values that are not blank, by column. */
async function valuesOfNovember(organisation: TestOrganisation): Promise<Record<string, string>[]> {
  const id = await insertSubmission(api.admin, organisation, '2026-11-01', '2026-11-20');
  await produce(organisation, id);
  const content = (await production.content(organisation.providerId, String((await stored(id))['sha256']))).toString();
  const [names, ...rows] = content.trimEnd().split('\n').map((line) => line.slice(1, -1).split('","'));
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [names?.[at] ?? '', value] as const).filter(([, value]) => value !== '')));
}

describe('the file of a submission', () => {
  it('holds the published header and the rows in their order, and can be downloaded with its checksum', async () => {
    await insertReturnRows(api.admin, api.organisation, { count: 7 });
    const { body } = await officer.send<SubmissionResponse>('POST', '/submissions', { serviceId: api.organisation.serviceId, profile: 'cds-k', fromOn: '2026-04-01', toOn: '2026-10-31' });
    await produce(api.organisation, body.id);
    const ready = (await officer.get<SubmissionResponse>(`/submissions/${body.id}`)).body;
    const content = `${header}${[0, 1, 2, 3, 4, 5, 6].map((n) => `"line ${n}"\n`).join('')}`;
    expect(ready).toMatchObject({ status: 'ready', stage: 'ready', progress: 100, rowCount: 7, byteSize: content.length, sha256: sha256(content), fileName: 'N9001-20260401-20261031-TREAT-IN-K.csv', failureCode: null });
    const file = await officer.get<string>(`/submissions/${body.id}/file`);
    expect([file.status, file.body, file.headers['x-content-sha256']]).toEqual([200, content, sha256(content)]);
    expect(file.headers['content-disposition']).toBe('attachment; filename="N9001-20260401-20261031-TREAT-IN-K.csv"');
    expect([file.headers['content-type'], file.headers['content-length']]).toEqual(['text/csv; charset=utf-8', String(content.length)]);
    expect(header.split(',').length).toBe(144);
  });

  it('is audited: who asked for it, that it was produced, who took it', async () => {
    const rows = await api.admin.query(`select action, basis, data_classes, row_count, route from audit_event where provider_id = $1 and data_classes @> '{ndtms-return}' order by occurred_at`, [api.organisation.providerId]);
    expect(rows).toEqual([
      { action: 'ndtms.submission.produce', basis: 'job', data_classes: ['ndtms-return'], row_count: 7, route: 'JOB reporting.submission.produce' },
      { action: 'ndtms.submission.produce', basis: 'in-scope', data_classes: ['ndtms-return'], row_count: 7, route: 'GET /api/v1/submissions/:submissionId/file' },
    ]);
  });

  it('arrives as it was projected: backslashes, quotes and letters are not touched', async () => {
    const line = String.raw`"a\b\\c","say ""so""","\N","\.","Zoë, £","x"`;
    const organisation = await withRows({ count: 3, line: `'${line}'` });
    const id = await insertSubmission(api.admin, organisation);
    await produce(organisation, id);
    const content = await production.content(organisation.providerId, String((await stored(id))['sha256']));
    expect(content.toString('utf8')).toBe(`${header}${line}\n${line}\n${line}\n`);
  });

  it('is the same to the byte when it is produced again', async () => {
    const organisation = await withRows({ count: 5_000 });
    const [first, second] = [await insertSubmission(api.admin, organisation), await insertSubmission(api.admin, organisation)];
    await produce(organisation, first);
    const content = await production.content(organisation.providerId, String((await stored(first))['sha256']));
    await produce(organisation, second);
    const again = await production.content(organisation.providerId, String((await stored(second))['sha256']));
    expect([content.equals(again), (await stored(first))['sha256'] === (await stored(second))['sha256'], sha256(again)]).toEqual([true, true, (await stored(second))['sha256']]);
    expect(await production.names(organisation.providerId)).toHaveLength(1);
  });

  it('has only the header when nothing falls into the period', async () => {
    const organisation = await withRows({ count: 4, activeFrom: '2026-04-01', activeTo: '2026-04-30' });
    const id = await insertSubmission(api.admin, organisation, '2026-05-01', '2026-05-31');
    await produce(organisation, id);
    const row = await stored(id);
    expect([row['status'], row['row_count'], (await production.content(organisation.providerId, String(row['sha256']))).toString()]).toEqual(['ready', 0, header]);
  });

  it('takes a row of every period that its days touch', async () => {
    const organisation = await withRows({ count: 4, activeFrom: '2026-04-10', activeTo: '2026-04-20' });
    const counts: unknown[] = [];
    for (const [from, to] of [['2026-04-20', '2026-04-30'], ['2026-04-01', '2026-04-10'], ['2026-04-21', '2026-04-30'], ['2026-04-01', '2026-04-09']] as const) {
      const id = await insertSubmission(api.admin, organisation, from, to);
      await produce(organisation, id);
      counts.push((await stored(id))['row_count']);
    }
    expect(counts).toEqual([4, 4, 0, 0]);
  });

  it('tells of a client who refused consent with one row of three values, and of one who was not asked with none', async () => {
    const organisation = await freshOrganisation();
    const refused = await insertTestClient(api.admin, organisation, { ndtmsConsent: false });
    await insertTestClient(api.admin, organisation, { ndtmsConsent: null });
    expect(await valuesOfNovember(organisation)).toEqual([{ AGNCY: await agencyOf(organisation), CLIENTID: refused.clientId, CONSENT: 'N' }]);
  });

  it('forgets all but that row of a client who withdrew consent before it was produced', async () => {
    const organisation = await freshOrganisation();
    const { providerId } = organisation;
    const { clientId } = await insertTestClient(api.admin, organisation);
    const decide = async (given: boolean, day: string): Promise<void> => {
      await api.admin.query('insert into consent (provider_id, id, client_id, purpose, given, decided_at) values ($1, $2, $3, $4, $5, $6)', [providerId, newId(), clientId, 'ndtms', given, `${day}T10:00:00Z`]);
      await api.admin.transaction((manager) => new Projector().project(manager, providerId, [clientId], '2026-11-20T12:00:00.000Z'));
    };
    await api.admin.query(`update episode set triaged_on = '2026-11-03' where client_id = $1`, [clientId]);
    await decide(true, '2026-11-04');
    expect(await valuesOfNovember(organisation)).toEqual([expect.objectContaining({ CLIENTID: clientId, CONSENT: 'Y', TRIAGED: '2026-11-03', SEX: expect.anything() })]);
    await decide(false, '2026-11-05');
    expect(await valuesOfNovember(organisation)).toEqual([{ AGNCY: await agencyOf(organisation), CLIENTID: clientId, CONSENT: 'N' }]);
  });

  it('is not handed out when it is gone or changed', async () => {
    const organisation = await withRows({ count: 2 });
    const id = await insertSubmission(api.admin, organisation);
    await produce(organisation, id);
    const sha = String((await stored(id))['sha256']);
    await writeFile(path.join(production.dataDir, 'files', organisation.providerId, `${sha}.csv`), 'short');
    const owner = await api.signIn('data-officer', organisation);
    const { status, body } = await owner.get<{ code: string }>(`/submissions/${id}/file`);
    expect([status, body.code]).toEqual([409, 'submission-file-gone']);
  });
});

describe('producing', () => {
  let big: TestOrganisation;
  const parts = async (): Promise<string[]> => (await production.names(big.providerId)).filter((name) => name.endsWith('.part'));

  beforeAll(async () => {
    big = await withRows({ count: 80_000, line: `rpad('"' || n, 900, 'x') || '"'` });
  }, 60_000);

  it('twice has one effect', async () => {
    const organisation = await withRows({ count: 100 });
    const id = await insertSubmission(api.admin, organisation);
    await produce(organisation, id);
    const before = await stored(id);
    await produce(organisation, id);
    expect(await stored(id)).toEqual(before);
  });

  it('twice at once has one effect', async () => {
    const organisation = await withRows({ count: 20_000 });
    const id = await insertSubmission(api.admin, organisation);
    await Promise.all([produce(organisation, id), produce(organisation, id), produce(organisation, id)]);
    const row = await stored(id);
    // Claimed once and ended once.
    expect([row['status'], row['row_count'], row['version']]).toEqual(['ready', 20_000, 3]);
    expect(await production.names(organisation.providerId)).toEqual([`${String(row['sha256'])}.csv`]);
    expect(await api.admin.query(`select 1 from audit_event where provider_id = $1 and basis = 'job'`, [organisation.providerId])).toHaveLength(1);
  });

  it('stops when it is cancelled half-way, and leaves no file', async () => {
    const id = await insertSubmission(api.admin, big);
    const owner = await api.signIn('data-officer', big);
    const running = produce(big, id);
    await eventually(async () => (await stored(id))['status'] === 'running' && (await parts()).length > 0);
    const { body } = await owner.send<SubmissionResponse>('POST', `/submissions/${id}/cancellation`);
    expect(body.status).toBe('running');
    await running;
    const row = await stored(id);
    expect([row['status'], row['sha256'], row['finished_at'] === null]).toEqual(['cancelled', null, false]);
    expect(await parts()).toEqual([]);
    await produce(big, id);
    expect((await stored(id))['status']).toBe('cancelled');
  });

  it('reports how far it is while it runs', async () => {
    const id = await insertSubmission(api.admin, big);
    const running = produce(big, id);
    const between = await eventually(async () => {
      const { progress, status } = await stored(id);
      return status === 'running' && Number(progress) > 0 && Number(progress);
    });
    expect(between).toBeLessThan(100);
    await running;
    expect((await stored(id))['progress']).toBe(100);
  });

  it('starts over when its connection is cut half-way, without a trace of the first run', async () => {
    const id = await insertSubmission(api.admin, big);
    const running = produce(big, id);
    running.catch(() => undefined);
    await eventually(async () => (await parts()).length > 0);
    await api.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline-extract' and datname = current_database()`);
    await expect(running).rejects.toThrow();
    expect([(await stored(id))['status'], await parts()]).toEqual(['queued', []]);
    await produce(big, id);
    const row = await stored(id);
    expect([row['status'], row['row_count'], await parts()]).toEqual(['ready', 80_000, []]);
  });

  it('takes over from a worker that died, and removes what it left', async () => {
    const organisation = await withRows({ count: 50 });
    const [first, id] = [await insertSubmission(api.admin, organisation), await insertSubmission(api.admin, organisation)];
    await produce(organisation, first);
    await api.admin.query(`update submission set status = 'running', progress = 40, started_at = now() where id = $1`, [id]);
    await writeFile(path.join(production.dataDir, 'files', organisation.providerId, `${id}.0000.part`), 'half a f');
    await produce(organisation, id);
    const row = await stored(id);
    expect([row['status'], row['sha256']]).toEqual(['ready', (await stored(first))['sha256']]);
    expect(await production.names(organisation.providerId)).toEqual([`${String(row['sha256'])}.csv`]);
  });

  it('gives the rest to the next run when the worker stops', async () => {
    const id = await insertSubmission(api.admin, big);
    await expect(produce(big, id, someJob({ stopping: () => true }))).rejects.toThrow('stopping');
    expect([(await stored(id))['status'], (await stored(id))['progress'], await parts()]).toEqual(['queued', 0, []]);
  });

  it('says in a word what failed, and keeps what was asked for', async () => {
    const organisation = await withRows({ count: 5 });
    const id = await insertSubmission(api.admin, organisation);
    await writeFile(path.join(production.dataDir, 'files', organisation.providerId), 'a file where the folder should be');
    await produce(organisation, id);
    const row = await stored(id);
    expect([row['status'], row['failure_code'], row['from_on'], row['stage']]).toEqual(['failed', 'unexpected', expect.anything(), 'failed']);
    const owner = await api.signIn('data-officer', organisation);
    expect((await owner.get<SubmissionResponse>(`/submissions/${id}`)).body).toMatchObject({ status: 'failed', failureCode: 'unexpected', fromOn: '2026-04-01' });
  });

  it('does nothing for a submission of another provider', async () => {
    const [organisation, stranger] = [await withRows({ count: 5 }), await freshOrganisation()];
    const id = await insertSubmission(api.admin, organisation);
    await produce(stranger, id);
    expect((await stored(id))['status']).toBe('queued');
  });
});

describe('the reconciler', () => {
  const waiting = async (id: string): Promise<unknown[]> => api.admin.query(`select 1 from outbox where payload->>'submissionId' = $1 and relayed_at is null`, [id]);

  it('asks again for what was lost, once', async () => {
    const organisation = await freshOrganisation();
    const [queued, silent, fresh, alive, over] = await Promise.all([1, 2, 3, 4, 5].map(() => insertSubmission(api.admin, organisation)));
    const set = (id: string | undefined, status: string, age: string): Promise<unknown> => api.admin.query(`update submission set status = $2, updated_at = now() - $3::interval where id = $1`, [id, status, age]);
    await set(queued, 'queued', '61 seconds');
    await set(silent, 'running', '121 seconds');
    await set(fresh, 'queued', '50 seconds');
    await set(alive, 'running', '110 seconds');
    await set(over, 'failed', '1 day');
    await production.reconciler.reconcile(organisation.providerId);
    await production.reconciler.reconcile(organisation.providerId);
    const counts = await Promise.all([queued, silent, fresh, alive, over].map(async (id) => (await waiting(String(id))).length));
    expect(counts).toEqual([1, 1, 0, 0, 0]);
  });

  it('leaves what still waits in the outbox', async () => {
    const { body } = await officer.send<SubmissionResponse>('POST', '/submissions', { serviceId: api.organisation.serviceId, profile: 'cds-k', fromOn: '2026-04-01', toOn: '2026-10-31' });
    await api.admin.query(`update submission set updated_at = now() - interval '1 hour' where id = $1`, [body.id]);
    await production.reconciler.reconcile(api.organisation.providerId);
    expect(await waiting(body.id)).toHaveLength(1);
  });
});
