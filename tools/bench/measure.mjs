import { budgets, unbudgeted } from './budgets.mjs';

/**
 * Runs two things in turn, so that whatever else the machine does falls on both: `floor, ours`, then `ours, floor`, and so
 * on, after one round that does not count.
 * @param {number} rounds
 * @param {{ ours: () => Promise<number>, floor: () => Promise<number> }} runs each gives one reading
 * @returns {Promise<{ ours: number, floor: number }[]>}
 */
export async function inTurn(rounds, { ours, floor }) {
  const readings = [];
  for (let round = 0; round <= rounds; round++) {
    /** @type {{ ours: number, floor: number }} */
    const reading = { ours: 0, floor: 0 };
    for (const which of round % 2 === 0 ? ['floor', 'ours'] : ['ours', 'floor'])
      reading[which] = await (which === 'ours' ? ours() : floor());
    if (round > 0) readings.push(reading);
  }
  return readings;
}

/**
 * Prints one measure as a line of JSON.
 * @param {string} id of `budgets` or `unbudgeted`
 * @param {{ ours: number, floor: number }[]} readings
 * @param {(reading: { ours: number, floor: number }) => number} [ratioOf]
 * @param {Record<string, unknown>} [more] what else the line tells
 */
export function tell(id, readings, ratioOf = ({ ours, floor }) => ours / floor, more = {}) {
  const ratios = readings.map(ratioOf).sort((a, b) => a - b);
  const median = middle(ratios);
  const { must, aim, atLeast = false, what, unit } = /** @type {import('./budgets.mjs').Budget} */ (budgets[id] ?? unbudgeted[id]);
  const holds = (/** @type {number} */ bound) => (atLeast ? median >= bound : median <= bound);
  const line = {
    id,
    ratio: round(median),
    min: round(ratios[0] ?? NaN),
    median: round(median),
    max: round(ratios.at(-1) ?? NaN),
    ...(must === undefined ? {} : { must, aim, pass: holds(must), aimed: holds(aim) }),
    ours: round(middle(readings.map(({ ours }) => ours))),
    floor: round(middle(readings.map(({ floor }) => floor))),
    unit,
    rounds: readings.length,
    what,
    ...more,
  };
  console.log(JSON.stringify(line));
}

/** @param {readonly number[]} values @returns {number} */
export function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

/** @param {readonly number[]} values @param {number} share 0 to 1 @returns {number} */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @param {number} value */
const round = (value) => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
