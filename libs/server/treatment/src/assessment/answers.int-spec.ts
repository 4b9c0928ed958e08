import type { AssessmentResponse } from '@throughline/contracts/assessment';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { arrangeClient, findingsOf, statusesOf, type ArrangedClient } from '../testing/arrange-client';
import { TreatmentModule } from '../treatment.module';

let api: TestApi;
let keyworker: TestUser;
let lead: TestUser;
let client: ArrangedClient;

beforeAll(async () => {
  api = await startTestApi(TreatmentModule);
  [keyworker, lead] = [await api.signIn('keyworker'), await api.signIn('team-lead')];
});
afterAll(async () => api.stop());
beforeEach(async () => {
  client = await arrangeClient(api);
});

type Given = { question: string; value: unknown; gap?: string | null };
const give = (answers: Given[], version: number, { user = keyworker, part = 'initial', eventAt = '2025-03-05T10:00' } = {}) =>
  user.send<{ version: number; currentVersion?: number }>('POST', client.at('/assessment/answers'), { part, eventAt, answers }, version);
const read = async () => (await keyworker.get<AssessmentResponse>(client.at('/assessment'))).body;

describe('answers of the assessment (AS-1)', () => {
  it('records a sitting with author, event time and entry time, and begins the assessment', async () => {
    const answer = await give(
      [
        { question: 'alcohol.uses', value: true },
        { question: 'housing.need', value: null, gap: 'declined' },
      ],
      0,
      { part: 'screening' },
    );
    expect([answer.status, answer.body]).toEqual([200, { version: 1 }]);
    const { answers, version } = await read();
    expect(version).toBe(1);
    expect(answers).toMatchObject([
      {
        question: 'alcohol.uses',
        part: 'screening',
        value: true,
        gap: null,
        eventAt: '2025-03-05T10:00:00.000Z',
        enteredBy: 'Test keyworker',
      },
      { question: 'housing.need', value: null, gap: 'declined' },
    ]);
    expect(Date.parse(answers[0]?.enteredAt ?? '')).toBeGreaterThan(Date.parse('2025-03-05T10:00:00.000Z'));
  });

  it('keeps a corrected answer with its author, and leaves an unchanged one to whoever asked', async () => {
    await give(
      [
        { question: 'alcohol.units', value: 8 },
        { question: 'alcohol.uses', value: true },
      ],
      0,
    );
    const corrected = await give(
      [
        { question: 'alcohol.units', value: 12 },
        { question: 'alcohol.uses', value: true },
      ],
      1,
      { user: lead, part: 'comprehensive', eventAt: '2025-03-10T10:00' },
    );
    expect(corrected.body).toEqual({ version: 2 });
    const { answers, earlier } = await read();
    expect(answers).toMatchObject([
      { question: 'alcohol.units', value: 12, part: 'comprehensive', enteredBy: 'Test team-lead' },
      { question: 'alcohol.uses', value: true, part: 'initial', enteredBy: 'Test keyworker' },
    ]);
    expect(earlier).toMatchObject([
      { question: 'alcohol.units', value: 8, part: 'initial', enteredBy: 'Test keyworker', eventAt: '2025-03-05T10:00:00.000Z' },
    ]);
  });

  it('changes nothing when nothing is new', async () => {
    await give([{ question: 'alcohol.units', value: 8 }], 0);
    expect((await give([{ question: 'alcohol.units', value: 8 }], 1)).body).toEqual({ version: 1 });
    expect((await read()).earlier).toEqual([]);
  });

  it('scores the AUDIT when alcohol is used, and not while it is incomplete (AS-3)', async () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((item) => ({ question: `audit.q${item}`, value: 2 }));
    await give(items.slice(0, 9), 0);
    expect((await read()).scores).toEqual([]);
    await give([{ question: 'alcohol.uses', value: true }], 1);
    expect((await read()).scores).toEqual([{ instrument: 'audit', score: null, band: null, complete: false, flags: [] }]);
    await give(items, 2);
    expect((await read()).scores).toEqual([
      { instrument: 'audit', score: 20, band: 'possible-dependence', complete: true, flags: ['specialist-referral'] },
    ]);
  });

  it('refuses what the questions cannot have, and saves none of it', async () => {
    const answer = await give(
      [
        { question: 'alcohol.uses', value: true },
        { question: 'no.such', value: 1 },
        { question: 'audit.q9', value: 1 },
        { question: 'alcohol.units', value: 900 },
        { question: 'housing.need', value: 'castle' },
        { question: 'work.status', value: null },
        { question: 'alcohol.uses', value: false },
        { question: 'risk.summary', value: { nested: true } },
      ],
      0,
    );
    expect(answer.status).toBe(422);
    expect(findingsOf(answer)).toEqual([
      'unknown-question at answers.no.such',
      'answer-not-valid at answers.audit.q9',
      'number-out-of-range at answers.alcohol.units',
      'unknown-code at answers.housing.need',
      'answer-or-gap at answers.work.status',
      'question-answered-twice at answers.alcohol.uses',
      'answer-not-valid at answers.risk.summary',
    ]);
    expect((await read()).answers).toEqual([]);
    expect(findingsOf(await give([{ question: 'alcohol.uses', value: true }], 0, { eventAt: '2999-03-05T10:00' }))).toEqual([
      'in-the-future at eventAt',
    ]);
    expect((await give([], 0)).status).toBe(400);
  });

  it('lets the second of two writers know, who then loses nothing', async () => {
    const [first, second] = [[{ question: 'alcohol.units', value: 8 }], [{ question: 'housing.need', value: null, gap: 'not-known' }]];
    expect(await statusesOf([give(first, 0), give(second, 0, { user: lead })])).toEqual([200, 412]);
    const known = (await read()).answers.map(({ question }) => question);
    const waiting = known.includes('alcohol.units') ? second : first;
    expect((await give(waiting, 1, { user: lead })).body).toEqual({ version: 2 });
    expect((await read()).answers.map(({ question }) => question)).toEqual(['alcohol.units', 'housing.need']);
  });

  it('names the answers that would change when a version is stale', async () => {
    await give(
      [
        { question: 'alcohol.units', value: 8 },
        { question: 'alcohol.drinking-days', value: 20 },
      ],
      0,
    );
    await give([{ question: 'alcohol.units', value: 12 }], 1);
    const stale = await give(
      [
        { question: 'alcohol.units', value: 10 },
        { question: 'alcohol.drinking-days', value: 20 },
        { question: 'housing.need', value: null, gap: 'not-asked' },
      ],
      1,
    );
    expect([stale.status, stale.body.currentVersion, findingsOf(stale)]).toEqual([412, 2, ['changed-meanwhile at answers.alcohol.units']]);
  });

  it('takes as many statements for many answers as for one', async () => {
    const runners = jest.spyOn(Object.getPrototypeOf(api.admin.createQueryRunner()), 'query');
    await give([{ question: 'alcohol.uses', value: true }], 0);
    const one = runners.mock.calls.length;
    runners.mockClear();
    const next = await arrangeClient(api);
    runners.mockClear();
    const many = [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((item) => ({ question: `audit.q${item}`, value: 1 })),
      { question: 'alcohol.units', value: 5 },
    ];
    await keyworker.send('POST', next.at('/assessment/answers'), { part: 'initial', eventAt: '2025-03-05T10:00', answers: many }, 0);
    expect(one).toBeGreaterThan(5);
    expect(runners.mock.calls.length).toBe(one);
    runners.mockRestore();
  });
});
