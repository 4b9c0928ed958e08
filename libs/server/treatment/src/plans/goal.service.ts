import { Injectable } from '@nestjs/common';
import type { VersionResponse } from '@throughline/contracts/clients';
import type { GoalRequest } from '@throughline/contracts/plans';
import type { CreatedResponse } from '@throughline/contracts/referrals';
import { checkGoalAdded, checkPlanChange } from '@throughline/domain/plans';
import { newId, type Plan, PlanGoal } from '@throughline/server/database';
import { ClientWriter, notFound, principalOf, type Transaction, updateVersioned } from '@throughline/server/platform';
import { EpisodeFinder, refuseErrors } from '../episode/episode-finder';
import { PlanRepository } from './plan.repository';

const goalFields = ['domain', 'goal', 'nextStep', 'who', 'byWhen', 'status'] as const;

/** Goals of a version of the plan across the four domains of recovery capital (PL-1). */
@Injectable()
export class GoalService {
  constructor(
    private readonly writer: ClientWriter,
    private readonly episodes: EpisodeFinder,
    private readonly plans: PlanRepository,
  ) {}

  async add(tx: Transaction, clientId: string, planId: string, request: GoalRequest): Promise<CreatedResponse> {
    return this.writer.write(tx, clientId, async () => {
      const plan = await this.planOf(tx, clientId, planId);
      refuseErrors(checkGoalAdded({ signedOn: plan.signedOn, goals: await this.plans.goalCount(tx, plan.id) }));
      const id = newId();
      const { staffId } = principalOf(tx);
      const { domain, goal, nextStep = null, who = null, byWhen = null, status = 'not-started' } = request;
      const row = { providerId: tx.providerId, id, clientId, planId, domain, goal, nextStep, who, byWhen, status };
      await tx.manager.insert(PlanGoal, { ...row, createdBy: staffId, updatedBy: staffId });
      return { id, version: 1 };
    });
  }

  /** Changes a goal of a draft; of a signed version only its progress. */
  async update(
    tx: Transaction,
    clientId: string,
    planId: string,
    goalId: string,
    version: number,
    request: GoalRequest,
  ): Promise<VersionResponse> {
    return this.writer.write(tx, clientId, async () => {
      const plan = await this.planOf(tx, clientId, planId);
      const goal = await this.plans.goal(tx, plan.id, goalId);
      if (!goal) throw notFound();
      const fields = goalFields.filter((field) => request[field] !== undefined && request[field] !== goal[field]);
      refuseErrors(checkPlanChange({ signedOn: plan.signedOn, fields }));
      const changes: Partial<PlanGoal> = Object.fromEntries(fields.map((field) => [field, request[field]]));
      return { version: await updateVersioned(tx, PlanGoal, goal, version, changes, { clientId, record: 'plan_goal' }) };
    });
  }

  private async planOf(tx: Transaction, clientId: string, planId: string): Promise<Plan> {
    const episode = await this.episodes.open(tx, clientId);
    const plan = await this.plans.plan(tx, clientId, episode.id, planId);
    if (!plan) throw notFound();
    return plan;
  }
}
