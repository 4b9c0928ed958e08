/** Runs a command to its end; a failure is one sentence and exit code 1, with the stack only on LOG_LEVEL debug. */
export function runCommand(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const debug = process.env['LOG_LEVEL'] === 'debug' || process.env['LOG_LEVEL'] === 'trace';
    console.error(error instanceof Error && !debug ? error.message : error);
    process.exitCode = 1;
  });
}

/** The address of a login, from the environment. */
export function databaseAddress(name: 'DATABASE_URL' | 'WORKER_DATABASE_URL'): string {
  const address = process.env[name];
  if (!address) throw new Error(`${name} is not set: run this through npm, which knows the database's logins.`);
  return address;
}
