import http from 'node:http';

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {any} body read as JSON where it is JSON, else the text
 * @property {number} tookMs
 */

/**
 * One request over a connection of its own.
 * @param {string} address
 * @param {{ method?: string, headers?: Record<string, string>, body?: unknown, timeoutMs?: number, onSent?: () => void }} [options]
 * @returns {Promise<Answer>} rejects when no whole answer came
 */
export function ask(address, { method = 'GET', headers = {}, body, timeoutMs = 15_000, onSent } = {}) {
  const began = performance.now();
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const typed = payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) };
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method, headers: { ...typed, ...headers }, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      answer.on('error', reject);
      answer.on('aborted', () => reject(new Error('the answer was cut off')));
      answer.on('end', () => {
        const json = String(answer.headers['content-type']).includes('json') && text !== '';
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: json ? JSON.parse(text) : text,
          tookMs: performance.now() - began,
        });
      });
    });
    request.setTimeout(timeoutMs, () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    request.on('error', reject);
    request.once('finish', () => onSent?.());
    request.end(payload);
  });
}

/**
 * A member of staff who is signed in.
 * @typedef {object} Session
 * @property {any} session what the API said of them
 * @property {string} providerId
 * @property {(path: string, timeoutMs?: number) => Promise<Answer>} get
 * @property {(method: string, path: string, body?: unknown, options?: { version?: number, onSent?: () => void }) => Promise<Answer>} send
 */

/**
 * @param {string} url of the API
 * @param {{ email: string, password: string }} login
 * @returns {Promise<Session>}
 */
export async function signIn(url, { email, password }) {
  const answer = await ask(`${url}/api/v1/session`, { method: 'POST', body: { email, password } });
  if (answer.status !== 200) throw new Error(`signing in answered ${answer.status}`);
  const cookies = /** @type {string[]} */ (answer.headers['set-cookie']).map((cookie) => cookie.split(';')[0] ?? '');
  const valueOf = (/** @type {string} */ name) => cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const headers = { cookie: cookies.join('; '), 'x-csrf-token': valueOf('throughline-csrf') };
  return {
    session: answer.body,
    providerId: valueOf('throughline').split('.')[0] ?? '',
    get: (path, timeoutMs) => ask(`${url}/api/v1${path}`, { headers, ...(timeoutMs ? { timeoutMs } : {}) }),
    send: (method, path, body, { version, onSent } = {}) =>
      ask(`${url}/api/v1${path}`, {
        method,
        body,
        headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
        ...(onSent ? { onSent } : {}),
      }),
  };
}

/**
 * Registers an invented person in the team of who is signed in.
 * @param {Session} user
 * @param {{ familyName: string, receivedOn: string }} traits
 * @returns {Promise<string>} the client's id
 */
export async function register(user, { familyName, receivedOn }) {
  const { services, teams, staff } = user.session;
  const answer = await user.send('POST', '/referrals', {
    serviceId: services[0].id,
    teamId: teams[0].id,
    staffId: staff.id,
    person: personOf(familyName),
    referral: { receivedOn, source: 'self', channel: 'phone', substances: ['heroin'] },
    consents: [],
  });
  if (answer.status !== 201) throw new Error(`registering answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.clientId;
}

/** @param {string} familyName */
export const personOf = (familyName) => ({ givenName: 'Robin', familyName, birthDate: '1990-04-05', sex: 'M' });
