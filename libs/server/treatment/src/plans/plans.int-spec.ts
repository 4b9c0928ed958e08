import type { GoalResponse, PlansResponse } from '@throughline/contracts/plans';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { arrangeClient, changesOf, findingsOf, signPlan, statusesOf, type ArrangedClient } from '../testing/arrange-client';
import { TreatmentModule } from '../treatment.module';

let api: TestApi;
let keyworker: TestUser;
let client: ArrangedClient;

beforeAll(async () => {
  api = await startTestApi(TreatmentModule);
  keyworker = await api.signIn('keyworker');
});
afterAll(async () => api.stop());
beforeEach(async () => {
  client = await arrangeClient(api);
});

const goal = { domain: 'social', goal: 'See my sister every Sunday', who: 'Fern and Test keyworker', byWhen: '2025-06-01' };
const draft = async (body: object = {}) => (await keyworker.send<{ id: string }>('POST', client.at('/plans'), body)).body.id;
const post = (path: string, body: object, version?: number) => keyworker.send<{ id: string }>('POST', client.at(path), body, version);
const patch = (path: string, body: object, version?: number) => keyworker.send('PATCH', client.at(path), body, version);
const sign = (id: string, body: object = {}, version = 1) =>
  post(`/plans/${id}/signature`, { signedOn: '2025-03-12', signatureKind: 'typed', signedName: 'Fern Testwater', ...body }, version);
const read = async () => (await keyworker.get<PlansResponse>(client.at('/plans'))).body;

describe('the recovery plan (PL-1)', () => {
  it('is drafted, filled and signed, with the next review within the contract', async () => {
    const id = await draft({ ownWords: 'I want my mornings back' });
    expect((await post(`/plans/${id}/goals`, goal)).status).toBe(201);
    expect((await patch(`/plans/${id}`, { ownWords: 'I want my mornings and my work back' }, 1)).body).toEqual({ version: 2 });
    const signed = await sign(id, { disagreement: 'Prefers evening appointments' }, 2);
    expect([signed.status, signed.body]).toEqual([200, { version: 3 }]);
    const { plans, reviewDueOn } = await read();
    expect(plans).toMatchObject([
      {
        number: 1,
        ownWords: 'I want my mornings and my work back',
        signedOn: '2025-03-12',
        signedName: 'Fern Testwater',
        signedWith: 'Test keyworker',
        nextReviewOn: '2025-06-12',
        disagreement: 'Prefers evening appointments',
        version: 3,
        goals: [{ ...goal, nextStep: null, status: 'not-started', version: 1 }],
      },
    ]);
    expect(reviewDueOn).toBe('2025-06-12');
    expect((await changesOf(api, client.clientId, 'plan'))[0]).toEqual({
      field: 'ownWords',
      earlier: 'I want my mornings back',
      later: 'I want my mornings and my work back',
      reason: null,
    });
  });

  it('has one draft at a time, also when two begin one at once', async () => {
    const other = await api.signIn('team-lead');
    expect(await statusesOf([keyworker.send('POST', client.at('/plans'), {}), other.send('POST', client.at('/plans'), {})])).toEqual([
      201, 422,
    ]);
    expect(findingsOf(await post('/plans', {}))).toEqual(['draft-plan-exists at plan']);
  });

  it('carries words and goals over to the next version', async () => {
    const id = await draft({ ownWords: 'Mornings' });
    await post(`/plans/${id}/goals`, goal);
    await post(`/plans/${id}/goals`, { domain: 'physical', goal: 'Register with a dentist', status: 'on-track' });
    await sign(id);
    await draft();
    const { plans } = await read();
    expect(plans.map(({ number, ownWords, signedOn }) => [number, ownWords, signedOn])).toEqual([
      [2, 'Mornings', null],
      [1, 'Mornings', '2025-03-12'],
    ]);
    const content = (goals: GoalResponse[] = []) => goals.map((g) => [g.domain, g.goal, g.who, g.byWhen, g.status]);
    expect(content(plans[0]?.goals)).toEqual(content(plans[1]?.goals));
    expect(plans[0]?.goals[0]?.id).not.toBe(plans[1]?.goals[0]?.id);
  });

  it('stays as it was signed, but for the progress of its goals', async () => {
    const id = await draft();
    const { body } = await post(`/plans/${id}/goals`, goal);
    await sign(id);
    const path = `/plans/${id}/goals/${body.id}`;
    expect(findingsOf(await patch(path, { ...goal, goal: 'Something else' }, 1))).toEqual(['plan-signed at goal']);
    expect((await patch(path, { ...goal, status: 'achieved' }, 1)).body).toEqual({ version: 2 });
    expect(findingsOf(await post(`/plans/${id}/goals`, goal))).toEqual(['plan-signed']);
    expect(findingsOf(await patch(`/plans/${id}`, { ownWords: 'Other words' }, 2))).toEqual(['plan-signed at ownWords']);
    expect(findingsOf(await sign(id, {}, 2))).toEqual(['plan-signed']);
    expect(await changesOf(api, client.clientId, 'plan_goal')).toEqual([
      { field: 'status', earlier: 'not-started', later: 'achieved', reason: null },
    ]);
  });

  it('is not signed without goals, in the future, before the referral, or with a review too late', async () => {
    const id = await draft();
    expect(findingsOf(await sign(id, { signedOn: '2999-01-01' }))).toEqual(['plan-without-goals at goals', 'in-the-future at signedOn']);
    await post(`/plans/${id}/goals`, goal);
    expect(findingsOf(await sign(id, { signedOn: '2025-03-02' }))).toEqual(['plan-signed-before-referral at signedOn']);
    expect(findingsOf(await sign(id, { nextReviewOn: '2025-06-13' }))).toEqual(['next-review-too-late at nextReviewOn']);
    expect(findingsOf(await sign(id, { nextReviewOn: '2025-03-12' }))).toEqual(['next-review-not-after at nextReviewOn']);
    expect(findingsOf(await sign(id, { signedOn: '2025-02-30' }))).toEqual(['not-a-day at signedOn']);
    expect((await sign(id, { nextReviewOn: '2025-05-01' })).status).toBe(200);
    expect((await read()).reviewDueOn).toBe('2025-05-01');
  });

  it('follows the review interval of the contract', async () => {
    await api.admin.query(`update service set terms = '{"reviewMonths": 1}' where id = $1`, [api.organisation.serviceId]);
    await signPlan(keyworker, client);
    expect((await read()).plans[0]?.nextReviewOn).toBe('2025-04-12');
    await api.admin.query(`update service set terms = '{}' where id = $1`, [api.organisation.serviceId]);
  });

  it('refuses a stale version with what changed, and another goal or plan than the one named', async () => {
    const id = await draft();
    const { body } = await post(`/plans/${id}/goals`, goal);
    await patch(`/plans/${id}/goals/${body.id}`, { ...goal, nextStep: 'Ring her' }, 1);
    const stale = await patch(`/plans/${id}/goals/${body.id}`, { ...goal, nextStep: 'Write to her' }, 1);
    expect([stale.status, stale.body['currentVersion'], findingsOf(stale)]).toEqual([412, 2, ['changed-meanwhile at nextStep']]);
    expect((await patch(`/plans/${id}`, { ownWords: 'x' }, 7)).status).toBe(412);
    expect((await sign(id, {}, 7)).status).toBe(412);
    expect((await patch(`/plans/${body.id}/goals/${body.id}`, goal, 1)).status).toBe(404);
    expect((await patch(`/plans/${id}/goals/${id}`, goal, 1)).status).toBe(404);
    expect((await post(`/plans/${id}/goals`, { ...goal, domain: 'spiritual', colour: 'red' })).status).toBe(400);
  });

  it('is closed to other roles and teams, and without an open episode', async () => {
    expect((await (await api.signIn('data-officer')).send('POST', client.at('/plans'), {})).status).toBe(403);
    expect((await (await api.signIn('other-keyworker')).send('POST', client.at('/plans'), {})).status).toBe(404);
    expect((await (await api.signIn('commissioner')).get(client.at('/plans'))).status).toBe(403);
    await api.admin.query(`update episode set closed_on = '2025-03-20', discharge_reason = '85' where id = $1`, [client.episodeId]);
    expect(findingsOf(await post('/plans', {}))).toEqual(['no-open-episode at episode']);
    expect(findingsOf(await post('/reviews', { heldOn: '2025-03-12', clientPresent: true, signed: true }))).toEqual([
      'no-open-episode at episode',
    ]);
  });
});

