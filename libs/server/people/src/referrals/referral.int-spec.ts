import type { ProblemResponse } from '@throughline/contracts/problem';
import type { RegisteredResponse, RegisterReferralRequest } from '@throughline/contracts/referrals';
import { newId } from '@throughline/server/database';
import { insertTestOrganisation } from '@throughline/server/database/testing';
import { startTestApi, type TestApi, type TestAnswer, type TestUser } from '@throughline/server/platform/testing';
import { PeopleModule } from '../people.module';
import { dayFromNow, hoursAgo, registration } from '../testing/registering';

let api: TestApi;
let keyworker: TestUser;

beforeAll(async () => {
  api = await startTestApi(PeopleModule);
  keyworker = await api.signIn('keyworker');
});
afterAll(async () => api.stop());

const register = async <T = RegisteredResponse>(
  changes: Partial<RegisterReferralRequest> = {},
  as: TestUser = keyworker,
): Promise<TestAnswer<T>> => as.send<T>('POST', '/referrals', registration(api.organisation, changes));
const refusalOf = async (changes: Partial<RegisterReferralRequest>): Promise<[number, ...string[]]> => {
  const { status, body } = await register<ProblemResponse>(changes);
  return [status, ...(body.findings ?? []).map(({ code, path }) => `${code} ${path}`)];
};
const count = async (table: string): Promise<number> =>
  Number((await api.admin.query(`select count(*) as n from ${table} where provider_id = $1`, [api.organisation.providerId]))[0].n);
const person = registration({ staff: {} } as never).person;
const referral = { receivedOn: dayFromNow(-3), source: 'self', channel: 'phone', substances: ['alcohol'] };

describe('registering a person', () => {
  it('makes client, episode, referral, statements, consents, allocation and projections', async () => {
    const answer = await register({
      readiness: { ready: true, at: hoursAgo(3) },
      priority: { reason: 'pregnant', at: hoursAgo(1) },
      consents: [
        { purpose: 'treatment', given: true, at: hoursAgo(2), evidence: 'Signed form' },
        { purpose: 'share', agency: 'Eastmere Housing', given: false, at: hoursAgo(2) },
      ],
    });
    expect(answer.status).toBe(201);
    expect(answer.body.reference).toMatch(/^TL-\d{5,}$/);
    const { clientId, episodeId } = answer.body;
    const [made] = await api.admin.query(
      `select k.display_name, k.open, k.stage, k.coordinator_id, k.team_id, k.episode_id,
         (select array_agg(d.kind order by d.kind) from deadline d where d.client_id = k.client_id) as clocks,
         (select count(*)::int from consent n where n.client_id = k.client_id) as consents,
         (select opened_on::text from episode e where e.id = k.episode_id) as opened_on
       from client_card k where k.client_id = $1`,
      [clientId],
    );
    expect(made).toMatchObject({
      display_name: 'Testingham, Marlow',
      open: true,
      stage: 'referral',
      coordinator_id: api.organisation.staff.keyworker,
      team_id: api.organisation.teamId,
      episode_id: episodeId,
      consents: 2,
      opened_on: dayFromNow(-3),
    });
    // The priority's hours run from the initial assessment, which is still to come.
    expect(made.clocks).toEqual(['first-intervention']);
    const [said] = await api.admin.query(
      'select (select reason from priority where client_id = $1) as priority, (select ready from readiness where client_id = $1) as ready',
      [clientId],
    );
    expect(said).toEqual({ priority: 'pregnant', ready: true });
    const audit = await api.admin.query(`select client_id, basis from audit_event where action = 'client.register' and client_id = $1`, [
      clientId,
    ]);
    expect(audit).toEqual([{ client_id: clientId, basis: 'in-scope' }]);
  });

  it('gives parallel registrations different references', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => register()));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(6);
  });

  it('is one transaction: when the last insert fails nothing remains, not even the number', async () => {
    const tables = ['client', 'episode', 'referral', 'consent', 'allocation', 'client_card'];
    const before = await Promise.all(tables.map(count));
    const [{ last_client_number: number }] = await api.admin.query('select last_client_number from provider where provider_id = $1', [
      api.organisation.providerId,
    ]);
    await api.admin.query(`alter table allocation add constraint ck_allocation_refused check (false) not valid`);
    const answer = await register<ProblemResponse>();
    await api.admin.query(`alter table allocation drop constraint ck_allocation_refused`);
    expect([answer.status, answer.body.code]).toEqual([422, 'refused']);
    expect(await Promise.all(tables.map(count))).toEqual(before);
    const [{ last_client_number: after }] = await api.admin.query('select last_client_number from provider where provider_id = $1', [
      api.organisation.providerId,
    ]);
    expect(after).toBe(number);
  });

  it('refuses days that cannot be', async () => {
    expect(await refusalOf({ person: { ...person, birthDate: dayFromNow(1) } })).toEqual([422, 'birth-date-in-future person.birthDate']);
    expect(await refusalOf({ person: { ...person, birthDate: '1899-12-31' } })).toEqual([422, 'birth-date-too-early person.birthDate']);
    expect(await refusalOf({ referral: { ...referral, receivedOn: dayFromNow(1) } })).toEqual([
      422,
      'referral-in-future referral.receivedOn',
    ]);
    expect(await refusalOf({ person: { ...person, birthDate: dayFromNow(-1) } })).toEqual([
      422,
      'referral-before-birth referral.receivedOn',
    ]);
    expect(await refusalOf({ person: { ...person, birthDate: '2025-02-29' } })).toEqual([400, 'not-a-day person.birthDate']);
    expect(await refusalOf({ person: { ...person, familyName: '   ' } })).toEqual([422, 'required person.familyName']);
  });

  it('refuses moments that the clocks skip, repeat or have not reached', async () => {
    const readiness = (at: string): Promise<[number, ...string[]]> => refusalOf({ readiness: { ready: true, at } });
    expect(await readiness('2026-03-29T01:30')).toEqual([422, 'time-does-not-exist readiness.at']);
    expect(await readiness('2026-10-25T01:30')).toEqual([422, 'time-happens-twice readiness.at']);
    expect(await readiness(hoursAgo(-1))).toEqual([422, 'in-the-future readiness.at']);
    expect(await refusalOf({ consents: [{ purpose: 'ndtms', given: true, at: hoursAgo(-1) }] })).toEqual([
      422,
      'in-the-future consents.0.at',
    ]);
    expect(await refusalOf({ priority: { reason: 'pregnant', at: 'yesterday' } })).toEqual([400, 'not-a-moment priority.at']);
  });

  it('refuses unknown codes, unknown properties, teams and workers from elsewhere', async () => {
    expect(await refusalOf({ referral: { ...referral, source: 'the-moon' } })).toEqual([400, 'unknown-code referral.source']);
    expect(await refusalOf({ person: { ...person, shoeSize: 43 } as never })).toEqual([400, 'unknown-property person.shoeSize']);
    expect(await refusalOf({ consents: [{ purpose: 'share', given: true, at: hoursAgo(1) }] })).toEqual([
      422,
      'agency-missing consents.0.agency',
    ]);
    expect(await refusalOf({ teamId: newId() })).toEqual([422, 'unknown-team teamId']);
    expect(await refusalOf({ staffId: api.organisation.staff['other-keyworker'] })).toEqual([422, 'unknown-staff staffId']);
    const elsewhere = await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9002' });
    expect(await refusalOf({ teamId: elsewhere.teamId })).toEqual([422, 'unknown-team teamId']);
    expect((await register({ serviceId: elsewhere.serviceId })).status).toBe(403);
  });

  it('is for the roles that answer the door', async () => {
    expect((await register({}, await api.signIn('team-lead'))).status).toBe(201);
    for (const role of ['data-officer', 'commissioner', 'administrator'] as const)
      expect((await register({}, await api.signIn(role))).status).toBe(403);
  });
});

