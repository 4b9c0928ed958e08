import { nextPause, pollUntil } from './poll';

describe('asking after a job', () => {
  it('gives each state and stops when the job is done', async () => {
    const states = [10, 60, 100];
    const seen: number[] = [];
    const pauses: number[] = [];
    await pollUntil(
      async () => states[seen.length] ?? 100,
      (percent) => percent === 100,
      (percent) => seen.push(percent),
      { signal: new AbortController().signal, wait: async (ms) => void pauses.push(ms) },
    );
    expect(seen).toEqual([10, 60, 100]);
    expect(pauses).toEqual([1000, 1500]);
  });

  it('stops asking when the page is left', async () => {
    const leaving = new AbortController();
    let asked = 0;
    await pollUntil(
      async () => ++asked,
      () => false,
      () => leaving.abort(),
      { signal: leaving.signal, wait: async () => undefined },
    );
    expect(asked).toBe(1);
  });

  it('never pauses longer than the longest pause', () => {
    expect(nextPause(4000, 5000)).toBe(5000);
  });
});
