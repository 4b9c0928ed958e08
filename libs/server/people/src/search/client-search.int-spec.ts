import type { ClientListItem, ClientListResponse, ClientSearchRequest } from '@throughline/contracts/clients';
import type { ProblemResponse } from '@throughline/contracts/problem';
import type { RegisteredResponse } from '@throughline/contracts/referrals';
import { insertTestOrganisation } from '@throughline/server/database/testing';
import { startTestApi, type TestApi, type TestUser } from '@throughline/server/platform/testing';
import { PeopleModule } from '../people.module';
import { countQueries } from '../testing/count-queries';
import { dayFromNow, registration } from '../testing/registering';

let api: TestApi;
let keyworker: TestUser;
let other: TestUser;
let prescriber: TestUser;

const search = async (as: TestUser, request: Partial<ClientSearchRequest>): Promise<ClientListResponse> =>
  (await as.send<ClientListResponse>('POST', '/clients/search', { view: 'service', ...request })).body;
const namesOf = ({ items }: ClientListResponse): string[] => items.map(({ name }) => name);

async function registerAs(
  as: TestUser,
  familyName: string,
  staffId: string | null,
  teamId = api.organisation.teamId,
): Promise<RegisteredResponse> {
  const person = { givenName: 'Robin', familyName, birthDate: '1990-02-03', sex: 'F' };
  return (await as.send<RegisteredResponse>('POST', '/referrals', registration(api.organisation, { person, staffId, teamId }))).body;
}

/** Two clients of the keyworker, one of the team without a worker, one of the other team, one closed. */
beforeAll(async () => {
  api = await startTestApi(PeopleModule);
  [keyworker, other, prescriber] = [await api.signIn('keyworker'), await api.signIn('other-keyworker'), await api.signIn('prescriber')];
  await registerAs(keyworker, 'Applewick', keyworker.staffId);
  await registerAs(keyworker, "O'Quill", keyworker.staffId);
  await registerAs(keyworker, 'Ap%wick', null);
  await registerAs(other, 'Barrowby', other.staffId, api.organisation.otherTeamId);
  const closed = await registerAs(keyworker, 'Apsley', keyworker.staffId);
  await api.admin.query(`update episode set closed_on = $2, discharge_reason = '80' where id = $1`, [closed.episodeId, dayFromNow(0)]);
  await api.admin.query(`update client_card set open = false, stage = 'closed' where client_id = $1`, [closed.clientId]);
});
afterAll(async () => api.stop());

