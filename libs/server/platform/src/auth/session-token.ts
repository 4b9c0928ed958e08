import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the browser holds: the provider's id and 256 random bits. Only the hash of it is stored. */
export interface SessionToken {
  readonly providerId: string;
  readonly value: string;
  readonly hash: string;
}

const form = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function newSessionToken(providerId: string): SessionToken {
  const value = `${providerId}.${randomBytes(32).toString('base64url')}`;
  return { providerId, value, hash: sha256(value) };
}

/** Reads a cookie; null when it is not a token of ours. */
export function readSessionToken(cookie: string | undefined): SessionToken | null {
  const match = cookie === undefined ? null : form.exec(cookie);
  return match?.[1] === undefined || cookie === undefined ? null : { providerId: match[1], value: cookie, hash: sha256(cookie) };
}

/** The anti-forgery token of a session: derived, so that it needs no storage and dies with the session. */
export const csrfTokenOf = (token: SessionToken): string => sha256(`csrf:${token.value}`);

/** Compares in constant time. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(sha256(a));
  const right = Buffer.from(sha256(b));
  return timingSafeEqual(left, right);
}
