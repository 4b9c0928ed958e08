import { Injectable } from '@nestjs/common';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { ConsentRequest, CreatedResponse, PriorityRequest, ReadinessRequest } from '@throughline/contracts/referrals';
import { errorFinding } from '@throughline/domain/findings';
import { Priority } from '@throughline/server/database';
import { ClientWriter, momentOf, notFound, refused, type Transaction, updateVersioned } from '@throughline/server/platform';
import { openEpisodeOf } from '../referrals/open-episode';
import { ReferralRepository } from '../referrals/referral.repository';
import { consentRow } from './consent-rows';

/** What a client said or was found to need, at a moment: consents, readiness, priorities (IN-4, AS-7). */
@Injectable()
export class StatementService {
  constructor(
    private readonly repository: ReferralRepository,
    private readonly writer: ClientWriter,
  ) {}

  async recordConsent(tx: Transaction, clientId: string, request: ConsentRequest): Promise<CreatedResponse> {
    const row = consentRow(tx, request, '');
    const [id = ''] = await this.writer.write(tx, clientId, () => this.repository.addConsents(tx, clientId, [row]));
    return { id, version: 1 };
  }

  async recordReadiness(tx: Transaction, clientId: string, request: ReadinessRequest): Promise<CreatedResponse> {
    const at = new Date(momentOf(request.at, 'at', tx.now));
    const id = await this.writer.write(tx, clientId, async () => {
      const episode = await openEpisodeOf(tx, clientId);
      return this.repository.addReadiness(tx, clientId, episode.id, request.ready, at);
    });
    return { id, version: 1 };
  }

  async identifyPriority(tx: Transaction, clientId: string, request: PriorityRequest): Promise<CreatedResponse> {
    const at = new Date(momentOf(request.at, 'at', tx.now));
    const id = await this.writer.write(tx, clientId, async () => {
      const episode = await openEpisodeOf(tx, clientId);
      return this.repository.addPriority(tx, clientId, episode.id, request.reason, at);
    });
    return { id, version: 1 };
  }

  /** Voids a priority set in error, with the reason (clocks.md row 26). Refuses one that was removed already. */
  async removePriority(tx: Transaction, clientId: string, priorityId: string, version: number, typed: string): Promise<VersionResponse> {
    const reason = typed.trim();
    if (reason.length < 10) throw refused([errorFinding('too-short', 'reason', { limit: 10 })]);
    return this.writer.write(tx, clientId, async () => {
      const priority = await tx.manager.findOneBy(Priority, { providerId: tx.providerId, clientId, id: priorityId });
      if (!priority) throw notFound();
      if (priority.removedAt && priority.version === version) throw refused([errorFinding('priority-already-removed', 'priority')]);
      const changes = { removedAt: new Date(tx.now), removedReason: reason };
      return { version: await updateVersioned(tx, Priority, priority, version, changes, { clientId, record: 'priority', reason }) };
    });
  }
}
