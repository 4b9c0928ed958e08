import { Episode } from '@throughline/server/database';
import { refused, type Transaction } from '@throughline/server/platform';
import { errorFinding } from '@throughline/domain/findings';
import { IsNull } from 'typeorm';

/** The client's open episode, or null when there is none; a client has at most one. */
export async function findOpenEpisode(tx: Transaction, clientId: string): Promise<Episode | null> {
  return tx.manager.findOneBy(Episode, { providerId: tx.providerId, clientId, closedOn: IsNull() });
}

/** The open episode of a client. Refuses with `no-open-episode` when there is none: what is being recorded needs one. */
export async function openEpisodeOf(tx: Transaction, clientId: string): Promise<Episode> {
  const episode = await findOpenEpisode(tx, clientId);
  if (!episode) throw refused([errorFinding('no-open-episode', 'episode')]);
  return episode;
}
