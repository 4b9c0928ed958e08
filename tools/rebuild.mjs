// `npm run rebuild`: derives every projection again from the record.
import { runWithDatabase } from './launch/run-with-database.mjs';

await runWithDatabase('rebuild.js', undefined, ({ worker }) => ({ WORKER_DATABASE_URL: worker }));