describe('searching for clients', () => {
  it('shows the own caseload, the team and the service, each in the order of names', async () => {
    expect(namesOf(await search(keyworker, { view: 'mine' }))).toEqual(['Applewick, Robin', "O'Quill, Robin"]);
    expect(namesOf(await search(keyworker, { view: 'team' }))).toEqual(['Ap%wick, Robin', 'Applewick, Robin', "O'Quill, Robin"]);
    expect(namesOf(await search(prescriber, { view: 'service' }))).toEqual([
      'Ap%wick, Robin',
      'Applewick, Robin',
      'Barrowby, Robin',
      "O'Quill, Robin",
    ]);
    expect(namesOf(await search(prescriber, { view: 'mine' }))).toEqual([]);
  });

  it('never shows more than the reader may list', async () => {
    expect(namesOf(await search(keyworker, { view: 'service' }))).toEqual(['Ap%wick, Robin', 'Applewick, Robin', "O'Quill, Robin"]);
    expect(namesOf(await search(other, { view: 'service' }))).toEqual(['Barrowby, Robin']);
    const stranger = await api.signIn('prescriber', await insertTestOrganisation(api.database.adminUrl, { agencyCode: 'N9002' }));
    expect(namesOf(await search(stranger, { view: 'service' }))).toEqual([]);
    expect((await (await api.signIn('commissioner')).send('POST', '/clients/search', { view: 'service' })).status).toBe(403);
  });

  it('shows a client of the own caseload who is of another team once', async () => {
    const mixed = await registerAs(keyworker, 'Crossover', keyworker.staffId);
    await api.admin.query('update client_card set team_id = $2 where client_id = $1', [mixed.clientId, api.organisation.otherTeamId]);
    const names = namesOf(await search(keyworker, { view: 'service' }));
    await api.admin.query('update client_card set open = false where client_id = $1', [mixed.clientId]);
    expect(names.filter((name) => name === 'Crossover, Robin')).toHaveLength(1);
  });

  it('finds by the beginning of a family name, in any state, taking % and _ as they are', async () => {
    expect(namesOf(await search(keyworker, { text: 'AP' }))).toEqual(['Ap%wick, Robin', 'Applewick, Robin', 'Apsley, Robin']);
    expect(namesOf(await search(keyworker, { text: 'ap%' }))).toEqual(['Ap%wick, Robin']);
    expect(namesOf(await search(keyworker, { text: 'ap_' }))).toEqual([]);
    expect(namesOf(await search(keyworker, { text: "o'q" }))).toEqual(["O'Quill, Robin"]);
    expect(namesOf(await search(keyworker, { text: 'wick' }))).toEqual([]);
  });

  it('finds by reference, with or without its letters', async () => {
    const { reference } = (await search(keyworker, { view: 'mine' })).items[0] as ClientListItem;
    expect(namesOf(await search(keyworker, { text: reference.toLowerCase() }))).toEqual(['Applewick, Robin']);
    expect(namesOf(await search(keyworker, { text: reference.slice(3) }))).toEqual(['Applewick, Robin']);
    expect(namesOf(await search(other, { text: reference }))).toEqual([]);
  });

  it('narrows to open, closed and unallocated clients', async () => {
    expect(namesOf(await search(prescriber, { state: 'unallocated' }))).toEqual(['Ap%wick, Robin']);
    expect(namesOf(await search(prescriber, { state: 'closed', text: 'ap' }))).toEqual(['Apsley, Robin']);
    expect(namesOf(await search(prescriber, { state: 'open', text: 'ap' }))).toEqual(['Ap%wick, Robin', 'Applewick, Robin']);
  });

  it('names worker and team, and says what comes next', async () => {
    const [first] = (await search(keyworker, { view: 'mine' })).items;
    expect(first).toMatchObject({
      coordinator: 'Test keyworker',
      team: 'Harbour team',
      stage: 'referral',
      birthDate: '1990-02-03',
      restricted: false,
      flags: [],
    });
    expect(first?.nextDueAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('lists a restricted record by its reference only, but for who may read it', async () => {
    const { clientId, reference } = await registerAs(keyworker, 'Zedmoor', keyworker.staffId);
    await api.admin.query('update client set restricted = true where id = $1', [clientId]);
    await api.admin.query(`update client_card set restricted = true, flags = '[{"id":"x"}]' where client_id = $1`, [clientId]);
    const shown = async (): Promise<ClientListItem | undefined> =>
      (await search(keyworker, { view: 'mine' })).items.find(({ id }) => id === clientId);
    expect(await shown()).toMatchObject({ reference, name: '', birthDate: null, flags: [], restricted: true });
    await api.admin.query('insert into restricted_reader (provider_id, client_id, staff_id) values ($1, $2, $3)', [
      api.organisation.providerId,
      clientId,
      keyworker.staffId,
    ]);
    expect(await shown()).toMatchObject({ name: 'Zedmoor, Robin', birthDate: '1990-02-03', restricted: true });
    await api.admin.query('update client_card set open = false where client_id = $1', [clientId]);
  });

  it('pages through everything once, with nothing to read in the place', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: ClientListResponse = await search(prescriber, { limit: 2, ...(after ? { after } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      names.push(...namesOf(page));
      after = page.next;
      if (after) expect(Buffer.from(after, 'base64url').toString('utf8')).not.toMatch(/robin/i);
    } while (after);
    expect(names).toEqual(['Ap%wick, Robin', 'Applewick, Robin', 'Barrowby, Robin', "O'Quill, Robin"]);
  });

  it('refuses a place that it did not give, too many rows and unknown properties', async () => {
    const refusal = async (body: object): Promise<unknown[]> => {
      const { status, body: problem } = await keyworker.send<ProblemResponse>('POST', '/clients/search', { view: 'mine', ...body });
      return [status, problem.findings[0]?.code];
    };
    expect(await refusal({ after: 'nowhere' })).toEqual([422, 'unknown-page']);
    expect(await refusal({ limit: 101 })).toEqual([400, 'wrong-form']);
    expect(await refusal({ view: 'all' })).toEqual([400, 'unknown-code']);
    expect(await refusal({ words: 'x' })).toEqual([400, 'unknown-property']);
  });

  it('audits how many were shown, and none of the words', async () => {
    await search(prescriber, { text: 'Barrowby' });
    const [row] = await api.admin.query(`select * from audit_event where staff_id = $1 order by occurred_at desc limit 1`, [
      prescriber.staffId,
    ]);
    expect(row).toMatchObject({ action: 'caseload.read', row_count: 1, client_id: null });
    expect(JSON.stringify(row).toLowerCase()).not.toContain('barrowby');
  });

  it('takes one statement for a page, whatever its length', async () => {
    const short = await countQueries(() => search(prescriber, { limit: 1 }));
    const long = await countQueries(() => search(prescriber, { limit: 100 }));
    expect(long.result.items.length).toBeGreaterThan(short.result.items.length);
    expect(long.count).toBe(short.count);
  });
});
