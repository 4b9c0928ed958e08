import type { ChangeResponse, ClientRecordResponse, UpdatePersonRequest, VersionResponse } from '@throughline/contracts/clients';
import type { ProblemResponse } from '@throughline/contracts/problem';
import type { RegisteredResponse, RegisterReferralRequest } from '@throughline/contracts/referrals';
import { newId } from '@throughline/server/database';
import { insertTestOrganisation } from '@throughline/server/database/testing';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { PeopleModule } from '../people.module';
import { countQueries } from '../testing/count-queries';
import { dayFromNow, hoursAgo, registration } from '../testing/registering';

let api: TestApi;
let keyworker: TestUser;

beforeAll(async () => {
  api = await startTestApi(PeopleModule);
  keyworker = await api.signIn('keyworker');
});
afterAll(async () => api.stop());

const registered = async (changes: Partial<RegisterReferralRequest> = {}): Promise<string> =>
  (await keyworker.send<RegisteredResponse>('POST', '/referrals', registration(api.organisation, changes))).body.clientId;
const person: UpdatePersonRequest = { givenName: 'Marlow', familyName: 'Testingham', birthDate: '1988-04-17', sex: 'M' };

describe('the record of a client', () => {
  it('answers with everything the banner and the overview show', async () => {
    const id = await registered({ readiness: { ready: true, at: hoursAgo(3) }, priority: { reason: 'pregnant', at: hoursAgo(1) } });
    const { status, body } = await keyworker.get<ClientRecordResponse>(`/clients/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { id, givenName: 'Marlow', birthDate: '1988-04-17', restricted: false, version: 1, nhsNumber: null },
      coordinator: { id: api.organisation.staff.keyworker, name: 'Test keyworker' },
      team: { id: api.organisation.teamId, name: 'Harbour team' },
      stage: 'referral',
      substanceGroup: 'alcohol',
      flags: [],
      consents: [{ purpose: 'treatment', agency: null, given: true, enteredBy: 'Test keyworker' }],
      may: { write: true, allocate: false, readSafeguarding: true },
      basis: 'in-scope',
    });
    expect(body.person.age).toBeGreaterThanOrEqual(38);
    expect(body.episodes).toHaveLength(1);
    expect(body.episodes[0]).toMatchObject({
      service: { name: 'Eastmere Adults' },
      openedOn: dayFromNow(-3),
      closedOn: null,
      version: 1,
      ready: true,
      referrals: [{ receivedOn: dayFromNow(-3), source: 'self', substances: ['alcohol'], version: 1 }],
      priorities: [{ reason: 'pregnant', removedAt: null, version: 1 }],
      allocations: [{ team: { name: 'Harbour team' }, staff: { name: 'Test keyworker' }, endedAt: null }],
    });
    expect(body.deadlines).toEqual([expect.objectContaining({ kind: 'first-intervention', open: true, late: false, state: 'running' })]);
    expect(body.findings.length).toBeGreaterThan(0);
    expect(Object.keys(body.findings[0] ?? {}).sort()).toEqual(['code', 'parameters', 'path', 'severity']);
  });

  it('says what is late by the clock of the database', async () => {
    const id = await registered({ referral: { receivedOn: dayFromNow(-40), source: 'self', channel: 'phone', substances: ['alcohol'] } });
    const { body } = await keyworker.get<ClientRecordResponse>(`/clients/${id}`);
    expect(body.deadlines).toEqual([expect.objectContaining({ kind: 'first-intervention', open: true, late: true })]);
  });

  it('takes as many queries for a long record as for a short one', async () => {
    const id = await registered();
    const short = await countQueries(() => keyworker.get(`/clients/${id}`));
    for (const days of [4, 5, 6, 7]) {
      const referral = {
        serviceId: api.organisation.serviceId,
        teamId: api.organisation.teamId,
        source: 'gp',
        channel: 'letter',
        substances: [],
      };
      await keyworker.send('POST', `/clients/${id}/referrals`, { ...referral, receivedOn: dayFromNow(-days) });
      await keyworker.send('POST', `/clients/${id}/consents`, { purpose: 'ndtms', given: days % 2 === 0, at: hoursAgo(days) });
    }
    const long = await countQueries(() => keyworker.get(`/clients/${id}`));
    expect(long.count).toBe(short.count);
    // Begin, provider, admission, five parts of the record, audit, commit.
    expect(long.count).toBeLessThanOrEqual(10);
  });

  it('is not there for another provider, and nowhere for an id that nobody has', async () => {
    const id = await registered();
    const elsewhere = await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9002' });
    expect((await (await api.signIn('keyworker', elsewhere)).get(`/clients/${id}`)).status).toBe(404);
    expect((await keyworker.get(`/clients/${newId()}`)).status).toBe(404);
    expect((await keyworker.get('/clients/nobody')).status).toBe(404);
  });

  it('tells each role what it may do', async () => {
    const id = await registered();
    const may = async (role: 'team-lead' | 'data-officer' | 'safeguarding-lead'): Promise<ClientRecordResponse['may']> =>
      (await (await api.signIn(role)).get<ClientRecordResponse>(`/clients/${id}`)).body.may;
    expect(await may('team-lead')).toEqual({ write: true, allocate: true, readSafeguarding: true });
    expect(await may('data-officer')).toEqual({ write: false, allocate: false, readSafeguarding: false });
    expect(await may('safeguarding-lead')).toEqual({ write: false, allocate: false, readSafeguarding: true });
    expect((await (await api.signIn('commissioner')).get(`/clients/${id}`)).status).toBe(403);
  });
});

describe('correcting who a person is', () => {
  it('changes what was sent, clears null, leaves what is absent, keeps the earlier value', async () => {
    const id = await registered({ person: { ...person, phone: '0100 000 0000', address: '1 Invented Row' } });
    const answer = await keyworker.send<VersionResponse>(
      'PATCH',
      `/clients/${id}`,
      { ...person, familyName: ' Sampleton ', address: null },
      1,
    );
    expect([answer.status, answer.body]).toEqual([200, { version: 2 }]);
    const { body } = await keyworker.get<ClientRecordResponse>(`/clients/${id}`);
    expect(body.person).toMatchObject({ familyName: 'Sampleton', phone: '0100 000 0000', address: null, version: 2 });
    const { changes } = (await keyworker.get<{ changes: ChangeResponse[] }>(`/clients/${id}/changes`)).body;
    expect(changes).toHaveLength(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          record: 'client',
          field: 'familyName',
          earlier: 'Testingham',
          later: 'Sampleton',
          changedBy: 'Test keyworker',
        }),
      ]),
    );
    const [card] = await api.admin.query('select sort_name from client_card where client_id = $1', [id]);
    expect(card).toEqual({ sort_name: 'sampleton, marlow' });
  });

  it('refuses a stale version with the version that is there and what differs', async () => {
    const id = await registered();
    await keyworker.send('PATCH', `/clients/${id}`, { ...person, givenName: 'Marla' }, 1);
    const stale = await keyworker.send<ProblemResponse>('PATCH', `/clients/${id}`, { ...person, givenName: 'Marlon' }, 1);
    expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([412, 'version-conflict', 2]);
    expect(stale.body.findings).toEqual([expect.objectContaining({ code: 'changed-meanwhile', path: 'givenName' })]);
    expect((await keyworker.send('PATCH', `/clients/${id}`, person)).status).toBe(428);
  });

  it('loses no edit of two that come at once', async () => {
    const id = await registered();
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => keyworker.send('PATCH', `/clients/${id}`, { ...person, knownAs: name }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('refuses a birth after the first referral, impossible days and unknown properties', async () => {
    const id = await registered();
    const refusal = async (body: object): Promise<unknown[]> => {
      const { status, body: problem } = await keyworker.send<ProblemResponse>('PATCH', `/clients/${id}`, { ...person, ...body }, 1);
      return [status, ...problem.findings.map(({ code, path }) => `${code} ${path}`)];
    };
    expect(await refusal({ birthDate: dayFromNow(-2) })).toEqual([422, 'referral-before-birth birthDate']);
    expect(await refusal({ birthDate: '2023-02-30' })).toEqual([400, 'not-a-day birthDate']);
    expect(await refusal({ id: newId() })).toEqual([400, 'unknown-property id']);
    expect(await refusal({ sex: 'X' })).toEqual([400, 'unknown-code sex']);
  });

  it('is not for the data officer, nor for another team', async () => {
    const id = await registered();
    expect((await (await api.signIn('data-officer')).send('PATCH', `/clients/${id}`, person, 1)).status).toBe(403);
    expect((await (await api.signIn('other-keyworker')).send('PATCH', `/clients/${id}`, person, 1)).status).toBe(404);
  });
});
