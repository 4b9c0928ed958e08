import { Injectable } from '@nestjs/common';
import type { InterventionResponse } from '@throughline/contracts/interventions';
import { Intervention } from '@throughline/server/database';
import type { Transaction } from '@throughline/server/platform';

/** Interventions of an episode. */
@Injectable()
export class InterventionRepository {
  intervention(tx: Transaction, clientId: string, episodeId: string, id: string): Promise<Intervention | null> {
    return tx.manager.findOne(Intervention, { where: { providerId: tx.providerId, clientId, episodeId, id } });
  }

  /** In the order in which they were agreed. */
  async shown(tx: Transaction, episodeId: string): Promise<InterventionResponse[]> {
    return tx.manager.query(
      `select id, kind, setting, agreed_on::text as "agreedOn", first_offered_on::text as "firstOfferedOn", started_on::text as "startedOn",
         ended_on::text as "endedOn", exit_status as "exitStatus", version
       from intervention where provider_id = $1 and episode_id = $2 order by agreed_on, id limit 500`,
      [tx.providerId, episodeId],
    );
  }
}
