import { DiscoveryService } from '@nestjs/core';
import * as endpointTables from '@throughline/contracts/endpoints';
import type { Endpoint } from '@throughline/contracts/endpoint';
import { decide, listScope, type AccessFacts } from '@throughline/domain/access';
import { apiPrefix, type RouteDescription, routesOf } from '@throughline/server/platform';
import { insertTestOrganisation, type TestOrganisation, testRoles, type TestRole } from '@throughline/server/database/testing';
import { insertTestClient, startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { ApiModule } from './api.module';

/** Every route x every role x every relation of reader and record, against the decision table (GO-1). */
const relations = ['own', 'team', 'other-team', 'restricted', 'listed', 'subject', 'other-provider', 'nobody'] as const;
type Relation = (typeof relations)[number];

let api: TestApi;
let theirs: TestOrganisation;
let routes: RouteDescription[];
const users = new Map<TestRole, TestUser>();

beforeAll(async () => {
  api = await startTestApi(ApiModule);
  theirs = await insertTestOrganisation(api.database.adminUrl);
  routes = routesOf(api.app.get(DiscoveryService), apiPrefix);
  for (const role of testRoles) users.set(role, await api.signIn(role));
}, 60_000);
afterAll(async () => api.stop());

const roleOf = (role: TestRole): string => (role === 'other-keyworker' ? 'keyworker' : role);
const teamOf = (role: TestRole): string | null =>
  role === 'keyworker' || role === 'team-lead' ? api.organisation.teamId : role === 'other-keyworker' ? api.organisation.otherTeamId : null;

/** The client in this relation to this reader, and the facts that the decision must rest on. */
async function arrange(role: TestRole, relation: Relation): Promise<{ clientId: string; facts: AccessFacts | null }> {
  const { staff, teamId, otherTeamId } = api.organisation;
  const me = staff[role];
  const another = role === 'keyworker' ? staff['team-lead'] : staff.keyworker;
  const mine = teamOf(role) ?? teamId;
  const sameTeam = teamOf(role) !== null;
  const insert = async (traits: Parameters<typeof insertTestClient>[2]): Promise<string> =>
    (await insertTestClient(api.admin, api.organisation, traits)).clientId;
  const service = { sameService: true };
  switch (relation) {
    case 'own':
      return {
        clientId: await insert({ teamId: mine, coordinatorId: me }),
        facts: { ...service, ownCaseload: true, careCoordinator: true, sameTeam },
      };
    case 'team':
      return { clientId: await insert({ teamId: mine, coordinatorId: another }), facts: { ...service, sameTeam } };
    case 'other-team': {
      const other = mine === teamId ? otherTeamId : teamId;
      return { clientId: await insert({ teamId: other, coordinatorId: another }), facts: service };
    }
    case 'restricted':
      return {
        clientId: await insert({ teamId: mine, coordinatorId: me, restricted: true }),
        facts: { ...service, ownCaseload: true, careCoordinator: true, sameTeam, restricted: true },
      };
    case 'listed':
      return {
        clientId: await insert({ teamId: mine, coordinatorId: another, restricted: true, readers: [me] }),
        facts: { ...service, sameTeam, restricted: true, listed: true },
      };
    case 'subject':
      return {
        clientId: await insert({ teamId: mine, coordinatorId: me, staffMemberId: me }),
        facts: { ...service, ownCaseload: true, sameTeam, staffIsSubject: true },
      };
    case 'other-provider':
      return { clientId: (await insertTestClient(api.admin, theirs)).clientId, facts: null };
    case 'nobody':
      return { clientId: '01890000-0000-7000-8000-000000000000', facts: null };
  }
}

function expected(route: RouteDescription, role: TestRole, facts: AccessFacts | null): 'allow' | 'ask' | 'deny' {
  const permission = route.requirement?.permission ?? '';
  if (permission === 'signed-in') return 'allow';
  if (!route.path.includes(':clientId')) return listScope([roleOf(role)], permission) === 'none' ? 'deny' : 'allow';
  if (!facts) return 'deny';
  const { decision } = decide({ user: { roles: [roleOf(role)] }, permission, facts });
  return decision === 'ask' && route.requirement?.allowAsk ? 'allow' : decision;
}

/** What happened, from the status and the audit row that a refusal leaves behind. */
async function happened(user: TestUser, route: RouteDescription, clientId: string): Promise<'allow' | 'ask' | 'deny'> {
  const path = route.path.replace(':clientId', clientId).replace(/:\w+/g, '01890000-0000-7000-8000-00000000abcd');
  const answer =
    route.method === 'GET'
      ? await user.get(path)
      : await user.send(route.method as 'POST', path, route.method === 'DELETE' ? undefined : {}, 1);
  if (answer.status >= 500) throw new Error(`${route.method} ${route.path} answered ${answer.status}`);
  const [audit]: { basis: string }[] = await api.admin.query('select basis from audit_event where request_id = $1', [
    answer.headers['x-request-id'],
  ]);
  if (audit?.basis === 'denied') return 'deny';
  return audit?.basis === 'ask' && answer.status === 403 ? 'ask' : 'allow';
}

it('has an endpoint for every route and a route for every endpoint', () => {
  const named = Object.values(endpointTables)
    .flatMap((table) => Object.values(table) as Endpoint<unknown, unknown>[])
    .map(({ method, path }) => `${method} ${path}`);
  const served = routes
    .filter(({ path }) => path.startsWith('/api/v1/') && !/\/(health|metrics)/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect(served.sort()).toEqual(named.sort());
});

it('decides every route for every role and relation as the table says, and audits each refusal', async () => {
  const wrong: string[] = [];
  let cells = 0;
  // Signing out would end the matrix for everybody; it is covered by its own spec.
  const decided = routes.filter(
    ({ requirement, method, path }) => requirement?.permission !== 'public' && !(method === 'DELETE' && path.endsWith('/session')),
  );
  for (const role of testRoles) {
    const user = users.get(role);
    if (!user) throw new Error(role);
    for (const relation of relations) {
      const { clientId, facts } = await arrange(role, relation);
      for (const route of decided) {
        if (!route.path.includes(':clientId') && relation !== 'own') continue;
        const [want, got] = [expected(route, role, facts), await happened(user, route, clientId)];
        cells++;
        if (want !== got) wrong.push(`${role} ${relation} ${route.method} ${route.path}: expected ${want}, was ${got}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(decided.length * testRoles.length);
}, 240_000);

it('refuses every route without a session', async () => {
  const open: string[] = [];
  for (const route of routes.filter(({ requirement }) => requirement?.permission !== 'public')) {
    const path = route.path.replace(/:\w+/g, '01890000-0000-7000-8000-00000000abcd');
    const answer = route.method === 'GET' ? await api.anonymous.get(path) : await api.anonymous.send(route.method as 'POST', path, {});
    if (answer.status !== 401) open.push(`${route.method} ${route.path} answered ${answer.status}`);
  }
  expect(open).toEqual([]);
});
