import { Injectable } from '@nestjs/common';
import { changedAnswers } from '@throughline/domain/assessment';
import type { Day } from '@throughline/domain/calendar';
import { structuredKinds } from '@throughline/domain/episodes';
import { Assessment, AssessmentAnswer, AssessmentOffer, AssessmentPart, type Episode, newId } from '@throughline/server/database';
import { principalOf, type Transaction, versionConflict } from '@throughline/server/platform';
import { In, IsNull } from 'typeorm';

/** An answer ready to be stored; `value` null when `gap` says why there is none. */
export interface AnswerToStore {
  readonly question: string;
  readonly value: AssessmentAnswer['value'];
  readonly gap: string | null;
}

/** The sitting at which answers were given. */
export interface Sitting {
  readonly clientId: string;
  readonly assessmentId: string;
  readonly part: string;
  readonly eventAt: string;
}

/** Rows of the one assessment of an episode. Writes rely on the client's lock. */
@Injectable()
export class AssessmentRepository {
  find(tx: Transaction, episodeId: string): Promise<Assessment | null> {
    return tx.manager.findOne(Assessment, { where: { providerId: tx.providerId, episodeId } });
  }

  /** Begins the assessment of an episode, at version 1. */
  async create(tx: Transaction, episode: Episode): Promise<{ id: string }> {
    const id = newId();
    const createdBy = principalOf(tx).staffId;
    await tx.manager.insert(Assessment, {
      providerId: tx.providerId,
      id,
      clientId: episode.clientId,
      episodeId: episode.id,
      createdBy,
      updatedBy: createdBy,
    });
    return { id };
  }

  /** At most three: a part is started once. */
  parts(tx: Transaction, assessmentId: string): Promise<AssessmentPart[]> {
    return tx.manager.find(AssessmentPart, { where: { providerId: tx.providerId, assessmentId }, take: 10 });
  }

  /** First day of structured treatment in an episode; null while none has started. */
  async structuredFrom(tx: Transaction, episodeId: string): Promise<Day | null> {
    const rows: { day: Day | null }[] = await tx.manager.query(
      `select min(started_on)::text as day from intervention where provider_id = $1 and episode_id = $2 and kind = any($3)`,
      [tx.providerId, episodeId, structuredKinds],
    );
    return rows[0]?.day ?? null;
  }

  /** London day on which the comprehensive assessment of an episode was completed; null while it was not. */
  async comprehensiveCompletedOn(tx: Transaction, episodeId: string): Promise<Day | null> {
    const rows: { day: Day | null }[] = await tx.manager.query(
      `select (p.completed_at at time zone 'Europe/London')::date::text as day from assessment a
       join assessment_part p on p.provider_id = a.provider_id and p.assessment_id = a.id and p.part = 'comprehensive'
       where a.provider_id = $1 and a.episode_id = $2`,
      [tx.providerId, episodeId],
    );
    return rows[0]?.day ?? null;
  }

  currentAnswers(tx: Transaction, assessmentId: string, questions: readonly string[]): Promise<AssessmentAnswer[]> {
    return tx.manager.find(AssessmentAnswer, {
      where: { providerId: tx.providerId, assessmentId, question: In([...questions]), supersededAt: IsNull() },
    });
  }

  /** Marks what these answers correct and adds them, in two statements whatever their number (AS-1). */
  async replaceAnswers(tx: Transaction, sitting: Sitting, answers: readonly AnswerToStore[]): Promise<void> {
    const { staffId } = principalOf(tx);
    await tx.manager.query(
      `update assessment_answer set superseded_at = now(), superseded_by = $4
       where provider_id = $1 and assessment_id = $2 and question = any($3::varchar[]) and superseded_at is null`,
      [tx.providerId, sitting.assessmentId, answers.map(({ question }) => question), staffId],
    );
    const rows = answers.map((answer) => ({ ...answer, id: newId() }));
    await tx.manager.query(
      `insert into assessment_answer (provider_id, id, client_id, assessment_id, part, question, value, gap, event_at, entered_by)
       select $1, x.id, $2, $3, $4, x.question, x.value, x.gap, $5, $6
       from jsonb_to_recordset($7::jsonb) as x(id uuid, question varchar, value jsonb, gap varchar)`,
      [tx.providerId, sitting.clientId, sitting.assessmentId, sitting.part, sitting.eventAt, staffId, JSON.stringify(rows)],
    );
  }

  /** Answers are rows of their own: their sitting raises the version that the next writer must have seen. */
  async raiseVersion(tx: Transaction, assessmentId: string, version: number): Promise<number> {
    const [, affected]: [unknown, number] = await tx.manager.query(
      `update assessment set version = version + 1, updated_at = now(), updated_by = $4 where provider_id = $1 and id = $2 and version = $3`,
      [tx.providerId, assessmentId, version, principalOf(tx).staffId],
    );
    if (affected === 0) throw versionConflict(version + 1);
    return version + 1;
  }

  offer(tx: Transaction, clientId: string, episodeId: string, id: string): Promise<AssessmentOffer | null> {
    return tx.manager.findOne(AssessmentOffer, { where: { providerId: tx.providerId, clientId, episodeId, id } });
  }

  /** The first offer of a slot on this London day that has no outcome yet. */
  openOfferOn(tx: Transaction, episodeId: string, day: Day): Promise<AssessmentOffer | null> {
    return tx.manager
      .createQueryBuilder(AssessmentOffer, 'o')
      .where('o.providerId = :providerId and o.episodeId = :episodeId and o.outcome is null', { providerId: tx.providerId, episodeId })
      .andWhere(`(o.slotAt at time zone 'Europe/London')::date = :day`, { day })
      .orderBy('o.slotAt')
      .addOrderBy('o.id')
      .limit(1)
      .getOne();
  }
}

/** The answers that say something new, and those among them that would replace another. */
export function sortAnswers(
  current: readonly AssessmentAnswer[],
  given: readonly AnswerToStore[],
): { readonly changed: AnswerToStore[]; readonly corrected: AnswerToStore[] } {
  const known = new Set(current.map(({ question }) => question));
  const changed = changedAnswers(current, given);
  return { changed, corrected: changed.filter(({ question }) => known.has(question)) };
}
