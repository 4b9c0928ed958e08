import { Injectable } from '@nestjs/common';
import type { AllocateRequest } from '@throughline/contracts/allocation';
import { errorFinding, type Finding } from '@throughline/domain/findings';
import { Allocation, Episode } from '@throughline/server/database';
import { bumpVersion, ClientWriter, refused, type Transaction, updateVersioned } from '@throughline/server/platform';
import { AllocationRepository, type Assignment, type Recipient } from './allocation.repository';

/** A team of another service has no part in this episode, and a worker is reached through a team they are in. */
function findingsOf({ staffId }: Recipient, { service_id, member }: Assignment, episode: Episode): Finding[] {
  if (service_id === null || service_id !== episode.serviceId) return [errorFinding('unknown-team', 'teamId')];
  return staffId !== null && !member ? [errorFinding('staff-not-in-team', 'staffId')] : [];
}

/** Gives clients to teams and workers, with history (PL-5). */
@Injectable()
export class AllocationService {
  constructor(
    private readonly repository: AllocationRepository,
    private readonly writer: ClientWriter,
  ) {}

  /**
   * Ends the allocation of the open episode and begins the next. `version` is the episode's; two leads who saw the same state
   * cannot both allocate. Allocating to the same worker and team again changes nothing. Returns the episode's new version.
   */
  async allocate(tx: Transaction, clientId: string, version: number, request: AllocateRequest): Promise<number> {
    const recipient: Recipient = { teamId: request.teamId, staffId: request.staffId ?? null };
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.repository.openEpisode(tx, clientId);
      if (!episode) throw refused([errorFinding('no-open-episode', 'episode')]);
      const findings = findingsOf(recipient, await this.repository.assignment(tx, recipient), episode);
      if (findings.length > 0) throw refused(findings);
      const current = await this.repository.current(tx, episode.id);
      const same = current?.teamId === recipient.teamId && current.staffId === recipient.staffId;
      if (same && episode.version === version) return version;
      const next = await bumpVersion(tx, Episode, episode, version);
      if (current) {
        await updateVersioned(tx, Allocation, current, current.version, { endedAt: new Date(tx.now) }, { clientId, record: 'allocation' });
      }
      await this.repository.insert(tx, episode, recipient, request.handoverNote ?? null);
      await this.repository.handAlertsOver(tx, clientId, recipient);
      return next;
    });
  }
}
