import { Injectable } from '@nestjs/common';
import type { AuditEventResponse, AuditListResponse } from '@throughline/contracts/audit';
import type { BreakGlassResponse } from '@throughline/contracts/clients';
import { addElapsedHours } from '@throughline/domain/calendar';
import { errorFinding } from '@throughline/domain/findings';
import { BreakGlass, newId } from '@throughline/server/database';
import { principalOf, refused, type Transaction } from '@throughline/server/platform';

/** A glass stays broken for this long, and for reading only (GO-1). */
const openForHours = 1;

/** Who looks at a record: openings with a reason, and the audit of all of them. */
@Injectable()
export class AccessService {
  /** Refuses with `reason-not-needed` when the reader may open the record as it is. */
  async breakGlass(tx: Transaction, clientId: string, basis: string, typed: string): Promise<BreakGlassResponse> {
    const reason = typed.trim();
    if (basis !== 'ask') throw refused([errorFinding('reason-not-needed', 'reason')]);
    if (reason.length < 10) throw refused([errorFinding('too-short', 'reason', { limit: 10 })]);
    const expiresAt = addElapsedHours(tx.now, openForHours);
    await tx.manager.insert(BreakGlass, {
      providerId: tx.providerId,
      id: newId(),
      clientId,
      staffId: principalOf(tx).staffId,
      reason,
      expiresAt: new Date(expiresAt),
    });
    return { expiresAt };
  }

  async audit(tx: Transaction, clientId: string): Promise<AuditListResponse> {
    const rows: (Omit<AuditEventResponse, 'occurredAt'> & { occurredAt: Date })[] = await tx.manager.query(
      `select a.occurred_at as "occurredAt", s.display_name as staff, a.roles, a.action, a.basis, a.purpose, a.route, a.row_count as "rowCount", a.data_classes as "dataClasses"
       from audit_event a left join staff s on s.provider_id = a.provider_id and s.id = a.staff_id
       where a.provider_id = $1 and a.client_id = $2 order by a.occurred_at desc, a.id desc limit 200`,
      [tx.providerId, clientId],
    );
    return { events: rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() })) };
  }
}
