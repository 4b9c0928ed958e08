import { Injectable } from '@nestjs/common';
import { hasErrors, type Finding } from '@throughline/domain/findings';
import { Episode, Service } from '@throughline/server/database';
import { openEpisodeOf } from '@throughline/server/people';
import { refused, type Transaction } from '@throughline/server/platform';

/** Finds the episode that treatment is recorded on. */
@Injectable()
export class EpisodeFinder {
  /** The open episode, read afresh; refused with `no-open-episode` when the client has none. */
  open(tx: Transaction, clientId: string): Promise<Episode> {
    return openEpisodeOf(tx, clientId);
  }

  /** The episode that screens show: what belongs after a discharge, or is corrected then, is recorded on it (ND-2). */
  async shown(tx: Transaction, clientId: string): Promise<Episode> {
    const id = await this.shownId(tx, clientId);
    const episode = id === null ? null : await tx.manager.findOneBy(Episode, { providerId: tx.providerId, clientId, id });
    return episode ?? this.open(tx, clientId);
  }

  /** Id of the episode that screens show: the open one, else the latest; null when there is none. */
  async shownId(tx: Transaction, clientId: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from episode where provider_id = $1 and client_id = $2 order by closed_on is null desc, opened_on desc, id desc limit 1`,
      [tx.providerId, clientId],
    );
    return rows[0]?.id ?? null;
  }

  /** Calendar months between reviews as the contract of the service has it; undefined where it says nothing (PL-2). */
  async reviewMonths(tx: Transaction, serviceId: string): Promise<number | undefined> {
    const service = await tx.manager.findOne(Service, { where: { providerId: tx.providerId, id: serviceId } });
    const months = service?.terms['reviewMonths'];
    return typeof months === 'number' ? months : undefined;
  }
}

/** Refuses (422) when one of the findings is an error; the rest is for the reader only. */
export function refuseErrors(findings: readonly Finding[]): void {
  // A request cannot make an answer of any length: the first findings say enough.
  if (hasErrors(findings)) throw refused(findings.filter(({ severity }) => severity === 'error').slice(0, 100));
}
