import crypto from 'node:crypto';
import { pause } from '../../process/liveness.mjs';
import { personOf, register } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/**
 * A consent that the API has acknowledged.
 * @typedef {{ id: string, clientId: string, evidence: string, at: string, given: boolean, requestId: string }} KeptConsent
 */

/**
 * A change of a name that the API has acknowledged.
 * @typedef {{ clientId: string, version: number, text: string, requestId: string }} KeptEdit
 */

/** What writers were told. */
export class Ledger {
  /** Part of every value that is written, found nowhere else. */
  mark = crypto.randomBytes(6).toString('hex');
  /** @type {string[]} */
  clients = [];
  /** @type {KeptConsent[]} */
  consents = [];
  /** @type {KeptEdit[]} */
  edits = [];
  /** How often a write was answered with something else, by status; `none`: no whole answer came. @type {Record<string, number>} */
  others = {};

  get acknowledged() {
    return this.consents.length + this.edits.length;
  }

  /** @param {number | string} what */
  note(what) {
    this.others[what] = (this.others[what] ?? 0) + 1;
  }
}

/** Writes that every writer makes of one kind before one of the other. */
const consentsForOneEdit = 3;

/**
 * Writers that go on, whatever happens to the server, until they are stopped. Each has a client of its own, so that all can
 * write at once; every value they write is another one.
 * @param {Session} user
 * @param {number} count
 */
export async function startWriters(user, count) {
  const ledger = new Ledger();
  for (let n = 0; n < count; n++) {
    ledger.clients.push(await register(user, { familyName: `Writer-${n}`, receivedOn: '2026-10-19' }));
  }
  let stopping = false;
  const work = ledger.clients.map(async (clientId, writer) => {
    for (let turn = 0; !stopping; turn++) {
      const text = `${ledger.mark} ${writer} ${turn}`;
      try {
        if (turn % (consentsForOneEdit + 1) === 0) await edit(user, ledger, clientId, text);
        else await consent(user, ledger, clientId, text, turn % 2 === 0);
      } catch {
        ledger.note('none');
        await pause(50);
      }
    }
  });
  return {
    ledger,
    stop: async () => {
      stopping = true;
      await Promise.all(work);
    },
  };
}

/** @param {Session} user @param {Ledger} ledger @param {string} clientId @param {string} evidence @param {boolean} given */
async function consent(user, ledger, clientId, evidence, given) {
  const at = new Date().toISOString();
  const answer = await user.send('POST', `/clients/${clientId}/consents`, { purpose: 'treatment', given, at, evidence });
  if (answer.status === 201)
    ledger.consents.push({ id: answer.body.id, clientId, evidence, at, given, requestId: String(answer.headers['x-request-id']) });
  else ledger.note(answer.status);
}

/** @param {Session} user @param {Ledger} ledger @param {string} clientId @param {string} text */
async function edit(user, ledger, clientId, text) {
  const read = await user.get(`/clients/${clientId}`);
  if (read.status !== 200) return ledger.note(read.status);
  const { version, familyName } = read.body.person;
  const answer = await user.send('PATCH', `/clients/${clientId}`, { ...personOf(familyName), knownAs: text }, { version });
  if (answer.status === 200)
    ledger.edits.push({ clientId, version: answer.body.version, text, requestId: String(answer.headers['x-request-id']) });
  else ledger.note(answer.status);
}
