import { Injectable } from '@nestjs/common';
import type { OutcomeResponse } from '@throughline/contracts/outcomes';
import type { Day } from '@throughline/domain/calendar';
import { Outcome } from '@throughline/server/database';
import type { Transaction } from '@throughline/server/platform';

/** An outcome form as shown, without what the rules say about it. */
export type OutcomeRow = Omit<OutcomeResponse, 'findings'>;

/** Outcome forms of an episode. */
@Injectable()
export class OutcomeRepository {
  outcome(tx: Transaction, clientId: string, episodeId: string, id: string): Promise<Outcome | null> {
    return tx.manager.findOne(Outcome, { where: { providerId: tx.providerId, clientId, episodeId, id } });
  }

  /** Stage and day of every other form of the episode. */
  async others(tx: Transaction, episodeId: string, except: string | null): Promise<{ stage: string; takenOn: Day }[]> {
    return tx.manager.query(
      `select stage, taken_on::text as "takenOn" from outcome where provider_id = $1 and episode_id = $2 and id is distinct from $3::uuid order by taken_on limit 500`,
      [tx.providerId, episodeId, except],
    );
  }

  /** Oldest first. */
  async shown(tx: Transaction, episodeId: string): Promise<OutcomeRow[]> {
    return tx.manager.query(
      `select o.id, o.stage, o.taken_on::text as "takenOn", o.answers, s.display_name as "enteredBy", o.version
       from outcome o left join staff s on s.provider_id = o.provider_id and s.id = o.created_by
       where o.provider_id = $1 and o.episode_id = $2 order by o.taken_on, o.id limit 200`,
      [tx.providerId, episodeId],
    );
  }
}
