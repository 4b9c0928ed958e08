import { Injectable } from '@nestjs/common';
import type { OfferOutcomeRequest, OfferRequest } from '@throughline/contracts/assessment';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { checkOffer } from '@throughline/domain/assessment';
import { AssessmentOffer, newId } from '@throughline/server/database';
import { ClientWriter, momentOf, notFound, principalOf, type Transaction, updateVersioned } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { AssessmentRepository } from './assessment.repository';

/** Slots offered for the comprehensive assessment: the second of the two waits that are reported (clocks design rule 5). */
@Injectable()
export class OfferService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly assessments: AssessmentRepository,
  ) {}

  async offer(tx: Transaction, clientId: string, request: OfferRequest): Promise<CreatedResponse> {
    const offeredAt = momentOf(request.offeredAt, 'offeredAt', tx.now);
    const slotAt = momentOf(request.slotAt, 'slotAt', tx.now, { future: true });
    refuseErrors(checkOffer({ offeredAt, slotAt, outcome: null, outcomeAt: null }));
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const id = newId();
      const { staffId } = principalOf(tx);
      const row = {
        providerId: tx.providerId,
        id,
        clientId,
        episodeId: episode.id,
        offeredAt: new Date(offeredAt),
        slotAt: new Date(slotAt),
        outcome: null,
        outcomeAt: null,
      };
      await tx.manager.insert(AssessmentOffer, { ...row, createdBy: staffId, updatedBy: staffId });
      return { id, version: 1 };
    });
  }

  async recordOutcome(
    tx: Transaction,
    clientId: string,
    offerId: string,
    version: number,
    request: OfferOutcomeRequest,
  ): Promise<VersionResponse> {
    const outcomeAt = momentOf(request.outcomeAt, 'outcomeAt', tx.now);
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const offer = await this.assessments.offer(tx, clientId, episode.id, offerId);
      if (!offer) throw notFound();
      const { outcome } = request;
      refuseErrors(checkOffer({ offeredAt: offer.offeredAt.toISOString(), slotAt: offer.slotAt.toISOString(), outcome, outcomeAt }));
      const changes = { outcome, outcomeAt: new Date(outcomeAt) };
      return { version: await updateVersioned(tx, AssessmentOffer, offer, version, changes, { clientId, record: 'assessment_offer' }) };
    });
  }
}
