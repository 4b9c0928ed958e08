import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyStatement } from './extract-query';
import type { ReturnFileWriter } from './return-file-writer';

/** Enough to keep the connection busy while the disk writes, and no more. */
const buffered = 1024 * 1024;

/** The planner's guess at the number of rows: for progress only, and free. */
export async function expectedRows(client: Client, query: string): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(`explain (format json) ${query}`);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/**
 * Streams a header and the lines of a query into a file, chunk by chunk as they come over the connection, at the pace of the
 * disk; no row is looked at. Ends the transaction as soon as the rows are over: the disk may take longer than a transaction
 * may idle. Resolves with the number of rows when the file is on the disk. Rejects, and the connection is of no more use,
 * when `signal` aborts or anything fails.
 */
export async function copyReturn(
  client: Client,
  query: string,
  header: string,
  file: ReturnFileWriter,
  signal: AbortSignal,
): Promise<number> {
  file.write(header);
  const rows = client.query(copyTo(copyStatement(query), { highWaterMark: buffered }));
  const committed = client.query('commit');
  // What the connection says of its end after an abort has been told already.
  rows.on('error', () => undefined);
  committed.catch(() => undefined);
  await pipeline(rows, file, { signal });
  await committed;
  return rows.rowCount;
}
