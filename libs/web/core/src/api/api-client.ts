import { DOCUMENT, Injectable, InjectionToken, inject } from '@angular/core';
import type { Endpoint } from '@throughline/contracts/endpoint';
import { csrfTokenOf } from './csrf-token';
import { fillPath, type PathParameters } from './fill-path';
import { ProblemError } from './problem-error';
import { SessionEnd } from './session-end';

/** The browser's `fetch`, replaced in specs. */
export const FETCH = new InjectionToken<typeof fetch>('FETCH', { providedIn: 'root', factory: () => globalThis.fetch.bind(globalThis) });

/** What a call carries beside its endpoint. */
export interface CallSettings {
  readonly params?: PathParameters;
  /** Version of the row that is being changed; sent as `If-Match`. */
  readonly version?: number;
  readonly signal?: AbortSignal;
  /** True for requests made to find out whether anybody is signed in: a 401 is then an answer, not an end. */
  readonly anonymous?: boolean;
}

type CallOptions<Request> = [Request] extends [void] ? CallSettings : CallSettings & { readonly body: Request };
type CallArguments<Request> = [Request] extends [void] ? [options?: CallOptions<Request>] : [options: CallOptions<Request>];

/** Typed access to the API: an endpoint of the table in, its response out, a `ProblemError` for every refusal. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly fetch = inject(FETCH);
  private readonly document = inject(DOCUMENT);
  private readonly sessionEnd = inject(SessionEnd);

  /** Calls an endpoint. Rejects with `ProblemError` (status 0 when the server could not be reached). */
  async call<Request, Response>(endpoint: Endpoint<Request, Response>, ...[options]: CallArguments<Request>): Promise<Response> {
    const settings: CallSettings & { readonly body?: unknown } = options ?? {};
    const response = await this.send(endpoint, settings);
    if (response.ok) return (await readBody(response)) as Response;
    const problem = await readProblem(response);
    if (problem.status === 401 && !settings.anonymous) this.sessionEnd.end();
    throw problem;
  }

  private async send(
    endpoint: Endpoint<unknown, unknown>,
    settings: CallSettings & { readonly body?: unknown },
  ): Promise<globalThis.Response> {
    const { params, signal, body } = settings;
    try {
      return await this.fetch(fillPath(endpoint.path, params), {
        method: endpoint.method,
        headers: this.headersOf(endpoint, settings),
        credentials: 'same-origin',
        cache: 'no-store',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      if (error instanceof RangeError || signal?.aborted) throw error;
      throw new ProblemError({
        status: 0,
        code: 'unreachable',
        title: 'The service cannot be reached',
        detail: 'Check your connection and try again. What you typed is still on this page.',
      });
    }
  }

  private headersOf(endpoint: Endpoint<unknown, unknown>, settings: CallSettings & { readonly body?: unknown }): Record<string, string> {
    const csrf = csrfTokenOf(this.document.cookie);
    return {
      accept: 'application/json, application/problem+json',
      ...(settings.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(settings.version === undefined ? {} : { 'if-match': `"${settings.version}"` }),
      ...(csrf && endpoint.method !== 'GET' ? { 'x-csrf-token': csrf } : {}),
    };
  }
}

async function readBody(response: globalThis.Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return response.blob();
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function readProblem(response: globalThis.Response): Promise<ProblemError> {
  const requestId = response.headers.get('x-request-id') ?? '';
  const type = response.headers.get('content-type') ?? '';
  const sent = type.includes('json') ? await response.json().catch(() => ({})) : {};
  return new ProblemError({ requestId, ...sent, status: response.status });
}
