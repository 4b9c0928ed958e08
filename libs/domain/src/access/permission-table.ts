import type { Role } from './roles';

/**
 * How far a permission reaches for a role. `own`: clients of the own caseload or coordination. `team`: own, and those of
 * the own team. `service`: team, and those of the own service. `linked`: the clients a peer mentor is linked with.
 * `listed`: restricted records on whose list the person is.
 */
export type Scope = 'own' | 'team' | 'service' | 'linked' | 'listed';

export interface PermissionRule {
  readonly scopes: Readonly<Partial<Record<Role, Scope>>>;
  /** Emergency access with a reason may be asked for. */
  readonly breakGlass: boolean;
  /** A restricted record is closed to everybody who is not on its list. */
  readonly honoursRestriction: boolean;
}

const clinicalCare = { keyworker: 'team', prescriber: 'service', 'team-lead': 'team' } as const;
const contactDetail = { ...clinicalCare, 'safeguarding-lead': 'service', 'peer-mentor': 'linked' } as const;
const concern = { keyworker: 'own', prescriber: 'service', 'team-lead': 'team', 'safeguarding-lead': 'service' } as const;
const administration = { administrator: 'service' } as const;
const everybody = {
  keyworker: 'service',
  prescriber: 'service',
  'team-lead': 'service',
  'safeguarding-lead': 'service',
  'data-officer': 'service',
  administrator: 'service',
  'peer-mentor': 'service',
  commissioner: 'service',
} as const;

/**
 * Who may do what (GO-1, SO 8.11.6). What is not in the table is denied to everybody, and a role that a row does not
 * name has no scope. The rows down to `user.manage` are the access table of the service; the rows after it follow the same
 * mechanism for the lists and actions that are not about one client's record.
 */
export const permissionTable = {
  'client.record.read': row({ ...clinicalCare, 'safeguarding-lead': 'service', 'data-officer': 'service' }, 'record', 'break-glass'),
  'client.record.write': row(clinicalCare, 'record'),
  'appointment.read': row(contactDetail, 'record', 'break-glass'),
  'activity.read': row(contactDetail, 'record', 'break-glass'),
  'safeguarding.concern.read': row(concern, 'record', 'break-glass'),
  'safeguarding.concern.write': row(concern, 'record'),
  'restricted.record.read': row(
    { keyworker: 'listed', prescriber: 'listed', 'team-lead': 'listed', 'safeguarding-lead': 'listed' },
    'record',
    'break-glass',
  ),
  'prescription.sign': row({ prescriber: 'service' }, 'record'),
  'ndtms.submission.produce': row({ 'data-officer': 'service' }, 'service'),
  'report.aggregate.read': row(
    { 'team-lead': 'service', 'safeguarding-lead': 'service', 'data-officer': 'service', commissioner: 'service' },
    'service',
  ),
  'audit.read': row(administration, 'service'),
  'user.manage': row(administration, 'service'),

  // A referral is taken by anybody who answers the door; there is no record yet that could be restricted.
  'client.register': row({ keyworker: 'service', 'team-lead': 'service' }, 'service'),
  'caseload.read': row({ ...clinicalCare, 'safeguarding-lead': 'service', 'data-officer': 'service' }, 'record'),
  'allocation.manage': row({ 'team-lead': 'team' }, 'record'),
  'safeguarding.register.read': row({ 'safeguarding-lead': 'service', 'team-lead': 'team' }, 'record'),
  // The national return must be whole, so its findings do not leave out restricted records; they carry no narrative.
  'ndtms.findings.read': row({ 'data-officer': 'service', 'team-lead': 'service' }, 'service'),
  'queue.read': row(administration, 'service'),
  'organisation.read': row(everybody, 'service'),
} as const satisfies Readonly<Record<string, PermissionRule>>;

export type Permission = keyof typeof permissionTable;

/** Every permission name, in the order of the table. */
export const permissions = Object.keys(permissionTable) as readonly Permission[];

/** True when the text names a permission of the table. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissionTable, text);
}

function row(scopes: PermissionRule['scopes'], about: 'record' | 'service', breakGlass?: 'break-glass'): PermissionRule {
  return { scopes, honoursRestriction: about === 'record', breakGlass: breakGlass !== undefined };
}
