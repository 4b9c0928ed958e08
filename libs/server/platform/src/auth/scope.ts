import { listScope, type Permission } from '@throughline/domain/access';
import { forbidden } from '../errors/app-error';
import { type Principal, rolesOf } from './principal';

/** Services in which one of the reader's roles carries the permission, whatever its scope there. */
export function servicesFor(principal: Principal, permission: Permission): string[] {
  const ids = principal.roles.filter(({ role }) => listScope([role], permission) !== 'none').map(({ serviceId }) => serviceId);
  return [...new Set(ids)];
}

/** Refuses a request about a service in which the reader does not have the permission. */
export function assertService(principal: Principal, permission: Permission, serviceId: string): void {
  if (!servicesFor(principal, permission).includes(serviceId)) throw forbidden();
}

/** Which clients a list may show: SQL over the alias `k` of `client_card`, with the parameters it adds. */
export interface ListFilter {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The list scope of a permission as a condition on `client_card k`: own clients, own teams, own services, or none. Records
 * that are restricted stay in lists (their existence prevents dangerous duplicates) but the mapper hides what they say.
 */
export function listFilter(principal: Principal, permission: Permission, firstParameter: number): ListFilter {
  const scope = listScope(rolesOf(principal), permission);
  const at = `$${firstParameter}`;
  if (scope === 'service') return { sql: `k.service_id = any(${at}::uuid[])`, parameters: [servicesFor(principal, permission)] };
  if (scope === 'team') return { sql: `(k.team_id = any(${at}::uuid[]) or k.coordinator_id = $${firstParameter + 1})`, parameters: [principal.teamIds, principal.staffId] };
  if (scope === 'own') return { sql: `k.coordinator_id = ${at}`, parameters: [principal.staffId] };
  return { sql: 'false', parameters: [] };
}
