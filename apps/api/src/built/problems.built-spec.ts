import net from 'node:net';
import type { ProblemResponse } from '@throughline/contracts/problem';
import { ask, type BuiltAnswer, type BuiltUser, given, signIn } from './testing/built-app';

/** Whatever goes wrong leaves as one kind of answer, and no request can hold the built API for long. */
let keyworker: BuiltUser;
beforeAll(async () => {
  keyworker = await signIn('keyworker');
});

const unknown = '01890000-0000-7000-8000-00000000abcd';
const post = (body: string, type: string | null): Promise<BuiltAnswer<ProblemResponse>> =>
  ask('/api/v1/session', { method: 'POST', body, headers: type === null ? {} : { 'content-type': type } });

const cases: [what: string, request: () => Promise<BuiltAnswer<ProblemResponse>>, status: number, code: string][] = [
  ['a body of 2 MB', () => post(JSON.stringify({ email: 'x'.repeat(2 * 1024 * 1024) }), 'application/json'), 413, 'too-large'],
  ['a body that is no JSON', () => post('{"email": ', 'application/json'), 400, 'not-understood'],
  ['a body of another type', () => post('<email/>', 'application/xml'), 415, 'not-json'],
  ['a prototype in a body', () => post('{"__proto__": {"isAdministrator": true}}', 'application/json'), 400, 'not-understood'],
  ['an address of the API that does not exist', () => ask('/api/v1/nothing/here'), 404, 'not-found'],
  ['a method that a route does not have', () => ask('/api/v1/organisation', { method: 'DELETE' }), 404, 'not-found'],
  ['an address that cannot be decoded', () => ask('/api/v1/clients/%E0%A4%A'), 400, 'not-understood'],
  ['no session', () => ask('/api/v1/organisation'), 401, 'sign-in-needed'],
  [
    'a session that was made up',
    () => ask('/api/v1/organisation', { headers: { cookie: `throughline=${unknown}.${'A'.repeat(43)}` } }),
    401,
    'sign-in-needed',
  ],
  ['a client that nobody knows', () => keyworker.get(`/clients/${unknown}`), 404, 'not-found'],
  ['a client id that is none', () => keyworker.get(`/clients/1%20or%201=1`), 404, 'not-found'],
  ['a role without the permission', () => keyworker.get(`/clients/${unknown}/audit`), 404, 'not-found'],
  [
    'a change sent from another site',
    () =>
      ask('/api/v1/session', {
        method: 'POST',
        body: { email: 'a@b.example', password: 'wrong' },
        headers: { origin: 'https://evil.example' },
      }),
    403,
    'request-not-from-here',
  ],
  ['a change without the anti-forgery token', () => keyworker.sendWithoutToken('DELETE', '/session'), 403, 'request-not-from-here'],
];

it.each(cases)('answers %s with a problem', async (_what, request, status, code) => {
  const answer = await request();
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({ status, code, type: `urn:throughline:problem:${code}`, findings: expect.any(Array) });
  // Words for a reader, with what to do; never the machine's own.
  expect(answer.body.detail).toMatch(/^[A-Z].+\.$/);
  expect(answer.text).not.toMatch(/\bat \S+\.(ts|js)|SELECT|QueryFailed|FST_ERR|undefined/);
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
});

it('does not take a request id from outside', async () => {
  const answer = await ask('/api/v1/organisation', { headers: { 'x-request-id': 'mine' } });
  expect(answer.headers['x-request-id']).not.toBe('mine');
});

/** Sends text slowly over a bare socket; gives what came back and after how long the server closed it. */
function slowly(parts: string[], everyMs: number): Promise<{ said: string; afterMs: number }> {
  const { hostname, port } = new URL(given('TEST_APP_URL'));
  const began = performance.now();
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
    socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const timer = setInterval(() => socket.writable && socket.write(parts.shift() ?? 'x-more: 1\r\n'), everyMs);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ said, afterMs: performance.now() - began });
    });
  });
}

it('cuts headers that never end after 10 s, and serves others meanwhile', async () => {
  const slow = slowly(['GET /api/v1/organisation HTTP/1.1\r\n', 'host: localhost\r\n'], 500);
  expect((await ask('/health/live')).status).toBe(200);
  const { said, afterMs } = await slow;
  expect(said).toMatch(/^HTTP\/1.1 408/);
  expect(afterMs).toBeGreaterThan(9_000);
  expect(afterMs).toBeLessThan(14_000);
}, 20_000);
