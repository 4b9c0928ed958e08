import { TestBed } from '@angular/core/testing';
import type { Endpoint } from '@throughline/contracts/endpoint';
import { ApiClient, FETCH } from './api-client';
import type { ProblemError } from './problem-error';
import { SessionEnd } from './session-end';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

describe('ApiClient', () => {
  const rename: Endpoint<{ name: string }, { version: number }> = { method: 'PATCH', path: '/api/v1/clients/:clientId' };
  const read: Endpoint<void, { name: string }> = { method: 'GET', path: '/api/v1/clients/:clientId' };
  let sent: Sent[];

  const clientAnswering = (status: number, body: unknown, type = 'application/json'): ApiClient => {
    sent = [];
    const answer = {
      ok: status < 400,
      status,
      headers: new Map([['content-type', type]]),
      json: async () => body,
      text: async () => JSON.stringify(body),
    };
    const fetch = async (url: string, init: RequestInit): Promise<unknown> => {
      sent.push({ url, init });
      return answer;
    };
    TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: fetch }] });
    return TestBed.inject(ApiClient);
  };
  const refusalOf = (call: Promise<unknown>): Promise<ProblemError> =>
    call.then(
      () => Promise.reject(new Error('was accepted')),
      (error: ProblemError) => error,
    );

  it('sends body, version and the anti-forgery token of the cookie', async () => {
    document.cookie = 'throughline-csrf=token-1';
    const answer = await clientAnswering(200, { version: 8 }).call(rename, {
      params: { clientId: 'a/b' },
      version: 7,
      body: { name: 'Ro' },
    });
    expect(answer).toEqual({ version: 8 });
    expect(sent[0]?.url).toBe('/api/v1/clients/a%2Fb');
    expect(sent[0]?.init.headers).toMatchObject({ 'if-match': '"7"', 'x-csrf-token': 'token-1', 'content-type': 'application/json' });
    expect(sent[0]?.init.body).toBe('{"name":"Ro"}');
  });

  it('turns a refusal into a problem with findings and the current version', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Changed',
      status: 412,
      code: 'version-conflict',
      detail: 'x',
      requestId: 'r1',
      findings: [],
      currentVersion: 9,
    };
    const client = clientAnswering(412, problem, 'application/problem+json');
    const error = await refusalOf(client.call(rename, { params: { clientId: 'a' }, version: 7, body: { name: 'Ro' } }));
    expect(error).toMatchObject({ status: 412, code: 'version-conflict', requestId: 'r1', currentVersion: 9, isConflict: true });
  });

  it('reports an ended session, but not when it only asks whether there is one', async () => {
    const client = clientAnswering(401, {}, 'application/problem+json');
    await refusalOf(client.call(read, { params: { clientId: 'a' }, anonymous: true }));
    expect(TestBed.inject(SessionEnd).ended()).toBe(0);
    await refusalOf(client.call(read, { params: { clientId: 'a' } }));
    expect(TestBed.inject(SessionEnd).ended()).toBe(1);
  });

  it('says that the service cannot be reached', async () => {
    TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: () => Promise.reject(new TypeError('offline')) }] });
    const error = await refusalOf(TestBed.inject(ApiClient).call(read, { params: { clientId: 'a' } }));
    expect(error).toMatchObject({ status: 0, code: 'unreachable' });
  });
});