describe('a further referral', () => {
  const again = (changes: object = {}): object => ({
    ...referral,
    serviceId: api.organisation.serviceId,
    teamId: api.organisation.teamId,
    ...changes,
  });

  it('joins the open episode, which then begins with the earliest referral', async () => {
    const { clientId, episodeId, reference } = (await register()).body;
    const later = await keyworker.send('POST', `/clients/${clientId}/referrals`, again({ receivedOn: dayFromNow(-1) }));
    expect([later.status, later.body]).toEqual([201, { clientId, reference, episodeId }]);
    const earlier = await keyworker.send('POST', `/clients/${clientId}/referrals`, again({ receivedOn: dayFromNow(-9), source: 'gp' }));
    expect(earlier.body['episodeId']).toBe(episodeId);
    const [episode] = await api.admin.query('select opened_on::text, version from episode where id = $1', [episodeId]);
    expect(episode).toEqual({ opened_on: dayFromNow(-9), version: 2 });
    const changes = await api.admin.query('select field, earlier, later from record_change where record_id = $1', [episodeId]);
    expect(changes).toEqual([{ field: 'openedOn', earlier: dayFromNow(-3), later: dayFromNow(-9) }]);
  });

  it('opens a new episode at the team for a client who comes back', async () => {
    const { clientId, episodeId } = (await register()).body;
    await api.admin.query(`update episode set closed_on = $2, discharge_reason = '80' where id = $1`, [episodeId, dayFromNow(-2)]);
    await api.admin.query(`update allocation set ended_at = now() where episode_id = $1`, [episodeId]);
    const back = await keyworker.send(
      'POST',
      `/clients/${clientId}/referrals`,
      again({ receivedOn: dayFromNow(-1), teamId: api.organisation.otherTeamId }),
    );
    expect(back.status).toBe(201);
    expect(back.body['episodeId']).not.toBe(episodeId);
    const [card] = await api.admin.query('select episode_id, team_id, coordinator_id, open from client_card where client_id = $1', [
      clientId,
    ]);
    expect(card).toEqual({ episode_id: back.body['episodeId'], team_id: api.organisation.otherTeamId, coordinator_id: null, open: true });
  });

  it('refuses a day before birth and a client of another provider', async () => {
    const { clientId } = (await register()).body;
    const early = await keyworker.send<ProblemResponse>('POST', `/clients/${clientId}/referrals`, again({ receivedOn: '1980-01-01' }));
    expect([early.status, early.body.findings[0]?.code]).toEqual([422, 'referral-before-birth']);
    const elsewhere = await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9003' });
    const stranger = await api.signIn('keyworker', elsewhere);
    const foreign = { ...again(), serviceId: elsewhere.serviceId, teamId: elsewhere.teamId };
    expect((await stranger.send('POST', `/clients/${clientId}/referrals`, foreign)).status).toBe(404);
  });

  it('cannot make a second open episode, even past the program', async () => {
    const { clientId } = (await register()).body;
    const second = api.admin.query(`insert into episode (provider_id, id, client_id, service_id, opened_on) values ($1, $2, $3, $4, $5)`, [
      api.organisation.providerId,
      newId(),
      clientId,
      api.organisation.serviceId,
      dayFromNow(-1),
    ]);
    await expect(second).rejects.toThrow('uq_episode_open');
  });
});
