/** One view or change (GO-1). */
export class AuditEventResponse {
  occurredAt!: string;
  staff!: string | null;
  roles!: string | null;
  action!: string;
  basis!: string;
  purpose!: string;
  route!: string;
  rowCount!: number;
  dataClasses!: string[];
}

/** Who has seen and changed a client's record, newest first, at most 200. */
export class AuditListResponse {
  events!: AuditEventResponse[];
}
