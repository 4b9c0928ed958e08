import { Client } from 'pg';

/** Runs `work` and counts the statements that this process sent meanwhile, on all of its connections. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly count: number }> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const result = await work();
    return { result, count: sent.mock.calls.length };
  } finally {
    sent.mockRestore();
  }
}
