import type { ProblemResponse } from '@throughline/contracts/problem';
import { ask, type BuiltAnswer, type BuiltUser, referralOf, signIn } from './testing/built-app';

/** A build that loses decorator metadata switches validation off without a word: here the built program is asked. */
let keyworker: BuiltUser;
beforeAll(async () => {
  keyworker = await signIn('keyworker');
});

type Change = Record<string, unknown>;
const post = (changes: { person?: Change; referral?: Change; rest?: Change }): Promise<BuiltAnswer<ProblemResponse>> => {
  const right = referralOf(keyworker) as Record<string, Change>;
  return keyworker.send('POST', '/referrals', {
    ...right,
    person: { ...right['person'], ...changes.person },
    referral: { ...right['referral'], ...changes.referral },
    ...changes.rest,
  });
};
const found = ({ body }: BuiltAnswer<ProblemResponse>): string[] => body.findings.map(({ code, path }) => `${code} ${path}`);

it('refuses a body that is not a referral, with a finding for each field', async () => {
  const answer = await keyworker.send<ProblemResponse>('POST', '/referrals', { person: { givenName: 7 }, teamId: 'harbour' });
  expect(answer.status).toBe(400);
  expect(answer.body.code).toBe('not-valid');
  expect(found(answer)).toEqual(
    expect.arrayContaining([
      'required serviceId',
      'required person.familyName',
      'required person.birthDate',
      'required consents',
      'not-an-id teamId',
    ]),
  );
});

it.each<[what: string, changes: Parameters<typeof post>[0], finding: string]>([
  ['a property that is not known', { rest: { isAdministrator: true } }, 'unknown-property isAdministrator'],
  ['a property that is not known, further in', { person: { riskScore: 3 } }, 'unknown-property person.riskScore'],
  ['30 February', { person: { birthDate: '1990-02-30' } }, 'not-a-day person.birthDate'],
  ['29 February of an ordinary year', { referral: { receivedOn: '2025-02-29' } }, 'not-a-day referral.receivedOn'],
  ['a day with a time', { referral: { receivedOn: '2026-11-20T10:00' } }, 'not-a-day referral.receivedOn'],
  ['a code that is not in the list', { referral: { source: 'carrier-pigeon' } }, 'unknown-code referral.source'],
  ['a code that every object has', { referral: { channel: 'constructor' } }, 'unknown-code referral.channel'],
  ['a number where a text belongs', { person: { familyName: 12 } }, 'wrong-form person.familyName'],
  ['a text that is too long', { person: { familyName: 'x'.repeat(81) } }, 'too-long person.familyName'],
  ['a list that is too long', { referral: { substances: Array(11).fill('heroin') } }, 'too-many referral.substances'],
  ['an object where a list belongs', { rest: { consents: { length: 1 } } }, 'required consents'],
])('refuses %s', async (_what, changes, finding) => {
  const answer = await post(changes);
  expect(answer.status).toBe(400);
  expect(found(answer)).toContain(finding);
});

it.each<[what: string, changes: Parameters<typeof post>[0], finding: string]>([
  ['a referral of a day to come', { referral: { receivedOn: '2099-11-20' } }, 'referral-in-future referral.receivedOn'],
  ['a referral before birth', { person: { birthDate: '2026-11-21' } }, 'referral-before-birth referral.receivedOn'],
])('refuses %s by a rule', async (_what, changes, finding) => {
  const answer = await post(changes);
  expect(answer.status).toBe(422);
  expect(found(answer)).toContain(finding);
});

it.each([
  ['the clocks skip', '2026-03-29T01:30', 'time-does-not-exist'],
  ['the clocks repeat', '2026-10-25T01:30', 'time-happens-twice'],
  ['has not come', '2027-01-01T00:00', 'in-the-future'],
])('refuses a time that %s', async (_what, at, code) => {
  const answer = await post({ rest: { readiness: { ready: true, at } } });
  expect(answer.status).toBe(422);
  expect(answer.body.findings).toEqual([expect.objectContaining({ code, path: 'readiness.at' })]);
});

it('validates sign-in too, which everybody can reach', async () => {
  const answer = await ask<ProblemResponse>('/api/v1/session', {
    method: 'POST',
    body: { email: 'a@b.example', password: 'x', role: 'administrator' },
  });
  expect([400, 401]).toContain(answer.status);
  const wrong = await ask<ProblemResponse>('/api/v1/session', { method: 'POST', body: { email: ['a'], password: { $ne: '' } } });
  expect([400, 401]).toContain(wrong.status);
});

it('saves nothing of what it refuses, and everything of what it takes', async () => {
  const answer = await post({});
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ clientId: expect.stringMatching(/^[0-9a-f-]{36}$/), reference: expect.any(String) });
});
