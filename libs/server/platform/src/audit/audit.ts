import { newId, prepared } from '@throughline/server/database';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../auth/principal';
import { rolesOf } from '../auth/principal';

/** One view or change: who, as what, why, whose, which kinds of data; never content (GO-1). */
export interface AuditEntry {
  readonly principal: Principal | null;
  readonly providerId: string;
  readonly action: string;
  readonly basis: string;
  readonly purpose: string;
  readonly clientId: string | null;
  readonly dataClasses: readonly string[];
  readonly rowCount: number;
  readonly route: string;
  readonly requestId: string;
}

const insertion = `insert into audit_event (provider_id, id, staff_id, roles, action, basis, purpose, client_id, data_classes, row_count, route, session_id, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** Adds the entry in the caller's transaction: when it cannot be written, neither is what it tells of. */
export async function writeAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  await prepared(manager, 'audit', insertion, [
    entry.providerId,
    newId(),
    entry.principal?.staffId ?? null,
    entry.principal ? rolesOf(entry.principal).join(' ') : null,
    entry.action,
    entry.basis,
    entry.purpose,
    entry.clientId,
    entry.dataClasses,
    entry.rowCount,
    entry.route,
    entry.principal?.sessionId ?? null,
    entry.requestId,
  ]);
}
