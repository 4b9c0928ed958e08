import { listScope, type ListScope, type Permission } from '@throughline/domain/access';
import { forbidden } from '../errors/app-error';
import type { Principal } from './principal';

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

const scopedServices = (principal: Principal, permission: Permission, scope: ListScope): string[] => [
  ...new Set(principal.roles.filter(({ role }) => listScope([role], permission) === scope).map(({ serviceId }) => serviceId)),
];

/**
 * Which clients a list may show, as a condition on `client_card k`: all of the services where a role has that scope, the
 * reader's teams in services where it is the team, own clients where it is that. Restricted records stay in lists (their
 * existence prevents dangerous duplicates) but the mapper hides what they say.
 */
export function listFilter(principal: Principal, permission: Permission, firstParameter: number): ListFilter {
  const conditions: string[] = [];
  const parameters: unknown[] = [];
  const add = (value: unknown): string => `$${firstParameter + parameters.push(value) - 1}`;
  const whole = scopedServices(principal, permission, 'service');
  if (whole.length > 0) conditions.push(`k.service_id = any(${add(whole)}::uuid[])`);
  const byTeam = scopedServices(principal, permission, 'team').filter((service) => !whole.includes(service));
  if (byTeam.length > 0) {
    const services = add(byTeam);
    conditions.push(
      `(k.service_id = any(${services}::uuid[]) and k.team_id = any(${add(principal.teamIds)}::uuid[]))`,
      `k.coordinator_id = ${add(principal.staffId)}`,
    );
  } else if (scopedServices(principal, permission, 'own').length > 0) {
    conditions.push(`k.coordinator_id = ${add(principal.staffId)}`);
  }
  return conditions.length > 0 ? { sql: `(${conditions.join(' or ')})`, parameters } : { sql: 'false', parameters };
}
