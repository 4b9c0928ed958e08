import { Injectable } from '@nestjs/common';
import type { AnswerResponse, OfferResponse, PartResponse } from '@throughline/contracts/assessment';
import type { Transaction } from '@throughline/server/platform';

/** A row with its instants as the driver gives them. */
export type Timed<Response, Instants extends keyof Response> = {
  [Name in keyof Response]: Name extends Instants ? Date | Extract<Response[Name], null> : Response[Name];
};

export type PartRow = Timed<PartResponse, 'startedAt' | 'completedAt' | 'enteredAt'>;
export type OfferRow = Timed<OfferResponse, 'offeredAt' | 'slotAt' | 'outcomeAt'>;
export type AnswerRow = Timed<AnswerResponse, 'eventAt' | 'enteredAt'> & { readonly superseded: boolean };

const answerColumns = `a.question, a.part, a.value, a.gap, a.event_at as "eventAt", a.entered_at as "enteredAt", s.display_name as "enteredBy"`;
const author = (alias: string, column: string): string =>
  `left join staff s on s.provider_id = ${alias}.provider_id and s.id = ${alias}.${column}`;

/** What the assessment page shows, with the names of the authors. */
@Injectable()
export class AssessmentViewRepository {
  async parts(tx: Transaction, assessmentId: string): Promise<PartRow[]> {
    return tx.manager.query(
      `select p.id, p.part, p.started_at as "startedAt", p.completed_at as "completedAt", p.created_at as "enteredAt", s.display_name as "enteredBy", p.version
       from assessment_part p ${author('p', 'created_by')}
       where p.provider_id = $1 and p.assessment_id = $2 order by p.started_at, p.id limit 10`,
      [tx.providerId, assessmentId],
    );
  }

  /** Current answers, and the newest hundred of those that were corrected. */
  async answers(tx: Transaction, assessmentId: string): Promise<AnswerRow[]> {
    return tx.manager.query(
      `(select ${answerColumns}, false as superseded from assessment_answer a ${author('a', 'entered_by')}
        where a.provider_id = $1 and a.assessment_id = $2 and a.superseded_at is null order by a.question limit 500)
       union all
       (select ${answerColumns}, true as superseded from assessment_answer a ${author('a', 'entered_by')}
        where a.provider_id = $1 and a.assessment_id = $2 and a.superseded_at is not null order by a.superseded_at desc, a.question limit 100)`,
      [tx.providerId, assessmentId],
    );
  }

  async offers(tx: Transaction, episodeId: string): Promise<OfferRow[]> {
    return tx.manager.query(
      `select id, offered_at as "offeredAt", slot_at as "slotAt", outcome, outcome_at as "outcomeAt", version
       from assessment_offer where provider_id = $1 and episode_id = $2 order by slot_at desc, id desc limit 100`,
      [tx.providerId, episodeId],
    );
  }
}
