import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { csrfHeader } from './cookies';
import { csrfTokenOf, sameText, type SessionToken } from './session-token';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const forged = (): AppError =>
  new AppError('request-not-from-here', 403, 'This request did not come from a Throughline page. Reload the page and try again.');

/** Refuses a change that another site sent: the Origin must be ours, and the anti-forgery token the session's own. */
export function checkOrigin(request: FastifyRequest, token: SessionToken | null): void {
  if (safe.has(request.method)) return;
  const { origin, host } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host) throw forged();
  const given = request.headers[csrfHeader];
  if (token && !sameText(String(given ?? ''), csrfTokenOf(token))) throw forged();
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
