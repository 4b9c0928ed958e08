import crypto from 'node:crypto';
import { pause } from '../../process/liveness.mjs';
import { until } from './programs.mjs';

/** @typedef {import('./session.mjs').Session} Session */

/** Returns that a data officer asks for while everything is being killed: work that must not be forgotten. */
export class Submissions {
  /** Ids that the API has acknowledged. @type {string[]} */
  asked = [];

  /** @param {Session} officer */
  constructor(officer) {
    this.officer = officer;
  }

  /** Asks for one, again and again until the API takes it; called just before something is killed. */
  async ask() {
    const serviceId = this.officer.session.services[0].id;
    const body = { serviceId, profile: 'cds-k', fromOn: '2026-04-01', toOn: '2026-10-31' };
    for (let attempt = 0; attempt < 100; attempt++) {
      const answer = await this.officer.send('POST', '/submissions', body).catch(() => null);
      if (answer?.status === 201) return void this.asked.push(answer.body.id);
      await pause(200);
    }
    throw new Error('no return could be asked for');
  }

  /**
   * Waits until each has come to an end, and holds every file against the checksum that is kept of it.
   * @param {number} withinMs
   * @returns {Promise<{ asked: number, ready: number, whole: number }>}
   */
  async outcome(withinMs) {
    const read = async (/** @type {string} */ id) => (await this.officer.get(`/submissions/${id}`)).body;
    const ended = async () => {
      const all = await Promise.all(this.asked.map(read));
      return all.every(({ status }) => ['ready', 'failed', 'cancelled'].includes(status)) ? all : null;
    };
    const { value } = await until('the end of every return', async () => (await ended()) ?? (await pause(500)), withinMs);
    const ready = (value ?? []).filter(({ status }) => status === 'ready');
    const files = await Promise.all(ready.map(({ id }) => this.officer.get(`/submissions/${id}/file`)));
    const whole = files.filter((file, n) => crypto.createHash('sha256').update(file.body).digest('hex') === ready[n].sha256).length;
    return { asked: this.asked.length, ready: ready.length, whole };
  }
}
