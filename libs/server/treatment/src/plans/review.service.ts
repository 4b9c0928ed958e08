import { Injectable } from '@nestjs/common';
import type { ReviewRequest } from '@throughline/contracts/plans';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { londonDay, type Day } from '@throughline/domain/calendar';
import type { Finding } from '@throughline/domain/findings';
import { checkReview } from '@throughline/domain/plans';
import { newId, Review } from '@throughline/server/database';
import { ClientWriter, principalOf, type Transaction } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { PlanRepository } from './plan.repository';

/** The rule speaks of a review, the request is one. */
const ofRequest = (finding: Finding): Finding => ({ ...finding, path: finding.path.replace(/^review\.?/, '') });

/** Reviews of the plan with their six answers; the next date is never blank (PL-2, RU 1.7.3). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly plans: PlanRepository,
  ) {}

  async hold(tx: Transaction, clientId: string, request: ReviewRequest): Promise<CreatedResponse> {
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const planSignedOn = await this.plans.signedOn(tx, episode.id);
      const reviewMonths = await this.episodes.reviewMonths(tx, episode.serviceId);
      const { heldOn, clientPresent, signed, nextReviewOn = null } = request;
      const months = reviewMonths === undefined ? {} : { reviewMonths };
      const findings = checkReview({ heldOn, planSignedOn, clientPresent, signed, nextReviewOn, today: londonDay(tx.now), ...months });
      refuseErrors(findings.map(ofRequest));
      return this.insert(tx, clientId, episode.id, { ...request, nextReviewOn: nextReviewOn as Day });
    });
  }

  private async insert(
    tx: Transaction,
    clientId: string,
    episodeId: string,
    review: ReviewRequest & { nextReviewOn: Day },
  ): Promise<CreatedResponse> {
    const id = newId();
    const { staffId } = principalOf(tx);
    const { heldOn, clientPresent, signed, nextReviewOn } = review;
    const {
      relevance = null,
      effectiveness = null,
      unmetNeeds = null,
      risk = null,
      familyInvolvement = null,
      satisfaction = null,
    } = review;
    const answers = { relevance, effectiveness, unmetNeeds, risk, familyInvolvement, satisfaction };
    const row = { providerId: tx.providerId, id, clientId, episodeId, heldOn, clientPresent, signed, nextReviewOn, ...answers };
    await tx.manager.insert(Review, { ...row, createdBy: staffId, updatedBy: staffId });
    return { id, version: 1 };
  }
}
