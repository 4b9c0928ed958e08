import type { AlertResponse, WorkItem } from '@throughline/contracts/worklist';
import type { AlertRow, DeadlineListRow } from './worklist.repository';

/** A record that the reader may not open is listed by its reference only. */
export function toWorkItem(row: DeadlineListRow): WorkItem {
  return {
    key: row.key,
    kind: row.kind,
    clientId: row.client_id,
    clientName: row.hidden ? '' : row.display_name,
    clientReference: row.reference,
    birthDate: row.hidden ? null : row.birth_date,
    restricted: row.restricted || row.hidden,
    started: row.started,
    due: row.due,
    dueAt: row.due_at.toISOString(),
    detail: row.detail,
    coordinator: row.coordinator,
  };
}

export function toAlert(row: AlertRow): AlertResponse {
  return {
    clientId: row.client_id,
    clientName: row.hidden ? '' : row.display_name,
    clientReference: row.reference,
    restricted: row.restricted || row.hidden,
    deadlineKey: row.deadline_key,
    kind: row.kind,
    step: row.step,
    dueAt: row.due_at.toISOString(),
    raisedAt: row.raised_at.toISOString(),
    coordinator: row.coordinator,
  };
}
