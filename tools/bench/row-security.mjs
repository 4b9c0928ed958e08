import { createRequire } from 'node:module';
import pg from 'pg';
import { cpuOf } from './cpu.mjs';
import { inTurn, tell } from './measure.mjs';

const { load } = createRequire(import.meta.url)('./load-typescript.cjs');

/** B4: the transaction of a caseload page as the API's login, and the same statements as superuser. @param {import('./part.mjs').PartInput} input */
export async function run({ peopled, size }) {
  const ground = await peopled();
  const page = await pageStatement(ground);
  const logins = {
    ours: new pg.Client({ connectionString: ground.urls.api }),
    floor: new pg.Client({ connectionString: ground.urls.admin }),
  };
  for (const login of Object.values(logins)) await login.connect();
  const count = size.requests * 2;
  const reading = (/** @type {pg.Client} */ login) => async () => {
    const backend = [/** @type {any} */ (login).processID];
    const before = cpuOf(backend);
    for (let turn = 0; turn < count; turn++) {
      await login.query('begin');
      await login.query(`set local app.provider_id = '${ground.providerId}'`);
      const { rows } = await login.query(page.sql, [...page.parameters]);
      if (rows.length === 0) throw new Error('the caseload page is empty');
      await login.query('commit');
    }
    return (cpuOf(backend) - before) / count;
  };
  try {
    tell('B4', await inTurn(size.rounds, { ours: reading(logins.ours), floor: reading(logins.floor) }));
  } finally {
    for (const login of Object.values(logins)) await login.end();
  }
}

/** The statement that the API itself sends for a page of fifty. @param {import('./ground.mjs').Ground} ground */
async function pageStatement(ground) {
  const { searchStatement } = load('libs/server/people/src/search/search-statement.ts');
  return searchStatement(await principalOf(ground), { view: 'mine' }, null, 51);
}

/** @param {import('./ground.mjs').Ground} ground */
export async function principalOf({ admin, providerId, staffId }) {
  const roles = await admin.query('select role, service_id as "serviceId" from staff_role where provider_id = $1 and staff_id = $2', [
    providerId,
    staffId,
  ]);
  const teams = await admin.query('select team_id from team_member where provider_id = $1 and staff_id = $2', [providerId, staffId]);
  return {
    providerId,
    staffId,
    displayName: '',
    sessionId: staffId,
    expiresAt: '',
    roles: roles.rows,
    teamIds: teams.rows.map((/** @type {{ team_id: string }} */ { team_id }) => team_id),
  };
}
