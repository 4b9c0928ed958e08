import { withClient } from '../../database/connect.mjs';

/** @typedef {import('./writers.mjs').Ledger} Ledger */

/**
 * @typedef {object} Verdict
 * @property {number} acknowledged writes that the API said were saved
 * @property {number} present of those, found exactly as they were acknowledged
 * @property {number} lost of those, missing or different
 * @property {number} auditMissing of those, without their one audit row
 * @property {number} unacknowledged rows that are there although no answer reached the writer
 * @property {number} withoutAudit difference between all rows that the writers left and all audit rows about them
 * @property {number} alerts
 * @property {number} duplicateAlerts
 * @property {number} alertsMissing steps of the writers' clients' clocks that have come and nobody was told of
 */

/**
 * Holds what writers were told against what is in the database.
 * @param {string} superuserUrl
 * @param {Ledger} ledger
 * @returns {Promise<Verdict>}
 */
export function verify(superuserUrl, ledger) {
  return withClient(superuserUrl, async (client) => {
    const { rows: consents } = await client.query(
      'select id, client_id, evidence, given, decided_at from consent where client_id = any($1::uuid[]) and evidence like $2',
      [ledger.clients, `${ledger.mark} %`],
    );
    const { rows: changes } = await client.query(
      `select client_id, later from record_change where client_id = any($1::uuid[]) and field in ('knownAs', 'known_as')`,
      [ledger.clients],
    );
    const { rows: people } = await client.query('select id, version, known_as from client where id = any($1::uuid[])', [ledger.clients]);
    const { rows: audits } = await client.query('select request_id, route, basis from audit_event where client_id = any($1::uuid[])', [
      ledger.clients,
    ]);
    const { rows: alerts } = await client.query(
      'select count(*)::int as n, count(distinct (provider_id, client_id, deadline_key, step))::int as distinct_n from alert',
    );
    const { rows: missing } = await client.query(
      `select count(*)::int as n from deadline d cross join lateral jsonb_to_recordset(d.steps) as s(step varchar, at timestamptz)
       where d.client_id = any($1::uuid[]) and d.open and s.at <= now() and not exists (
         select 1 from alert a where a.provider_id = d.provider_id and a.client_id = d.client_id and a.deadline_key = d.key and a.step = s.step)`,
      [ledger.clients],
    );
    const present = presentConsents(ledger, consents) + presentEdits(ledger, changes, people);
    const written = audits.filter(
      ({ route, basis }) => basis !== 'denied' && /^(POST .*\/consents|PATCH .*\/clients\/:clientId)$/.test(route),
    );
    return {
      acknowledged: ledger.acknowledged,
      present,
      lost: ledger.acknowledged - present,
      auditMissing: missingAudits(ledger, audits),
      unacknowledged: consents.length + changes.length - ledger.acknowledged,
      withoutAudit: consents.length + changes.length - written.length,
      alerts: alerts[0].n,
      duplicateAlerts: alerts[0].n - alerts[0].distinct_n,
      alertsMissing: missing[0].n,
    };
  });
}

/** @param {Ledger} ledger @param {{ id: string, client_id: string, evidence: string, given: boolean, decided_at: Date }[]} rows */
function presentConsents(ledger, rows) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ledger.consents.filter(({ id, clientId, evidence, at, given }) => {
    const row = byId.get(id);
    return row && row.client_id === clientId && row.evidence === evidence && row.given === given && row.decided_at.toISOString() === at;
  }).length;
}

/**
 * An edit is there when the history has it, and no later than the version of the row; the newest is what the row says.
 * @param {Ledger} ledger
 * @param {{ client_id: string, later: unknown }[]} changes
 * @param {{ id: string, version: number, known_as: string }[]} people
 */
function presentEdits(ledger, changes, people) {
  const history = new Set(changes.map(({ client_id, later }) => `${client_id} ${String(later)}`));
  const byId = new Map(people.map((row) => [row.id, row]));
  return ledger.edits.filter(({ clientId, version, text }) => {
    const row = byId.get(clientId);
    if (!row || row.version < version || !history.has(`${clientId} ${text}`)) return false;
    return row.version > version || row.known_as === text;
  }).length;
}

/** @param {Ledger} ledger @param {{ request_id: string }[]} audits */
function missingAudits(ledger, audits) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { request_id } of audits) counts.set(request_id, (counts.get(request_id) ?? 0) + 1);
  return [...ledger.consents, ...ledger.edits].filter(({ requestId }) => counts.get(requestId) !== 1).length;
}
