import 'reflect-metadata';
import { createDataSource } from '@throughline/server/database';
import { hashPassword } from '@throughline/server/identity';
import { UnitOfWork } from '@throughline/server/platform';
import { Population } from '@throughline/testing';
import type { DataSource } from 'typeorm';
import { databaseAddress, runCommand } from './command';
import { Progress } from './progress';
import { demoLoginsOf, memorablePassword, saveDemoLogins } from './seed/demo-logins';
import { PlannerStatistics } from './seed/planner-statistics';
import { seedArguments, type SeedArguments } from './seed/seed-arguments';
import { writeOrganisation } from './seed/write-organisation';
import { PeopleWriter } from './seed/write-people';

const batchSize = 500;
const lanes = 2;

/** Fills the database with an invented population, through the same projections as every other write. */
async function seed(parameters: SeedArguments): Promise<void> {
  const dataSource = await createDataSource({
    url: databaseAddress('WORKER_DATABASE_URL'),
    poolSize: lanes + 1,
    applicationName: 'throughline-seed',
  }).initialize();
  try {
    const there: { count: number }[] = await dataSource.query('select count(*)::int as count from provider');
    if (parameters.ifEmpty && there[0]!.count > 0) return console.log('There is a provider already: nothing to do.');
    await fill(dataSource, parameters);
  } finally {
    await dataSource.destroy();
  }
}

async function fill(dataSource: DataSource, { size, seed: number, now: given }: SeedArguments): Promise<void> {
  const [clock]: { now: Date }[] = await dataSource.query('select now() as now');
  const now = given ?? clock!.now.toISOString();
  const password = memorablePassword();
  const passwordHash = await hashPassword(password);
  const populations = size.providers.map((_, provider) => new Population(size, provider, number, now));
  const progress = new Progress(
    'clients',
    populations.reduce((sum, { count }) => sum + count, 0),
  );
  const writer = new PeopleWriter(dataSource);
  const statistics = new PlannerStatistics(process.env['DATABASE_URL'] ?? null);
  const onProgress = async (done: number): Promise<void> => {
    progress.add(done);
    await statistics.grownBy(done);
  };
  for (const population of populations) {
    const { organisation } = population;
    await refuseSecond(dataSource, organisation.providerId, number);
    await new UnitOfWork(dataSource).run(organisation.providerId, (manager) =>
      writeOrganisation(manager, organisation, { passwordHash, lastClientNumber: population.lastNumber }),
    );
    await writer.write(population, { batchSize, lanes, now, onProgress });
  }
  await statistics.renew();
  progress.end();
  const demoLogins = demoLoginsOf(populations[0]!.organisation, password);
  saveDemoLogins(process.env['DATA_DIR'] ?? '.data', demoLogins);
  console.log(JSON.stringify({ demoLogins }));
}

async function refuseSecond(dataSource: DataSource, providerId: string, seedNumber: number): Promise<void> {
  const found: unknown[] = await dataSource.query('select 1 from provider where provider_id = $1', [providerId]);
  if (found.length > 0) throw new Error(`This population is there already: give another --seed than ${seedNumber}.`);
}

runCommand(async () => seed(seedArguments(process.argv.slice(2))));
