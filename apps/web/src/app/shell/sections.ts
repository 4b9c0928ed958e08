import type { Section } from '@throughline/web/ui';

interface SectionRule extends Section {
  readonly permission: string;
}

/** Sections of the header in order, each shown to whom its permission is given. */
const RULES: readonly SectionRule[] = [
  { label: 'My day', path: '/my-day', permission: 'client.record.write' },
  { label: 'Team', path: '/team', permission: 'allocation.manage' },
  { label: 'Clients', path: '/clients', permission: 'caseload.read' },
  { label: 'Referrals', path: '/referrals', permission: 'client.register' },
  { label: 'Safeguarding', path: '/safeguarding', permission: 'safeguarding.register.read' },
  { label: 'Returns', path: '/returns', permission: 'ndtms.findings.read' },
  { label: 'Administration', path: '/admin/queues', permission: 'queue.read', external: true },
];

/** The sections that somebody with these permissions may use. */
export function sectionsFor(permissions: readonly string[]): readonly Section[] {
  return RULES.filter(({ permission }) => permissions.includes(permission)).map(({ label, path, external }) => ({
    label,
    path,
    ...(external ? { external } : {}),
  }));
}

/** Where signing in leads: a data officer to the return, a safeguarding lead to the register, others to their first section. */
export function homeOf(permissions: readonly string[]): string {
  if (permissions.includes('ndtms.submission.produce')) return '/returns';
  if (permissions.includes('safeguarding.register.read') && !permissions.includes('client.record.write')) return '/safeguarding';
  return sectionsFor(permissions).find(({ external }) => !external)?.path ?? '/help';
}
