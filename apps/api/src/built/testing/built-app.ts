import { readFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import type { SessionResponse } from '@throughline/contracts/session';

/** A variable that `npm test` gives the specs of the built programs. */
export function given(name: 'TEST_APP_URL' | 'TEST_APP_DATABASE_URL' | 'TEST_APP_LOGINS'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these specs with "npm test -- --only=built".`);
  return value;
}

export const dataFolder = (): string => path.dirname(given('TEST_APP_LOGINS'));

export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The demo provider's login of a role. */
export function loginOf(role: string): DemoLogin {
  const logins = JSON.parse(readFileSync(given('TEST_APP_LOGINS'), 'utf8')) as DemoLogin[];
  const found = logins.find((login) => login.role.toLowerCase().replaceAll(' ', '-') === role);
  if (!found) throw new Error(`the demo provider has no login for ${role}`);
  return found;
}

export interface BuiltAnswer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: T;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
}

/** One request to the built API over a socket. */
export function ask<T = Record<string, unknown>>(
  address: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<BuiltAnswer<T>> {
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const typed = body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' };
  const sized = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
  return new Promise((resolve, reject) => {
    const request = http.request(
      new URL(address, given('TEST_APP_URL')),
      { method, headers: { ...typed, ...sized, ...headers }, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, body: parsed<T>(answer.headers, text) }),
        );
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

function parsed<T>(headers: IncomingHttpHeaders, text: string): T {
  return (headers['content-type']?.includes('json') && text !== '' ? JSON.parse(text) : {}) as T;
}

/** A member of staff of the demo provider, signed in over HTTP. */
export interface BuiltUser {
  readonly session: SessionResponse;
  readonly providerId: string;
  /** The session cookie as the browser holds it. */
  readonly cookie: string;
  get<T = Record<string, unknown>>(path: string): Promise<BuiltAnswer<T>>;
  send<T = Record<string, unknown>>(method: string, path: string, body?: unknown, version?: number): Promise<BuiltAnswer<T>>;
  /** As a page of another site would: with the cookies, without the anti-forgery token. */
  sendWithoutToken<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<BuiltAnswer<T>>;
}

export async function signIn(role: string): Promise<BuiltUser> {
  const { email, password } = loginOf(role);
  const answer = await ask<SessionResponse>('/api/v1/session', { method: 'POST', body: { email, password } });
  if (answer.status !== 200) throw new Error(`signing in as ${role} answered ${answer.status}`);
  const pairs = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
  const csrf = pairs.find((pair) => pair.startsWith('throughline-csrf='))?.split('=')[1] ?? '';
  const headers = { cookie: pairs.join('; '), 'x-csrf-token': csrf };
  const cookie = pairs.find((pair) => pair.startsWith('throughline=')) ?? '';
  return {
    session: answer.body,
    cookie,
    providerId: cookie.split('=')[1]?.split('.')[0] ?? '',
    get: (at) => ask(`/api/v1${at}`, { headers }),
    sendWithoutToken: (method, at, body) => ask(`/api/v1${at}`, { method, body, headers: { cookie: headers.cookie } }),
    send: (method, at, body, version) =>
      ask(`/api/v1${at}`, { method, body, headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) } }),
  };
}

/** A referral that is complete and right, for this member of staff's own team. */
export function referralOf({ session }: BuiltUser, familyName = 'Built-Tester'): Record<string, unknown> {
  return {
    serviceId: session.services[0]?.id,
    teamId: session.teams[0]?.id,
    staffId: session.staff.id,
    person: { givenName: 'Robin', familyName, birthDate: '1990-04-05', sex: 'M' },
    referral: { receivedOn: '2026-11-20', source: 'self', channel: 'phone', substances: ['heroin'] },
    consents: [],
  };
}

/** Registers a person and gives the client's id. */
export async function register(user: BuiltUser, familyName?: string): Promise<string> {
  const answer = await user.send<{ clientId: string }>('POST', '/referrals', referralOf(user, familyName));
  if (answer.status !== 201) throw new Error(`registering answered ${answer.status}: ${answer.text}`);
  return answer.body.clientId;
}
