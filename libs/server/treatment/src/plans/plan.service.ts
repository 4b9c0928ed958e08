import { Injectable } from '@nestjs/common';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { PlanRequest, PlansResponse, SignPlanRequest } from '@throughline/contracts/plans';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { londonDay } from '@throughline/domain/calendar';
import { errorFinding } from '@throughline/domain/findings';
import { checkPlanChange, checkSignature, reviewDayOf } from '@throughline/domain/plans';
import { newId, Plan } from '@throughline/server/database';
import { ClientWriter, notFound, principalOf, refused, type Transaction, updateVersioned } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { plansResponseOf } from './plan.mapper';
import { PlanRepository } from './plan.repository';

/** Versions of the recovery plan: drafted, put in the client's own words, signed (PL-1, PL-2). */
@Injectable()
export class PlanService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly plans: PlanRepository,
  ) {}

  async read(tx: Transaction, clientId: string): Promise<PlansResponse> {
    const episodeId = await this.episodes.shownId(tx, clientId);
    if (episodeId === null) return { plans: [], reviews: [], reviewDueOn: null };
    const plans = await this.plans.shownPlans(tx, episodeId);
    const goals =
      plans.length > 0
        ? await this.plans.goals(
            tx,
            plans.map(({ id }) => id),
          )
        : [];
    const reviews = await this.plans.shownReviews(tx, episodeId);
    return plansResponseOf(plans, goals, reviews, await this.plans.reviewDueOn(tx, clientId, episodeId));
  }

  /** Begins the next version: one draft at a time, with what the version before it says. */
  async draft(tx: Transaction, clientId: string, request: PlanRequest): Promise<CreatedResponse> {
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const latest = await this.plans.latest(tx, episode.id);
      if (latest && latest.signedOn === null) throw refused([errorFinding('draft-plan-exists', 'plan', { number: latest.number })]);
      const id = newId();
      const { staffId } = principalOf(tx);
      const ownWords = request.ownWords === undefined ? (latest?.ownWords ?? null) : request.ownWords;
      const row = { providerId: tx.providerId, id, clientId, episodeId: episode.id, number: (latest?.number ?? 0) + 1, ownWords };
      await tx.manager.insert(Plan, { ...row, createdBy: staffId, updatedBy: staffId });
      if (latest) await this.plans.copyGoals(tx, latest, id);
      return { id, version: 1 };
    });
  }

  async update(tx: Transaction, clientId: string, planId: string, version: number, request: PlanRequest): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const plan = await this.plans.plan(tx, clientId, episode.id, planId);
      if (!plan) throw notFound();
      const changed = request.ownWords !== undefined && request.ownWords !== plan.ownWords;
      refuseErrors(checkPlanChange({ signedOn: plan.signedOn, fields: changed ? ['ownWords'] : [] }));
      const changes = request.ownWords === undefined ? {} : { ownWords: request.ownWords };
      return { version: await updateVersioned(tx, Plan, plan, version, changes, { clientId, record: 'plan' }) };
    });
  }

  /** The client signs this version; from then on it stays as it is. */
  async sign(tx: Transaction, clientId: string, planId: string, version: number, request: SignPlanRequest): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const episode = await this.episodes.open(tx, clientId);
      const plan = await this.plans.plan(tx, clientId, episode.id, planId);
      if (!plan) throw notFound();
      const reviewMonths = await this.episodes.reviewMonths(tx, episode.serviceId);
      const signature = {
        signedOn: request.signedOn,
        nextReviewOn: request.nextReviewOn ?? null,
        goals: await this.plans.goalCount(tx, plan.id),
        alreadySignedOn: plan.signedOn,
        referredOn: episode.openedOn,
        today: londonDay(tx.now),
        ...(reviewMonths === undefined ? {} : { reviewMonths }),
      };
      refuseErrors(checkSignature(signature));
      const changes = {
        signedOn: request.signedOn,
        signatureKind: request.signatureKind,
        signedName: request.signedName,
        signedWith: principalOf(tx).staffId,
        disagreement: request.disagreement ?? null,
        nextReviewOn: reviewDayOf(signature),
      };
      return { version: await updateVersioned(tx, Plan, plan, version, changes, { clientId, record: 'plan' }) };
    });
  }
}
