// `npm run seed`: fills the database with an invented population; --size small|authority|charity|national.
import { runWithDatabase } from './launch/run-with-database.mjs';

// A database that was never started has no tables yet.
await runWithDatabase('migrate.js', []);
if (!process.exitCode) {
  await runWithDatabase('seed.js', undefined, ({ owner, worker }) => ({ DATABASE_URL: owner, WORKER_DATABASE_URL: worker }));
}
