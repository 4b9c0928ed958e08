import type { AssessmentResponse } from '@throughline/contracts/assessment';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { arrangeClient, changesOf, findingsOf, type ArrangedClient } from '../testing/arrange-client';
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

const offer = (offeredAt: string, slotAt: string) =>
  keyworker.send<{ id: string }>('POST', client.at('/assessment/offers'), { offeredAt, slotAt });
const outcome = (id: string, body: object, version?: number) =>
  keyworker.send('PATCH', client.at(`/assessment/offers/${id}`), body, version);

describe('offers of a slot', () => {
  it('keeps an offer and what became of it, with corrections', async () => {
    const { body, status } = await offer('2025-03-05T11:00', '2025-03-10T09:30');
    expect(status).toBe(201);
    expect((await outcome(body.id, { outcome: 'not-attended', outcomeAt: '2025-03-10T10:00' }, 1)).body).toEqual({ version: 2 });
    expect((await outcome(body.id, { outcome: 'cancelled-by-client', outcomeAt: '2025-03-09T10:00' }, 2)).body).toEqual({ version: 3 });
    const shown = await keyworker.get<AssessmentResponse>(client.at('/assessment'));
    expect(shown.body).toMatchObject({
      id: null,
      version: 0,
      offers: [{ outcome: 'cancelled-by-client', outcomeAt: '2025-03-09T10:00:00.000Z', version: 3 }],
    });
    const changes = await changesOf(api, client.clientId, 'assessment_offer');
    expect(changes.map(({ field, earlier }) => [field, earlier])).toEqual([
      ['outcome', null],
      ['outcomeAt', null],
      ['outcome', 'not-attended'],
      ['outcomeAt', '2025-03-10T10:00:00.000Z'],
    ]);
  });

  it('takes a slot in the future and refuses one that is not after its offer', async () => {
    expect((await offer('2025-03-05T11:00', '2999-03-10T09:30')).status).toBe(201);
    expect(findingsOf(await offer('2025-03-05T11:00', '2025-03-05T11:00'))).toEqual(['slot-not-after-offer at slotAt']);
    expect(findingsOf(await offer('2999-03-05T11:00', '2999-03-06T11:00'))).toEqual(['in-the-future at offeredAt']);
  });

  it('refuses an outcome before its slot or offer, an unknown one, and a stale version', async () => {
    const { body } = await offer('2025-03-05T11:00', '2025-03-10T09:30');
    expect(findingsOf(await outcome(body.id, { outcome: 'attended', outcomeAt: '2025-03-09T10:00' }, 1))).toEqual([
      'offer-outcome-before-slot at outcomeAt',
    ]);
    expect(findingsOf(await outcome(body.id, { outcome: 'cancelled-by-service', outcomeAt: '2025-03-05T10:00' }, 1))).toEqual([
      'offer-outcome-before-offer at outcomeAt',
    ]);
    expect(findingsOf(await outcome(body.id, { outcome: 'lost', outcomeAt: '2025-03-10T10:00' }, 1))).toEqual(['unknown-code at outcome']);
    expect((await outcome(body.id, { outcome: 'attended', outcomeAt: '2025-03-10T10:00' })).status).toBe(428);
    expect((await outcome(body.id, { outcome: 'attended', outcomeAt: '2025-03-10T10:00' }, 9)).status).toBe(412);
    const second = await arrangeClient(api);
    expect(
      (await keyworker.send('PATCH', second.at(`/assessment/offers/${body.id}`), { outcome: 'attended', outcomeAt: '2025-03-10T10:00' }, 1))
        .status,
    ).toBe(404);
  });
});
