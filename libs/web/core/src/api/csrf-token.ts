const COOKIE = /(?:^|;\s*)throughline-csrf=([^;]+)/;

/** The anti-forgery token that the server sets beside the session; `null` when nobody is signed in. */
export function csrfTokenOf(cookies: string): string | null {
  const token = COOKIE.exec(cookies)?.[1];
  return token ? decodeURIComponent(token) : null;
}
