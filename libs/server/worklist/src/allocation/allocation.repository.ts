import { Injectable } from '@nestjs/common';
import { Allocation, Episode, newId } from '@throughline/server/database';
import type { Transaction } from '@throughline/server/platform';
import { IsNull } from 'typeorm';

/** Whether a team and a worker exist and belong together. */
export interface Assignment {
  /** Service of the team; null when there is no such team. */
  readonly service_id: string | null;
  /** The worker is active and a member of the team. */
  readonly member: boolean;
}

/** A worker or none, in a team. */
export interface Recipient {
  readonly teamId: string;
  readonly staffId: string | null;
}

@Injectable()
export class AllocationRepository {
  openEpisode(tx: Transaction, clientId: string): Promise<Episode | null> {
    return tx.manager.findOne(Episode, { where: { providerId: tx.providerId, clientId, closedOn: IsNull() } });
  }

  current(tx: Transaction, episodeId: string): Promise<Allocation | null> {
    return tx.manager.findOne(Allocation, { where: { providerId: tx.providerId, episodeId, endedAt: IsNull() } });
  }

  async assignment(tx: Transaction, { teamId, staffId }: Recipient): Promise<Assignment> {
    const [row]: Assignment[] = await tx.manager.query(
      `select (select service_id from team where provider_id = $1 and id = $2) as service_id,
         exists (select 1 from team_member m join staff s on s.provider_id = m.provider_id and s.id = m.staff_id
           where m.provider_id = $1 and m.team_id = $2 and m.staff_id = $3 and s.active) as member`,
      [tx.providerId, teamId, staffId],
    );
    return row ?? { service_id: null, member: false };
  }

  async insert(tx: Transaction, episode: Episode, { teamId, staffId }: Recipient, handoverNote: string | null): Promise<void> {
    const by = tx.principal?.staffId ?? null;
    await tx.manager.insert(Allocation, {
      providerId: tx.providerId,
      id: newId(),
      clientId: episode.clientId,
      episodeId: episode.id,
      teamId,
      staffId,
      startedAt: new Date(tx.now),
      endedAt: null,
      handoverNote,
      createdBy: by,
      updatedBy: by,
    });
  }

  /** Alerts that nobody has seen follow the client; those of breaches are the team's in any case. */
  async handAlertsOver(tx: Transaction, clientId: string, { teamId, staffId }: Recipient): Promise<void> {
    await tx.manager.query(
      `update alert set recipient_staff_id = case when step = 'breached' then null else $3::uuid end,
         recipient_team_id = case when step = 'breached' or $3::uuid is null then $4::uuid end
       where provider_id = $1 and client_id = $2 and seen_at is null`,
      [tx.providerId, clientId, staffId, teamId],
    );
  }
}
