import { inTurn, tell } from './measure.mjs';
import { Server } from './server.mjs';

/** @typedef {import('./part.mjs').PartInput} PartInput */

/** B3, B5 and B12: what a request costs beside its own query. @param {PartInput} input */
export async function run({ peopled, size, wanted }) {
  const ground = await peopled();
  const kinds = ['api', ...(wanted.has('B3') ? ['bare'] : []), ...(wanted.has('B5') ? ['api-without-audit'] : [])];
  const servers = Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await Server.start(kind, ground)])));
  const count = size.requests;
  const card = (/** @type {number} */ index) => oneQuery(ground, index);
  try {
    for (const server of Object.values(servers)) await server.cpuOfRequests(size.warmUp, card);
    // Before the others: both servers have answered the same number of requests.
    if (wanted.has('B5')) {
      const cost = (/** @type {string} */ kind) => () => servers[kind].cpuOfRequests(count, card, { database: true });
      tell('B5', await inTurn(size.rounds, { ours: cost('api'), floor: cost('api-without-audit') }));
    }
    if (wanted.has('B3')) await stack(servers, ground, size, count);
    if (wanted.has('B12')) await statements(servers['api'], size);
  } finally {
    for (const server of Object.values(servers)) server.stop();
  }
}

/** @param {import('./ground.mjs').Ground} ground @param {number} index @returns {import('./server.mjs').Call} */
function oneQuery(ground, index) {
  return { method: 'GET', path: `/bench/clients/${ground.caseload[index % ground.caseload.length]}` };
}

/** @param {Record<string, Server>} servers @param {import('./ground.mjs').Ground} ground @param {import('./sizes.mjs').BenchSize} size @param {number} count */
async function stack({ api, bare }, ground, size, count) {
  const floor = () => bare.cpuOfRequests(count, (index) => oneQuery(ground, index));
  const against = async (/** @type {string} */ id, /** @type {(index: number) => import('./server.mjs').Call} */ callOf) => {
    await api.cpuOfRequests(size.warmUp / 2, callOf);
    tell(id, await inTurn(size.rounds, { ours: () => api.cpuOfRequests(count, callOf), floor }));
  };
  await against('B3', (index) => oneQuery(ground, index));
  await against('B3 client', (index) => ({ method: 'GET', path: `/clients/${ground.caseload[index % ground.caseload.length]}` }));
  await against('B3 my-day', () => ({ method: 'GET', path: '/my-day' }));
}

/** @param {Server} api @param {import('./sizes.mjs').BenchSize} size */
async function statements(api, size) {
  /** @type {number[]} */
  const shown = [];
  const of = async (/** @type {number} */ limit) => {
    await api.queries();
    const { items } = await api.send({ method: 'POST', path: '/clients/search', body: { view: 'mine', limit } });
    shown.push(items.length);
    return api.queries();
  };
  const readings = await inTurn(size.rounds, { ours: () => of(100), floor: () => of(10) });
  tell('B12', readings, undefined, { rowsShown: [Math.min(...shown), Math.max(...shown)] });
}
