import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ask, signIn } from './testing/built-app';

/** Pages and API come from one origin, with headers that let in nothing from elsewhere. */
const page = (address: string): ReturnType<typeof ask> =>
  ask(address, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

const strict = [
  `default-src 'none'`,
  `script-src 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'self'`,
  `form-action 'self'`,
  `object-src 'none'`,
  `require-trusted-types-for 'script'`,
];

it.each(['/', '/api/v1/organisation', '/health/ready', '/my-day', '/nothing.js'])('gives %s its security headers', async (address) => {
  const { headers } = await page(address);
  const policy = String(headers['content-security-policy']);
  expect(strict.filter((rule) => !policy.split('; ').includes(rule))).toEqual([]);
  expect(policy.replace(`'nonce-`, '')).not.toMatch(/unsafe|\*|https?:/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': expect.any(String),
    'x-request-id': expect.any(String),
  });
  expect(headers['x-powered-by']).toBeUndefined();
});

it('keeps no answer of the API', async () => {
  for (const address of ['/api/v1/organisation', '/api/v1/session', '/api/v1/nothing'])
    expect((await ask(address)).headers['cache-control']).toBe('no-store');
});

it('serves the page with a style nonce of this answer only', async () => {
  const [first, second] = [await page('/'), await page('/')];
  const nonceOf = (answer: typeof first): string =>
    /style-src 'self' 'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? '';
  expect(first.status).toBe(200);
  expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(first.headers['cache-control']).toBe('no-store');
  expect(first.text).not.toContain('__CSP_NONCE__');
  expect(nonceOf(first).length).toBeGreaterThanOrEqual(22);
  expect(first.text).toContain(nonceOf(first));
  expect(nonceOf(second)).not.toBe(nonceOf(first));
  // No script of its own in the page: the policy would not run it.
  expect(first.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/);
});

it.each(['/my-day', '/clients', '/clients/01890000-0000-7000-8000-00000000abcd/plan', '/returns', '/a/page/that/does/not/exist'])(
  'serves the page at its address %s',
  async (address) => {
    const answer = await page(address);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<!doctype html>');
  },
);

it('serves built files for ever, since their names change with their content', async () => {
  const { text } = await page('/');
  const script = /<script[^>]*src="([^"]+)"/.exec(text)?.[1] ?? '';
  const answer = await ask(`/${script.replace(/^\//, '')}`);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toMatch(/javascript/);
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it('does not serve a page where a file or an answer of the API was asked for', async () => {
  for (const address of ['/main-00000000.js', '/api/v1/nothing', '/../package.json', '/%2e%2e/%2e%2e/package.json', '/.env']) {
    const answer = await ask(address);
    expect([address, answer.status]).toEqual([address, address.includes('%2e') ? expect.any(Number) : 404]);
    expect(answer.text).not.toContain('"dependencies"');
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
  }
});

it('serves nothing of the web but the built files', async () => {
  const folder = path.join(process.cwd(), 'dist/web');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name)) : [];
  const wrong: string[] = [];
  for (const name of files.slice(0, 40)) if ((await ask(`/${name}`)).status !== 200) wrong.push(name);
  expect(wrong).toEqual([]);
  expect((await ask('/index.html')).status).toBe(404);
});

it('shows the documentation of the API', async () => {
  const answer = await page('/api/docs');
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('swagger-ui');
  const script = await ask('/api/docs/swagger-ui-bundle.js');
  expect(script.status).toBe(200);
});

it('shows the queues to the administrator alone, under the same policy for scripts', async () => {
  const [administrator, keyworker] = [await signIn('administrator'), await signIn('keyworker')];
  const shown = await ask('/admin/queues', { headers: { cookie: administrator.cookie } });
  expect(shown.status).toBe(200);
  expect(String(shown.headers['content-security-policy'])).toContain(`script-src 'self';`);
  expect(shown.text.replaceAll(/<script[^>]*type="application\/json"[^>]*>/g, '')).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  const refused = await ask('/admin/queues', { headers: { cookie: keyworker.cookie } });
  expect([refused.status, refused.headers['content-type']]).toEqual([403, expect.stringContaining('problem+json')]);
  expect((await ask('/admin/queues')).status).toBe(401);
});
