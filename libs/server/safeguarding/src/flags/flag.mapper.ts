import type { FlagResponse } from '@throughline/contracts/clients';
import type { RegisterFlag } from '@throughline/contracts/safeguarding';
import type { FlagRow, RegisterRow } from './flag.repository';

export function toFlagResponse(row: FlagRow): FlagResponse {
  return {
    id: row.id,
    kind: row.kind,
    level: row.level,
    reason: row.reason,
    owner: { id: row.owner_id, name: row.owner_name },
    reviewOn: row.review_on,
    raisedAt: row.raised_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    endedReason: row.ended_reason,
    version: row.version,
  };
}

/** A record that the reader may not open stays on the list by its reference, without name and narrative. */
export function toRegisterFlag(row: RegisterRow): RegisterFlag {
  return {
    ...toFlagResponse(row),
    reason: row.hidden ? '' : row.reason,
    clientId: row.client_id,
    clientReference: row.reference,
    clientName: row.hidden ? '' : row.display_name,
    coordinator: row.coordinator,
  };
}
