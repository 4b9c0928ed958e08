import { Injectable } from '@nestjs/common';
import type { DischargeRequest, VersionResponse } from '@throughline/contracts/clients';
import { londonDay } from '@throughline/domain/calendar';
import { checkDischarge, deathOnDischarge } from '@throughline/domain/episodes';
import type { Finding } from '@throughline/domain/findings';
import { Allocation, Client, Episode } from '@throughline/server/database';
import { ClientWriter, notFound, type Transaction, updateVersioned } from '@throughline/server/platform';
import { IsNull } from 'typeorm';
import { refuseErrors } from '../episode/episode-finder';
import { InterventionRepository } from '../interventions/intervention.repository';

const requestPaths: Readonly<Record<string, string>> = { 'episode.dischargedOn': 'closedOn', 'episode.reason': 'reason', episode: '' };

/** Ends an episode (PL-8). */
@Injectable()
export class DepartureService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly interventions: InterventionRepository,
  ) {}

  /** Closes the episode and its allocation; a discharge by death records the day of death where none is known. */
  async discharge(
    tx: Transaction,
    clientId: string,
    episodeId: string,
    version: number,
    request: DischargeRequest,
  ): Promise<VersionResponse> {
    const { closedOn, reason, note = null } = request;
    return this.writer.write(tx, clientId, async () => {
      const episode = await tx.manager.findOne(Episode, { where: { providerId: tx.providerId, clientId, id: episodeId } });
      if (!episode) throw notFound();
      await this.check(tx, episode, request);
      const trail = { clientId, record: 'episode' };
      const saved = await updateVersioned(tx, Episode, episode, version, { closedOn, dischargeReason: reason, dischargeNote: note }, trail);
      await this.endAllocation(tx, clientId, episodeId);
      await this.recordDeath(tx, clientId, request);
      return { version: saved };
    });
  }

  private async check(tx: Transaction, episode: Episode, { closedOn, reason }: DischargeRequest): Promise<void> {
    const interventions = await this.interventions.shown(tx, episode.id);
    const findings = checkDischarge({
      referredOn: episode.openedOn,
      triagedOn: episode.triagedOn,
      dischargedOn: closedOn,
      reason,
      today: londonDay(tx.now),
      alreadyDischargedOn: episode.closedOn,
      interventions,
    });
    const pathOf = (path: string): string =>
      requestPaths[path] ?? path.replace(/^interventions\.(\d+)/, (_, index) => `interventions.${interventions[Number(index)]?.id ?? ''}`);
    refuseErrors(findings.map((finding): Finding => ({ ...finding, path: pathOf(finding.path) })));
  }

  private async endAllocation(tx: Transaction, clientId: string, episodeId: string): Promise<void> {
    const open = await tx.manager.findOne(Allocation, { where: { providerId: tx.providerId, episodeId, endedAt: IsNull() } });
    if (!open) return;
    // An allocation made while this transaction waited for the client's lock began after the transaction did.
    const endedAt = new Date(Math.max(open.startedAt.getTime(), Date.parse(tx.now)));
    await updateVersioned(tx, Allocation, open, open.version, { endedAt }, { clientId, record: 'allocation' });
  }

  private async recordDeath(tx: Transaction, clientId: string, { reason, closedOn }: DischargeRequest): Promise<void> {
    const client = await tx.manager.findOneOrFail(Client, { where: { providerId: tx.providerId, id: clientId } });
    const diedOn = deathOnDischarge({ reason, dischargedOn: closedOn, diedOn: client.diedOn });
    if (diedOn !== null) await updateVersioned(tx, Client, client, client.version, { diedOn }, { clientId, record: 'client' });
  }
}
