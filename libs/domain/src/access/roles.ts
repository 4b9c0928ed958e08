/** Roles of staff. One person may hold several; what a role may do is in the permission table. */
export const roles = [
  'keyworker',
  'prescriber',
  'team-lead',
  'safeguarding-lead',
  'data-officer',
  'administrator',
  'peer-mentor',
  'commissioner',
] as const;

export type Role = (typeof roles)[number];

/** Plain-English names of the roles. */
export const roleLabels: Readonly<Record<Role, string>> = {
  keyworker: 'Keyworker',
  prescriber: 'Prescriber',
  'team-lead': 'Team lead',
  'safeguarding-lead': 'Safeguarding lead',
  'data-officer': 'Data officer',
  administrator: 'Administrator',
  'peer-mentor': 'Peer mentor',
  commissioner: 'Commissioner',
};

const clinicalRoles: ReadonlySet<string> = new Set<Role>(['keyworker', 'prescriber', 'team-lead', 'safeguarding-lead']);

/** True when the text names a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** Clinical roles may ask for emergency access and may see what a client agreed to share. */
export function isClinicalRole(role: string): boolean {
  return clinicalRoles.has(role);
}
