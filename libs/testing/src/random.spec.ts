import { Random } from './random';

describe('Random', () => {
  it('gives the same numbers for the same seed', () => {
    const [one, two] = [new Random(7).fork('a'), new Random(7).fork('a')];
    expect([one.next(), one.id(1_000)]).toEqual([two.next(), two.id(1_000)]);
  });

  it('never gives two of 300,000 clients the same first id', () => {
    const root = new Random(1).fork('national/3');
    const ids = new Set<string>();
    for (let client = 0; client < 300_000; client++) ids.add(root.fork(client).id(1_764_000_000_000));
    expect(ids.size).toBe(300_000);
  });
});
