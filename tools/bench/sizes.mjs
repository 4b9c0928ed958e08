/**
 * How much each size measures with. `few` and `many` are what growth is measured between.
 * @typedef {object} BenchSize
 * @property {number} rounds
 * @property {number} people of the invented provider that requests, writes and the rebuild run on
 * @property {number} requests in one reading
 * @property {number} warmUp requests before the first reading: a process that has just started compiles
 * @property {{ few: number, many: number }} cards
 * @property {{ few: number, many: number, due: number }} deadlines
 * @property {number} returnRows
 */

const full = {
  rounds: 5,
  people: 8_000,
  requests: 800,
  warmUp: 3_000,
  cards: { few: 10_000, many: 1_000_000 },
  deadlines: { few: 10_000, many: 1_500_000, due: 4_000 },
  returnRows: 1_000_000,
};

/** @type {Record<string, BenchSize>} */
export const benchSizes = {
  smoke: {
    rounds: 1,
    people: 60,
    requests: 20,
    warmUp: 20,
    cards: { few: 1_000, many: 5_000 },
    deadlines: { few: 2_000, many: 8_000, due: 600 },
    returnRows: 5_000,
  },
  small: {
    rounds: 5,
    people: 400,
    requests: 400,
    warmUp: 2_000,
    cards: { few: 10_000, many: 100_000 },
    deadlines: { few: 10_000, many: 150_000, due: 2_000 },
    returnRows: 100_000,
  },
  authority: full,
  charity: { ...full, people: 30_000 },
  national: { ...full, people: 100_000, rounds: 7 },
};