describe('reviews (PL-2)', () => {
  const review = {
    heldOn: '2025-06-01',
    clientPresent: true,
    signed: true,
    nextReviewOn: '2025-08-20',
    relevance: 'Still right',
    satisfaction: 'High',
  };

  it('are held on a signed plan and set the next date', async () => {
    await signPlan(keyworker, client);
    expect((await post('/reviews', review)).status).toBe(201);
    const { reviews, reviewDueOn } = await read();
    expect(reviews).toMatchObject([{ ...review, unmetNeeds: null, enteredBy: 'Test keyworker', version: 1 }]);
    expect(reviewDueOn).toBe('2025-08-20');
  });

  it('are kept when held without the client, and leave the one that is due', async () => {
    await signPlan(keyworker, client);
    expect((await post('/reviews', { ...review, clientPresent: false, signed: false })).status).toBe(201);
    expect((await read()).reviewDueOn).toBe('2025-06-12');
  });

  it('are refused without a signed plan, before it, in the future, or with a next date missing, too late or not after', async () => {
    expect(findingsOf(await post('/reviews', review))).toEqual(['review-without-signed-plan']);
    await signPlan(keyworker, client);
    const refusal = async (change: object) => findingsOf(await post('/reviews', { ...review, ...change }));
    expect(await refusal({ heldOn: '2025-03-11', nextReviewOn: '2025-04-01' })).toEqual(['review-before-plan at heldOn']);
    expect(await refusal({ heldOn: '2999-01-01', nextReviewOn: '2999-02-01' })).toEqual(['review-in-future at heldOn']);
    expect(await refusal({ nextReviewOn: undefined })).toEqual(['next-review-missing at nextReviewOn']);
    expect(await refusal({ nextReviewOn: '2025-09-02' })).toEqual(['next-review-too-late at nextReviewOn']);
    expect(await refusal({ nextReviewOn: '2025-06-01' })).toEqual(['next-review-not-after-review at nextReviewOn']);
    expect(await refusal({ clientPresent: false })).toEqual(['signed-without-client at signed']);
    expect((await read()).reviews).toEqual([]);
  });
});
