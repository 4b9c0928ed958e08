import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { Client } from 'pg';
import { ask, type BuiltUser, dataFolder, given, loginOf, referralOf, register, signIn } from './testing/built-app';

/** What people type must never reach a log, a metric or the queue. Each kind of input carries a word that occurs nowhere else. */
const canary = (kind: string): string => `Canary${kind}${randomBytes(4).toString('hex')}`;
const words = {
  family: canary('Family'),
  reason: canary('Reason'),
  address: `${canary('Address')}@nowhere.example`,
  password: canary('Password'),
  searched: canary('Searched'),
  code: canary('Code'),
  property: canary('Property'),
  broken: canary('Broken'),
  url: canary('Url'),
  query: canary('Query'),
  header: canary('Header'),
};
let keyworker: BuiltUser;
let clientId: string;

/** Success, refusal by form, by rule and by the database, wrong password, broken body, unknown address. */
beforeAll(async () => {
  keyworker = await signIn('keyworker');
  clientId = await register(keyworker, words.family);
  const right = referralOf(keyworker);
  const person = right['person'] as Record<string, unknown>;
  await keyworker.get(`/clients/${clientId}`);
  await keyworker.send(
    'PATCH',
    `/clients/${clientId}`,
    { ...person, familyName: words.family, address: words.reason, nhsNumber: '0000000001' },
    1,
  );
  await keyworker.send('PATCH', `/clients/${clientId}`, { ...person, familyName: words.family, address: words.reason }, 99);
  await keyworker.send('POST', `/clients/${clientId}/break-glass`, { reason: `${words.reason} and more` });
  await keyworker.send('POST', '/clients/search', { view: 'team', text: words.searched });
  await keyworker.send('POST', '/referrals', { ...right, person: { ...person, sex: words.code, [words.property]: 1 } });
  await keyworker.send('POST', '/referrals', { ...right, person: { ...person, familyName: words.family, birthDate: '1800-01-01' } });
  await ask('/api/v1/session', { method: 'POST', body: { email: words.address, password: words.password } });
  await ask('/api/v1/session', { method: 'POST', body: `{"email": "${words.broken}`, headers: { 'content-type': 'application/json' } });
  await ask(`/api/v1/clients/${words.url}?name=${words.query}`, {
    headers: { 'user-agent': words.header, cookie: `throughline=${words.header}` },
  });
  await ask(`/${words.url}/%E0%A4%A?name=${words.query}`);
  await ask('/api/v1/clients/search', { method: 'POST', body: { text: 'x'.repeat(2 * 1024 * 1024) + words.searched } });
});

const told = (): [name: string, word: string][] => [
  ...Object.entries(words),
  ['demo password', loginOf('keyworker').password],
  ['demo address', loginOf('keyworker').email],
  ['session', keyworker.cookie.split('=')[1] ?? ''],
];

it('writes no word that somebody typed, and no session, into a log', () => {
  const folder = path.join(dataFolder(), 'logs');
  const logs = readdirSync(folder).filter((name) => /^(api|worker)/.test(name));
  expect(logs).toEqual(expect.arrayContaining(['api.log', 'worker.log']));
  for (const name of logs) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    expect([name, told().filter(([, word]) => text.includes(word) || text.includes(encodeURIComponent(word)))]).toEqual([name, []]);
  }
});

it('writes its logs as JSON, a line each', () => {
  const lines = readFileSync(path.join(dataFolder(), 'logs/api.log'), 'utf8').trim().split('\n');
  for (const line of lines.slice(-50))
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.stringMatching(/Z$/), process: 'api' });
});

it('puts neither ids nor typed words into metrics, whatever addresses were asked for', async () => {
  const { status, text } = await ask('/metrics');
  expect(status).toBe(200);
  expect(text).toContain('route="/api/v1/clients/:clientId"');
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  expect(told().filter(([, word]) => text.includes(word))).toEqual([]);
  const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route));
  expect(routes.size).toBeLessThan(80);
});

it('shows metrics to this machine only, also when a header claims it', async () => {
  const outside = Object.values((await import('node:os')).networkInterfaces())
    .flat()
    .find((each) => each && !each.internal && each.family === 'IPv4');
  // The demo listens on this machine alone, so that nobody outside gets as far as the route.
  const port = Number(new URL(given('TEST_APP_URL')).port);
  if (outside) await expect(connect(outside.address, port)).rejects.toThrow(/ECONNREFUSED|refused|timeout/);
  const direct = await ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(direct.status).toBe(200);
});

const connect = (host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = http.get({ host, port, path: '/metrics', timeout: 2_000 }, (answer) => resolve(answer.statusCode ?? 0));
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', reject);
  });

it('puts ids only into the audit and the outbox', async () => {
  const client = new Client({ connectionString: given('TEST_APP_DATABASE_URL') });
  await client.connect();
  try {
    await client.query(`select set_config('app.provider_id', $1, false)`, [keyworker.providerId]);
    const audit = await client.query('select * from audit_event where client_id = $1', [clientId]);
    expect(audit.rowCount).toBeGreaterThanOrEqual(3);
    const outbox = await client.query('select * from outbox order by 1 desc limit 500');
    const text = JSON.stringify([audit.rows, outbox.rows]);
    expect(told().filter(([, word]) => text.includes(word))).toEqual([]);
  } finally {
    await client.end();
  }
});
