import { type Principal, servicesFor, type Transaction } from '@throughline/server/platform';

/** Ids of the reader's own teams that they lead: those of services in which they may allocate. No query for anybody else. */
export async function teamsLedBy(tx: Transaction, principal: Principal): Promise<string[]> {
  const services = servicesFor(principal, 'allocation.manage');
  if (services.length === 0 || principal.teamIds.length === 0) return [];
  const rows: { id: string }[] = await tx.manager.query(
    'select id from team where provider_id = $1 and id = any($2::uuid[]) and service_id = any($3::uuid[]) order by id',
    [tx.providerId, principal.teamIds, services],
  );
  return rows.map(({ id }) => id);
}

/**
 * Whether the reader (`me`, a parameter) may not open the record of card `k` and client `c`: it is restricted and they are not
 * on its list, or it is their own (GO-1). Lists show such a record by its reference only.
 */
export const hiddenFrom = (me: string): string => `(c.staff_member_id is not distinct from ${me}::uuid or (k.restricted and not exists (
  select 1 from restricted_reader r where r.provider_id = k.provider_id and r.client_id = k.client_id and r.staff_id = ${me}::uuid)))`;
