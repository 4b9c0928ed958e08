import { Injectable } from '@nestjs/common';
import type { ReferralRequest } from '@throughline/contracts/referrals';
import type { Day } from '@throughline/domain/calendar';
import { Allocation, Consent, Episode, newId, Priority, Readiness, Referral } from '@throughline/server/database';
import { principalOf, type Transaction } from '@throughline/server/platform';
import { tidy } from '../clients/person-columns';

/** Which of the named team and worker exist where they should. */
export interface Placement {
  readonly teamFound: boolean;
  readonly staffFound: boolean;
}

/** A consent decision whose moment has been read. */
export interface ConsentRow {
  readonly purpose: string;
  readonly agency: string | null;
  readonly given: boolean;
  readonly decidedAt: Date;
  readonly evidence: string | null;
}

/** Rows that a referral brings; the caller holds the client's lock, or has just made the client. */
@Injectable()
export class ReferralRepository {
  /** Takes the next client number of the provider; others who register wait for this transaction. */
  async nextReference(tx: Transaction): Promise<string> {
    // TypeORM answers an UPDATE with its rows and their number.
    const [rows]: [{ number: number }[], number] = await tx.manager.query(
      'update provider set last_client_number = last_client_number + 1 where provider_id = $1 returning last_client_number as number',
      [tx.providerId],
    );
    return `TL-${rows[0]?.number}`;
  }

  /** Whether the team is of the service, and the worker an active member of the team. */
  async placement(tx: Transaction, serviceId: string, teamId: string, staffId: string | null): Promise<Placement> {
    const [row]: { member: boolean }[] = await tx.manager.query(
      `select exists (select 1 from team_member m join staff s on s.provider_id = m.provider_id and s.id = m.staff_id
         where m.provider_id = $1 and m.team_id = t.id and m.staff_id = $4::uuid and s.active) as member
       from team t where t.provider_id = $1 and t.id = $3 and t.service_id = $2`,
      [tx.providerId, serviceId, teamId, staffId],
    );
    return { teamFound: row !== undefined, staffFound: staffId === null || row === undefined || row.member };
  }

  /** Every episode of the client in a service, for the rule about opening another. */
  async episodeDates(tx: Transaction, clientId: string, serviceId: string): Promise<{ referredOn: Day; dischargedOn: Day | null }[]> {
    return tx.manager.query(
      `select opened_on::text as "referredOn", closed_on::text as "dischargedOn" from episode
       where provider_id = $1 and client_id = $2 and service_id = $3 order by opened_on desc limit 100`,
      [tx.providerId, clientId, serviceId],
    );
  }

  async openEpisode(tx: Transaction, clientId: string, serviceId: string, openedOn: Day): Promise<string> {
    const id = newId();
    await tx.manager.insert(Episode, { ...this.authored(tx), id, clientId, serviceId, openedOn });
    return id;
  }

  async addReferral(tx: Transaction, clientId: string, episodeId: string, request: ReferralRequest): Promise<void> {
    await tx.manager.insert(Referral, {
      ...this.authored(tx),
      id: newId(),
      clientId,
      episodeId,
      receivedOn: request.receivedOn,
      source: request.source,
      sourceOrganisation: tidy(request.sourceOrganisation) ?? null,
      channel: request.channel,
      substances: [...new Set(request.substances)],
      reason: tidy(request.reason) ?? null,
      outcome: request.outcome ?? null,
    });
  }

  async addReadiness(tx: Transaction, clientId: string, episodeId: string, ready: boolean, eventAt: Date): Promise<string> {
    const id = newId();
    await tx.manager.insert(Readiness, {
      providerId: tx.providerId,
      id,
      clientId,
      episodeId,
      ready,
      eventAt,
      enteredBy: principalOf(tx).staffId,
    });
    return id;
  }

  async addPriority(tx: Transaction, clientId: string, episodeId: string, reason: string, eventAt: Date): Promise<string> {
    const id = newId();
    await tx.manager.insert(Priority, { ...this.authored(tx), id, clientId, episodeId, reason, eventAt });
    return id;
  }

  /** Returns the ids in the order of the decisions. */
  async addConsents(tx: Transaction, clientId: string, consents: readonly ConsentRow[]): Promise<string[]> {
    const rows = consents.map((consent) => ({
      ...consent,
      providerId: tx.providerId,
      id: newId(),
      clientId,
      enteredBy: principalOf(tx).staffId,
    }));
    if (rows.length > 0) await tx.manager.insert(Consent, rows);
    return rows.map(({ id }) => id);
  }

  /** Gives the episode to a team from now on, and to a worker where one is named. */
  async allocate(tx: Transaction, clientId: string, episodeId: string, teamId: string, staffId: string | null): Promise<void> {
    await tx.manager.insert(Allocation, {
      ...this.authored(tx),
      id: newId(),
      clientId,
      episodeId,
      teamId,
      staffId,
      startedAt: new Date(tx.now),
    });
  }

  /** Provider and author of a new row. */
  authored(tx: Transaction): { providerId: string; createdBy: string; updatedBy: string } {
    const { staffId } = principalOf(tx);
    return { providerId: tx.providerId, createdBy: staffId, updatedBy: staffId };
  }
}
