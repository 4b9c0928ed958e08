import { createDataSource } from '@throughline/server/database';
import { createTestDatabase, type TestDatabase } from '@throughline/server/database/testing';
import { UnitOfWork } from '@throughline/server/platform';
import { Population, populationSizes } from '@throughline/testing';
import type { DataSource } from 'typeorm';
import { writeOrganisation } from '../seed/write-organisation';
import { PeopleWriter } from '../seed/write-people';
import { Rebuilder } from './rebuilder';

const now = '2026-11-22T10:00:00Z';
const population = new Population(populationSizes.small, 0, 7, now);
const { providerId } = population.organisation;
const once = { batchSize: 20, lanes: 2, stale: false, force: false, onProgress: () => undefined };

let database: TestDatabase;
let worker: DataSource;
let admin: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  worker = await createDataSource({ url: database.workerUrl, poolSize: 4, applicationName: 'spec-seed' }).initialize();
  admin = await createDataSource({ url: database.adminUrl, poolSize: 1, applicationName: 'spec-admin' }).initialize();
  await new UnitOfWork(worker).run(providerId, (manager) =>
    writeOrganisation(manager, population.organisation, { passwordHash: 'none', lastClientNumber: population.lastNumber }),
  );
  await new PeopleWriter(worker).write(population, { batchSize: 60, lanes: 2, now, onProgress: () => undefined });
});

afterAll(async () => {
  await worker?.destroy();
  await admin?.destroy();
  await database?.drop();
});

const count = async (sql: string): Promise<number> => {
  const [row]: { count: number }[] = await admin.query(`select count(*)::int as count from ${sql}`);
  return row!.count;
};

/** Every projected row of the database, in an order of its own. */
const projections = (): Promise<unknown[]> =>
  Promise.all(
    ['deadline', 'return_row', 'return_finding', 'client_card'].map((table) =>
      admin.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`),
    ),
  );

describe('the small population', () => {
  it('is the same for the same seed and moment', () => {
    const again = new Population(populationSizes.small, 0, 7, now);
    const other = new Population(populationSizes.small, 0, 8, now);
    expect(again.organisation).toEqual(population.organisation);
    expect(other.organisation.providerId).not.toBe(providerId);
  });

  it('has 60 people in treatment, a front door and a past', async () => {
    expect(await count(`client`)).toBe(104);
    expect(await count(`client_card where stage = 'treatment' and open`)).toBe(60);
    expect(await count(`client_card where stage in ('referral','assessment') and open`)).toBe(20);
    expect(await count(`client_card where not open`)).toBe(24);
  });

  it('shows clocks that are late, due today and to come, and what the national return asks for', async () => {
    const at = `timestamptz '${now}'`;
    for (const kind of ['assessment', 'first-intervention', 'plan-review', 'priority-assessment', 'subsequent-intervention']) {
      expect([kind, await count(`deadline where open and kind = '${kind}' and due_at <= ${at}`)]).not.toEqual([kind, 0]);
      expect([kind, await count(`deadline where open and kind = '${kind}' and due_at > ${at}`)]).not.toEqual([kind, 0]);
    }
    expect(await count(`deadline where open and due = '2026-11-22'`)).toBeGreaterThan(2);
    expect(await count(`return_finding where code = 'ndtms-consent-missing'`)).toBeGreaterThan(0);
    expect(await count(`return_row where not consented`)).toBeGreaterThan(0);
    expect(await count(`client_card where open and coordinator_id is null`)).toBeGreaterThan(2);
    expect(await count(`(select distinct kind from safeguarding_flag where ended_at is null) k`)).toBe(3);
  });

  it('invents nobody: NHS numbers that are never issued, phone numbers and an area that do not exist', async () => {
    expect(
      await count(
        `client where nhs_number !~ '^999[0-9]{7}$' or phone !~ '^07700 900[0-9]{3}$' or postcode !~ '^EM[0-9]{1,2} [0-9][A-Z]{2}$'`,
      ),
    ).toBe(0);
    expect(await count(`client where length(given_name || family_name) > 100`)).toBe(1);
  });
});

describe('the rebuild', () => {
  it('changes nothing when nothing changed', async () => {
    const before = await projections();
    expect(await new Rebuilder(worker).rebuild(once)).toEqual({ clients: 104, written: 0, removed: 0 });
    expect(await projections()).toEqual(before);
  });

  it('restores rows that were taken away, added or altered', async () => {
    const before = await projections();
    await admin.query(`delete from deadline where key in (select key from deadline order by key limit 5)`);
    await admin.query(`update return_row set line = 'x', digest = 'x' where row_number = 1`);
    await admin.query(`insert into return_finding (provider_id, client_id, episode_id, code, path, service_id, severity, parameters, digest)
      select provider_id, client_id, episode_id, 'made-up', 'x', service_id, 'error', '{}', 'x' from client_card where episode_id is not null limit 3`);
    const result = await new Rebuilder(worker).rebuild(once);
    expect(result.removed).toBe(3);
    expect(result.written).toBeGreaterThan(5);
    expect(await projections()).toEqual(before);
  });

  it('writes everything again when it is forced to, with the same result', async () => {
    const before = await projections();
    await admin.query(`update client_card set display_name = 'x'`);
    expect((await new Rebuilder(worker).rebuild(once)).written).toBe(0);
    expect((await new Rebuilder(worker).rebuild({ ...once, force: true })).written).toBeGreaterThan(500);
    expect(await projections()).toEqual(before);
  });

  it('takes only what an earlier version derived when asked for the stale', async () => {
    await admin.query(
      `update client_card set projection_version = 0, digest = 'x' where client_id in (select client_id from client_card order by client_id limit 7)`,
    );
    expect(await new Rebuilder(worker).rebuild({ ...once, stale: true })).toEqual({ clients: 7, written: 7, removed: 0 });
    expect(await new Rebuilder(worker).rebuild({ ...once, stale: true })).toEqual({ clients: 0, written: 0, removed: 0 });
  });

  it('sees other providers only one at a time', async () => {
    const other = new Population(populationSizes.small, 0, 9, now);
    await new UnitOfWork(worker).run(other.organisation.providerId, (manager) =>
      writeOrganisation(manager, other.organisation, { passwordHash: 'none', lastClientNumber: other.lastNumber }),
    );
    await new PeopleWriter(worker).write(other, { batchSize: 104, lanes: 1, now, onProgress: () => undefined });
    expect((await new Rebuilder(worker).rebuild(once)).clients).toBe(208);
  });
});
