import type { GoalResponse, PlansResponse } from '@throughline/contracts/plans';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { arrangeClient, changesOf, type ArrangedClient } from './testing/arrange-client';
import { TreatmentModule } from './treatment.module';

/** 20 writers, 10 edits each, of one goal of one plan: no accepted edit is lost, and none is accepted unseen. */
const writers = 20;
const edits = 10;

let api: TestApi;
let client: ArrangedClient;
beforeAll(async () => {
  api = await startTestApi(TreatmentModule);
  client = await arrangeClient(api);
});
afterAll(async () => api.stop());

interface Tally {
  accepted: Map<number, string>;
  conflicts: number;
  /** The wait for the client's row or for a connection was cut short: nothing was saved. */
  busy: number;
  other: number[];
}

const goalOf = async (user: TestUser): Promise<GoalResponse> => {
  // More writers than connections: a reader who had to wait too long is told so (503) and asks again.
  for (;;) {
    const { status, body } = await user.get<PlansResponse>(client.at('/plans'));
    if (status === 200) return body.plans[0]?.goals[0] as GoalResponse;
    if (status !== 503) throw new Error(`reading answered ${status}`);
  }
};

async function edit(user: TestUser, path: string, text: string, tally: Tally): Promise<void> {
  const { version, domain, goal } = await goalOf(user);
  const answer = await user.send<{ version: number; currentVersion?: number }>('PATCH', path, { domain, goal, nextStep: text }, version);
  if (answer.status === 200) tally.accepted.set(answer.body.version, text);
  else if (answer.status === 409 || answer.status === 503) tally.busy += 1;
  else if (answer.status === 412) {
    tally.conflicts += 1;
    if ((answer.body.currentVersion ?? 0) <= version) tally.other.push(412);
  } else tally.other.push(answer.status);
}

it('keeps every accepted edit, each on top of the one before it', async () => {
  const users = [await api.signIn('keyworker'), await api.signIn('team-lead'), await api.signIn('prescriber')];
  const author = users[0] as TestUser;
  const plan = await author.send<{ id: string }>('POST', client.at('/plans'), {});
  const goal = await author.send<{ id: string }>('POST', client.at(`/plans/${plan.body.id}/goals`), {
    domain: 'social',
    goal: 'See my sister',
  });
  const path = client.at(`/plans/${plan.body.id}/goals/${goal.body.id}`);

  const tally: Tally = { accepted: new Map(), conflicts: 0, busy: 0, other: [] };
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; n < edits; n++) await edit(users[writer % users.length] as TestUser, path, `writer ${writer} edit ${n}`, tally);
    }),
  );

  expect(tally.other).toEqual([]);
  expect(tally.accepted.size + tally.conflicts + tally.busy).toBe(writers * edits);
  const { version, nextStep } = await goalOf(author);
  expect(version).toBe(1 + tally.accepted.size);
  expect(nextStep).toBe(tally.accepted.get(version));
  expect(tally.accepted.size).toBeGreaterThanOrEqual(edits);

  const changes = (await changesOf(api, client.clientId, 'plan_goal')).filter(({ field }) => field === 'nextStep');
  const kept = changes.map(({ earlier, later }) => `${String(earlier)} > ${String(later)}`);
  const expected = [...tally.accepted].map(([number, text]) => `${String(tally.accepted.get(number - 1) ?? null)} > ${text}`);
  expect(kept.sort()).toEqual(expected.sort());
  const [audits]: { n: number }[] = await api.admin.query(
    `select count(*)::int as n from audit_event where client_id = $1 and route like 'PATCH %/goals/:goalId'`,
    [client.clientId],
  );
  expect(audits?.n).toBe(tally.accepted.size);
}, 90_000);
