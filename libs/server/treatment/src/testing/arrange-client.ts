import { Allocation, Client, Consent, Episode, newId, Readiness, Referral } from '@throughline/server/database';
import { Projector, UnitOfWork } from '@throughline/server/platform';
import type { TestApi, TestUser } from '@throughline/server/platform/testing';

/** A client with one open episode, allocated to the keyworker of the first team. */
export interface ArrangedClient {
  readonly clientId: string;
  readonly episodeId: string;
  /** Path below `/clients/:clientId`. */
  at(path: string): string;
}

let number = 10_000;

/** Puts a referred client into the test organisation, consented to the national return, and projects them. */
export async function arrangeClient(
  api: TestApi,
  options: { openedOn?: string; readyAt?: string; terms?: Record<string, number> } = {},
): Promise<ArrangedClient> {
  const { providerId, serviceId, teamId, staff } = api.organisation;
  const [clientId, episodeId] = [newId(), newId()];
  const openedOn = options.openedOn ?? '2025-03-03';
  const of = { providerId, clientId };
  const person = {
    givenName: 'Fern',
    familyName: 'Testwater',
    birthDate: '1985-02-14',
    sex: 'F',
    postcode: 'ZZ1 1ZZ',
    ethnicity: 'A',
    nationality: 'GBR',
  };
  const began = new Date(`${openedOn}T08:00:00.000Z`);
  await api.admin.transaction(async (manager) => {
    await manager.insert(Client, { providerId, id: clientId, reference: `TL-${++number}`, ...person });
    await manager.insert(Episode, { ...of, id: episodeId, serviceId, openedOn });
    await manager.insert(Referral, {
      ...of,
      id: newId(),
      episodeId,
      receivedOn: openedOn,
      source: 'self',
      channel: 'phone',
      substances: ['heroin'],
    });
    await manager.insert(Allocation, { ...of, id: newId(), episodeId, teamId, staffId: staff.keyworker, startedAt: began });
    await manager.insert(Consent, [
      { ...of, id: newId(), purpose: 'ndtms', given: true, decidedAt: began },
      { ...of, id: newId(), purpose: 'treatment', given: true, decidedAt: began },
    ]);
    if (options.readyAt)
      await manager.insert(Readiness, { ...of, id: newId(), episodeId, ready: true, eventAt: new Date(options.readyAt) });
  });
  const projector = api.app.get(Projector);
  await api.app.get(UnitOfWork).run(providerId, (manager) => projector.project(manager, providerId, [clientId], new Date().toISOString()));
  return { clientId, episodeId, at: (path) => `/clients/${clientId}${path}` };
}

/** Holds the initial and the comprehensive assessment of an arranged client and completes it; gives the ids of the parts. */
export async function assess(
  user: TestUser,
  client: ArrangedClient,
  on: { initial?: string; comprehensive?: string } = {},
): Promise<{ initial: string; comprehensive: string }> {
  const initial = await user.send<{ id: string }>('POST', client.at('/assessment/parts'), {
    part: 'initial',
    startedAt: `${on.initial ?? '2025-03-05'}T10:00`,
  });
  const day = on.comprehensive ?? '2025-03-10';
  const comprehensive = await user.send<{ id: string }>('POST', client.at('/assessment/parts'), {
    part: 'comprehensive',
    startedAt: `${day}T10:00`,
  });
  const path = client.at(`/assessment/parts/${comprehensive.body.id}`);
  const completed = await user.send('PATCH', path, { completedAt: `${day}T12:00` }, 1);
  if (completed.status !== 200) throw new Error(`the assessment could not be arranged: ${JSON.stringify(completed.body)}`);
  return { initial: initial.body.id, comprehensive: comprehensive.body.id };
}

/** Drafts a plan with one goal and signs it; gives its id. */
export async function signPlan(
  user: TestUser,
  client: ArrangedClient,
  signedOn = '2025-03-12',
  nextReviewOn: string | null = null,
): Promise<string> {
  const plan = await user.send<{ id: string }>('POST', client.at('/plans'), {});
  const path = client.at(`/plans/${plan.body.id}`);
  await user.send('POST', `${path}/goals`, { domain: 'social', goal: 'See my sister every Sunday' });
  const signed = await user.send(
    'POST',
    `${path}/signature`,
    { signedOn, signatureKind: 'typed', signedName: 'Fern Testwater', nextReviewOn },
    1,
  );
  if (signed.status !== 200) throw new Error(`the plan could not be arranged: ${JSON.stringify(signed.body)}`);
  return plan.body.id;
}

/** Codes of the findings of a refusal, with their paths: `code at path`. */
export const findingsOf = (answer: { body: unknown }): string[] =>
  ((answer.body as { findings?: { code: string; path: string }[] }).findings ?? []).map(({ code, path }) =>
    path === '' ? code : `${code} at ${path}`,
  );

/** Earlier and later values of a record as kept, in order of time and field. */
export async function changesOf(
  api: TestApi,
  clientId: string,
  record: string,
): Promise<{ field: string; earlier: unknown; later: unknown; reason: string | null }[]> {
  return api.admin.query(
    `select field, earlier, later, reason from record_change where client_id = $1 and record = $2 order by changed_at, field`,
    [clientId, record],
  );
}

/** Waits for calls that were made at once; gives their statuses in order of size. */
export async function statusesOf(calls: readonly Promise<{ status: number }>[]): Promise<number[]> {
  return (await Promise.all(calls)).map(({ status }) => status).sort((a, b) => a - b);
}
