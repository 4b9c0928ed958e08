import type { ClientListResponse, ClientSearchRequest } from '@throughline/contracts/clients';
import { type Principal, UnitOfWork } from '@throughline/server/platform';
import { startTestApi, type TestApi } from '@throughline/server/platform/testing';
import { PeopleModule } from '../people.module';
import { countQueries } from '../testing/count-queries';
import { insertManyCards } from '../testing/many-cards';
import { searchStatement } from './search-statement';

let api: TestApi;
const clients = 20_000;

beforeAll(async () => {
  api = await startTestApi(PeopleModule);
  await insertManyCards(api.admin, api.organisation, clients);
});
afterAll(async () => api.stop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function principal(role: 'keyworker' | 'prescriber'): Principal {
  const { providerId, serviceId, teamId, staff } = api.organisation;
  const teamIds = role === 'keyworker' ? [teamId] : [];
  return { providerId, staffId: staff[role], displayName: '', sessionId: '', expiresAt: '', roles: [{ role, serviceId }], teamIds };
}

/** Runs the statement as the API's login, under row-level security; gives the nodes that read client cards. */
async function readsOf(role: 'keyworker' | 'prescriber', request: ClientSearchRequest, after: string | null = null): Promise<PlanNode[]> {
  const { sql, parameters } = searchStatement(principal(role), request, after, 51);
  const plan = await api.app.get(UnitOfWork).run(api.organisation.providerId, async (manager) => {
    const [row]: { 'QUERY PLAN': { Plan: PlanNode }[] }[] = await manager.query(`explain (analyze, format json) ${sql}`, [...parameters]);
    return row?.['QUERY PLAN'][0]?.Plan;
  });
  return plan ? nodesOf(plan).filter((node) => node['Relation Name'] === 'client_card') : [];
}

const indexOf = (nodes: PlanNode[]): (string | undefined)[] => nodes.map((node) => node['Index Name']);
const rowsRead = (nodes: PlanNode[]): number =>
  nodes.reduce((sum, node) => sum + ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1), 0);

async function place(): Promise<string> {
  const [row] = await api.admin.query(
    `select client_id from client_card where provider_id = $1 order by sort_name offset ${clients / 2} limit 1`,
    [api.organisation.providerId],
  );
  return row.client_id;
}

describe('the statement of a client list, on twenty thousand clients under row-level security', () => {
  it.each([
    ['own caseload', 'keyworker', { view: 'mine' }, 'ix_client_card_coordinator'],
    ['team', 'keyworker', { view: 'team' }, 'ix_client_card_team'],
    ['service', 'prescriber', { view: 'service' }, 'ix_client_card_service'],
    ['beginning of a name', 'prescriber', { view: 'service', text: 'Name019' }, 'ix_client_card_service'],
  ] as const)('reads the first page of %s from its index and little more than it shows', async (_, role, request, index) => {
    const reads = await readsOf(role, request);
    expect(indexOf(reads)).toContain(index);
    expect(rowsRead(reads)).toBeLessThanOrEqual(120);
  });

  it('reads a page in the middle at the same cost', async () => {
    const after = await place();
    expect(rowsRead(await readsOf('prescriber', { view: 'service' }, after))).toBeLessThanOrEqual(120);
    expect(rowsRead(await readsOf('keyworker', { view: 'mine' }, after))).toBeLessThanOrEqual(120);
  });

  it('merges the lists of team and own caseload without reading either to its end', async () => {
    expect(rowsRead(await readsOf('keyworker', { view: 'service' }))).toBeLessThanOrEqual(2_200);
  });

  it('takes as many statements for 100 rows as for 10', async () => {
    const user = await api.signIn('prescriber');
    const page = (limit: number): Promise<{ result: number; count: number }> =>
      countQueries(
        async () => (await user.send<ClientListResponse>('POST', '/clients/search', { view: 'service', limit })).body.items.length,
      );
    expect(await page(10)).toEqual({ result: 10, count: expect.any(Number) });
    expect((await page(100)).count).toBe((await page(10)).count);
  });
});
