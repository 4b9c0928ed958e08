/** Jest's `globalTeardown`: ends the server that the set-up of the same run has started. */
export default async function stopDatabaseOfTestRun() {
  const run = /** @type {{ throughlineTestCluster?: import('./test-database.mjs').TestCluster }} */ (globalThis);
  await run.throughlineTestCluster?.stop();
}
