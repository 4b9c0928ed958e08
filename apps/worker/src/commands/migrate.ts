import 'reflect-metadata';
import { migrate } from '@throughline/server/database';
import { databaseAddress, runCommand } from './command';

/** Brings the database to this program's schema, as its owner. */
runCommand(async () => {
  const applied = await migrate(databaseAddress('DATABASE_URL'));
  console.log(applied === 0 ? 'The database schema is up to date.' : `${applied} migrations applied.`);
});
