import { startTestCluster } from './test-database.mjs';

/**
 * Jest's `globalSetup` for specs that need PostgreSQL: gives them the TEST_..._URL variables. A run that was handed
 * them already (`npm test` starts one server for all of its steps) uses those.
 */
export default async function startDatabaseOfTestRun() {
  if (process.env.TEST_DATABASE_URL) return;
  const cluster = await startTestCluster();
  Object.assign(process.env, cluster.environment);
  /** @type {{ throughlineTestCluster?: import('./test-database.mjs').TestCluster }} */ (globalThis).throughlineTestCluster = cluster;
}
