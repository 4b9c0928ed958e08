import type { ReturnFindingResponse, ReturnProfileResponse } from '@throughline/contracts/returns';
import type { ReturnProfile } from '@throughline/domain/ndtms';
import type { FindingRow } from './returns.repository';

export const toProfile = ({ code, title, status, columns, missing }: ReturnProfile): ReturnProfileResponse => ({
  code,
  label: title,
  status,
  columns: columns.length,
  missing: [...missing],
});

/** Of a record that the reader may not open, the list tells the reference and the rule, not the name nor what was recorded. */
export const toFinding = (row: FindingRow): ReturnFindingResponse => ({
  clientId: row.clientId,
  clientName: row.hidden ? '' : row.displayName,
  restricted: row.hidden,
  clientReference: row.reference,
  coordinator: row.coordinator,
  code: row.code,
  severity: row.severity,
  field: row.field,
  path: row.path,
  parameters: row.hidden ? {} : row.parameters,
});
