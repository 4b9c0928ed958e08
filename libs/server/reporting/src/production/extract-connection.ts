import { contextOf } from '@throughline/server/platform';
import { Client } from 'pg';

const advisoryKey = `hashtextextended('submission ' || $1, 0)`;

/**
 * A connection of its own for one production. It holds the advisory lock of the submission: while it is open, nobody else
 * produces it, and when the worker dies it closes and sets the submission free. It is not of the pool because a stream of rows
 * that is cut off leaves a connection that cannot be used again.
 */
export class ExtractConnection {
  private constructor(readonly client: Client) {}

  /** Null when the submission is being produced elsewhere at this moment. */
  static async open(url: string, submissionId: string): Promise<ExtractConnection | null> {
    const client = new Client({
      connectionString: url,
      application_name: 'throughline-extract',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    // An error between two statements has no other listener, and would end the process.
    client.on('error', () => undefined);
    const connection = new ExtractConnection(client);
    try {
      await client.connect();
      const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${advisoryKey}) as taken`, [submissionId]);
      if (rows[0]?.taken) return connection;
      await connection.close();
      return null;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** One snapshot of one provider's rows: what is saved meanwhile is in the file as a whole or not at all. */
  async begin(providerId: string): Promise<void> {
    await this.client.query('begin isolation level repeatable read read only');
    await this.client.query(contextOf(providerId));
  }

  /** Ends the connection, whatever it is doing. */
  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
