import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { csrfTokenOf, type SessionToken } from './session-token';

export const csrfCookie = 'throughline-csrf';
export const csrfHeader = 'x-csrf-token';

/** `__Host-` binds the cookie to this host over HTTPS; plain http://localhost cannot have it. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-throughline' : 'throughline');

export function setSessionCookies(reply: FastifyReply, token: SessionToken, secure: boolean): void {
  const shared = { path: '/', sameSite: 'strict', secure } as const;
  void reply.setCookie(sessionCookie(secure), token.value, { ...shared, httpOnly: true });
  void reply.setCookie(csrfCookie, csrfTokenOf(token), shared);
}

export function clearSessionCookies(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(sessionCookie(secure), { path: '/', secure });
  void reply.clearCookie(csrfCookie, { path: '/', secure });
  void reply.header('clear-site-data', '"cache", "storage"');
}
