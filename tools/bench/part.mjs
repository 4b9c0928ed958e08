/**
 * What every part of the bench is given.
 * @typedef {object} PartInput
 * @property {import('./ground.mjs').Grounds} grounds
 * @property {() => Promise<import('./ground.mjs').Ground>} peopled the invented provider, made when the first part asks
 * @property {import('./sizes.mjs').BenchSize} size
 * @property {Set<string>} wanted ids of the measures asked for
 */
export {};
