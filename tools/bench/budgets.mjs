/**
 * @typedef {object} Budget
 * @property {string} what
 * @property {string} unit of `ours` and `floor`
 * @property {number} must
 * @property {number} aim
 * @property {boolean} [atLeast] a higher ratio is better
 */

/**
 * What each measure may cost against its floor, which runs beside it (docs: budgets of performance).
 * @type {Record<string, Budget>}
 */
export const budgets = {
  B1: { what: 'national extract against COPY of the same rows through Node', unit: 'rows/s', must: 0.8, aim: 0.95, atLeast: true },
  B2: { what: 'memory of the extract: three times the rows, less once', unit: 'MB', must: 32, aim: 8 },
  'B2 absolute': { what: 'memory of the extract, whole worker', unit: 'MB', must: 256, aim: 160 },
  B3: { what: 'one indexed query through the whole stack against a bare handler', unit: 'CPU ms a request', must: 3, aim: 2.2 },
  B4: { what: 'caseload transaction under row-level security against without', unit: 'CPU ms a transaction', must: 1.4, aim: 1.25 },
  B5: { what: 'request with audit against without', unit: 'CPU ms a request, Node and database', must: 1.4, aim: 1.2 },
  'B6 p50': { what: 'caseload page, many clients against few', unit: 'ms', must: 1.15, aim: 1.05 },
  'B6 p95': { what: 'caseload page, many clients against few', unit: 'ms', must: 1.3, aim: 1.1 },
  B8: { what: 'sweep against the one statement that claims what is due', unit: 'ms', must: 1.5, aim: 1.1 },
  'B8 growth': { what: 'sweep of the same due rows, many deadlines against few', unit: 'ms', must: 1.2, aim: 1.05 },
  B12: { what: 'queries of a list, 100 rows against 10', unit: 'queries', must: 1, aim: 1 },
  B16: { what: 'write with projections against without', unit: 'CPU ms a write, Node and database', must: 1.6, aim: 1.3 },
  'B16 rebuild': { what: 'rebuild', unit: 'clients a second and core', must: 150, aim: 400, atLeast: true },
};

/** Readings that are told but have no budget. */
export const unbudgeted = {
  'B3 my-day': { what: 'GET /my-day against a bare handler with one indexed query', unit: 'CPU ms a request' },
  'B3 client': { what: 'GET /clients/:clientId against a bare handler with one indexed query', unit: 'CPU ms a request' },
};
