import { isPermission, permissionTable, type Permission, type PermissionRule, type Scope } from './permission-table';
import { isClinicalRole, isRole, type Role } from './roles';

/** What is known about the person, the record and how they stand to each other. A fact left out is false. */
export interface AccessFacts {
  /** The client is on the person's caseload. */
  readonly ownCaseload?: boolean;
  /** The person is the client's care coordinator. */
  readonly careCoordinator?: boolean;
  readonly sameTeam?: boolean;
  readonly sameService?: boolean;
  /** The record is restricted to the people on its list. */
  readonly restricted?: boolean;
  /** The person is on the restricted record's list. */
  readonly listed?: boolean;
  /** Peer mentor and client are linked. */
  readonly linked?: boolean;
  /** The record is about the person, or about somebody close to them. */
  readonly staffIsSubject?: boolean;
  readonly breakGlassActive?: boolean;
  readonly reasonGiven?: boolean;
  /** The client agreed to share with the person's service. */
  readonly consentToShare?: boolean;
}

export type AccessWhy =
  'in-scope' | 'break-glass' | 'shared-with-consent' | 'no-such-permission' | 'own-record' | 'role' | 'restricted' | 'out-of-scope';

/** `ask`: denied unless the person breaks the glass with a reason, which opens the record and is audited as such. */
export interface AccessDecision {
  readonly decision: 'allow' | 'ask' | 'deny';
  readonly why: AccessWhy;
}

export interface AccessQuestion {
  readonly user: { readonly roles: readonly string[] };
  readonly permission: string;
  readonly facts: AccessFacts;
}

/** The widest reach of a list for a person, for building its query; `none` means an empty list. */
export type ListScope = 'own' | 'team' | 'service' | 'linked' | 'none';

/** From the most to the least favourable; of two denials one that is about the record says more than `role`. */
const favour: readonly AccessWhy[] = ['in-scope', 'break-glass', 'shared-with-consent'];
const rank = { allow: 0, ask: 1, deny: 2 } as const;
const listWidth: readonly ListScope[] = ['none', 'linked', 'own', 'team', 'service'];

/**
 * Decides whether a person may do something to a record (GO-1). Closed by default: an unknown permission, an unknown
 * role or no role at all is denied. The own record is denied whatever else holds. With several roles the most favourable
 * decision counts.
 */
export function decide({ user, permission, facts }: AccessQuestion): AccessDecision {
  if (!isPermission(permission)) return { decision: 'deny', why: 'no-such-permission' };
  if (facts.staffIsSubject) return { decision: 'deny', why: 'own-record' };
  const decisions = user.roles.filter(isRole).map((role) => decideForRole(role, permission, facts));
  return decisions.reduce(moreFavourable, { decision: 'deny', why: 'role' });
}

/** How far a list reaches for a person with these roles: the widest scope of any role, `none` where no role has one. */
export function listScope(roles: readonly string[], permission: string): ListScope {
  if (!isPermission(permission)) return 'none';
  const { scopes }: PermissionRule = permissionTable[permission];
  return roles.filter(isRole).reduce<ListScope>((widest, role) => {
    const scope = scopes[role];
    // Restricted records are opened one at a time, never listed by this permission.
    if (scope === undefined || scope === 'listed') return widest;
    return listWidth.indexOf(scope) > listWidth.indexOf(widest) ? scope : widest;
  }, 'none');
}

function decideForRole(role: Role, permission: Permission, facts: AccessFacts): AccessDecision {
  const rule: PermissionRule = permissionTable[permission];
  const scope = rule.scopes[role];
  if (scope === undefined) return { decision: 'deny', why: 'role' };

  const unlisted = Boolean(facts.restricted) && !facts.listed;
  const closed = rule.honoursRestriction && unlisted;
  if (reaches(scope, facts) && !closed) return { decision: 'allow', why: 'in-scope' };

  const why = unlisted || permission === 'restricted.record.read' ? 'restricted' : 'out-of-scope';
  const clinical = isClinicalRole(role);
  if (rule.breakGlass && clinical && facts.sameService) {
    const opened = facts.breakGlassActive && facts.reasonGiven;
    return opened ? { decision: 'allow', why: 'break-glass' } : { decision: 'ask', why };
  }
  if (permission === 'client.record.read' && clinical && !facts.restricted && facts.consentToShare) {
    return { decision: 'allow', why: 'shared-with-consent' };
  }
  return { decision: 'deny', why };
}

function reaches(scope: Scope, facts: AccessFacts): boolean {
  const own = Boolean(facts.ownCaseload || facts.careCoordinator);
  const team = own || Boolean(facts.sameTeam);
  switch (scope) {
    case 'own':
      return own;
    case 'team':
      return team;
    case 'service':
      return team || Boolean(facts.sameService);
    case 'linked':
      return Boolean(facts.linked);
    case 'listed':
      return Boolean(facts.listed);
  }
}

function moreFavourable(best: AccessDecision, other: AccessDecision): AccessDecision {
  const difference = rank[other.decision] - rank[best.decision];
  if (difference !== 0) return difference < 0 ? other : best;
  if (best.decision === 'deny') return best.why === 'role' ? other : best;
  return favour.indexOf(other.why) < favour.indexOf(best.why) ? other : best;
}
