import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * Runs a statement that every request or write needs as a named prepared statement: the server plans it once a connection
 * instead of each time. `name` is fixed for the text.
 */
export async function prepared<Row>(manager: EntityManager, name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('a prepared statement needs the transaction of its caller');
  const client = (await runner.connect()) as PoolClient;
  const result = await client.query<Row & object>({ name, text, values: [...values] });
  return result.rows;
}
