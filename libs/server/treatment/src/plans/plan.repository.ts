import { Injectable } from '@nestjs/common';
import type { PlanResponse, ReviewResponse } from '@throughline/contracts/plans';
import type { Day } from '@throughline/domain/calendar';
import { MOST_GOALS } from '@throughline/domain/plans';
import { newId, Plan, PlanGoal } from '@throughline/server/database';
import { principalOf, type Transaction } from '@throughline/server/platform';
import { In, IsNull, Not } from 'typeorm';

/** A version of the plan as shown, without its goals. */
export type PlanRow = Omit<PlanResponse, 'goals'>;

const shownPlans = 50;
const shownReviews = 100;

/** Versions of the recovery plan, their goals and the reviews. */
@Injectable()
export class PlanRepository {
  plan(tx: Transaction, clientId: string, episodeId: string, id: string): Promise<Plan | null> {
    return tx.manager.findOne(Plan, { where: { providerId: tx.providerId, clientId, episodeId, id } });
  }

  draft(tx: Transaction, episodeId: string): Promise<Plan | null> {
    return tx.manager.findOne(Plan, { where: { providerId: tx.providerId, episodeId, signedOn: IsNull() } });
  }

  /** The newest version of the episode. */
  latest(tx: Transaction, episodeId: string): Promise<Plan | null> {
    return tx.manager.findOne(Plan, { where: { providerId: tx.providerId, episodeId }, order: { number: 'DESC' } });
  }

  /** Day on which the newest signed version was signed; null when none is. */
  async signedOn(tx: Transaction, episodeId: string): Promise<Day | null> {
    const signed = await tx.manager.findOne(Plan, {
      where: { providerId: tx.providerId, episodeId, signedOn: Not(IsNull()) },
      order: { number: 'DESC' },
    });
    return signed?.signedOn ?? null;
  }

  goal(tx: Transaction, planId: string, id: string): Promise<PlanGoal | null> {
    return tx.manager.findOne(PlanGoal, { where: { providerId: tx.providerId, planId, id } });
  }

  goalCount(tx: Transaction, planId: string): Promise<number> {
    return tx.manager.count(PlanGoal, { where: { providerId: tx.providerId, planId } });
  }

  /** Goals of these versions in the order in which they were added. */
  goals(tx: Transaction, planIds: readonly string[]): Promise<PlanGoal[]> {
    return tx.manager.find(PlanGoal, {
      where: { providerId: tx.providerId, planId: In([...planIds]) },
      order: { id: 'ASC' },
      take: shownPlans * MOST_GOALS,
    });
  }

  /** Carries the goals of one version over to the next, with their progress. */
  async copyGoals(tx: Transaction, from: Plan, planId: string): Promise<void> {
    const goals = await this.goals(tx, [from.id]);
    if (goals.length === 0) return;
    const { staffId } = principalOf(tx);
    // Ids of one millisecond have no order: a millisecond each keeps the goals as they were.
    const firstAt = Date.now();
    const rows = goals.map(({ clientId, domain, goal, nextStep, who, byWhen, status }, index) => {
      const content = { clientId, domain, goal, nextStep, who, byWhen, status };
      return { ...content, providerId: tx.providerId, id: newId(firstAt + index), planId, createdBy: staffId, updatedBy: staffId };
    });
    await tx.manager.insert(PlanGoal, rows);
  }

  async shownPlans(tx: Transaction, episodeId: string): Promise<PlanRow[]> {
    return tx.manager.query(
      `select p.id, p.number, p.own_words as "ownWords", p.signed_on::text as "signedOn", p.signature_kind as "signatureKind", p.signed_name as "signedName",
         s.display_name as "signedWith", p.disagreement, p.next_review_on::text as "nextReviewOn", p.version
       from plan p left join staff s on s.provider_id = p.provider_id and s.id = p.signed_with
       where p.provider_id = $1 and p.episode_id = $2 order by p.number desc limit ${shownPlans}`,
      [tx.providerId, episodeId],
    );
  }

  async shownReviews(tx: Transaction, episodeId: string): Promise<ReviewResponse[]> {
    return tx.manager.query(
      `select r.id, r.held_on::text as "heldOn", r.client_present as "clientPresent", r.signed, r.next_review_on::text as "nextReviewOn", r.relevance,
         r.effectiveness, r.unmet_needs as "unmetNeeds", r.risk, r.family_involvement as "familyInvolvement", r.satisfaction,
         s.display_name as "enteredBy", r.version
       from review r left join staff s on s.provider_id = r.provider_id and s.id = r.created_by
       where r.provider_id = $1 and r.episode_id = $2 order by r.held_on desc, r.id desc limit ${shownReviews}`,
      [tx.providerId, episodeId],
    );
  }

  /** The day by which the open review clock of the episode ends. */
  async reviewDueOn(tx: Transaction, clientId: string, episodeId: string): Promise<Day | null> {
    const rows: { due: Day }[] = await tx.manager.query(
      `select due from deadline where provider_id = $1 and client_id = $2 and episode_id = $3 and kind = 'plan-review' and open order by due_at limit 1`,
      [tx.providerId, clientId, episodeId],
    );
    return rows[0]?.due ?? null;
  }
}
