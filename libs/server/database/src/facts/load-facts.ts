import type { ClientFacts } from '@throughline/domain/facts';
import type { EntityManager } from 'typeorm';
import { prepared } from '../prepared';
import { factsQuery, factsQueryOfOne } from './facts-query';

/** The facts of these clients, ordered by id, in one query; clients that do not exist are left out. */
export async function loadFacts(manager: EntityManager, providerId: string, clientIds: readonly string[]): Promise<ClientFacts[]> {
  const [only, ...others] = clientIds;
  const one = only !== undefined && others.length === 0;
  const rows = one
    ? await prepared<{ facts: ClientFacts }>(manager, 'facts-of-one', factsQueryOfOne, [providerId, only])
    : await prepared<{ facts: ClientFacts }>(manager, 'facts', factsQuery, [providerId, clientIds]);
  return rows.map(({ facts }) => facts);
}
