// `npm run seed`: fills the database with an invented population; --size small|authority|charity|national.
import { runWithDatabase } from './launch/run-with-database.mjs';

await runWithDatabase('seed.js', undefined, ({ owner, worker }) => ({ DATABASE_URL: owner, WORKER_DATABASE_URL: worker }));
