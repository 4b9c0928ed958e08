// `npm run migrate`: brings the database to the newest schema.
import { runWithDatabase } from './launch/run-with-database.mjs';

await runWithDatabase('migrate.js');
