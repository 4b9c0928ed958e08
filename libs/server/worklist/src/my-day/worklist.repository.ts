import { Injectable } from '@nestjs/common';
import type { AlertReference } from '@throughline/contracts/worklist';
import type { Instant } from '@throughline/domain/calendar';
import type { Transaction } from '@throughline/server/platform';
import { hiddenFrom } from '../reading/led-teams';

/** A clock of a list, with what the list says about its client. */
export interface DeadlineListRow {
  readonly key: string;
  readonly kind: string;
  readonly client_id: string;
  readonly display_name: string;
  readonly reference: string;
  readonly birth_date: string;
  readonly restricted: boolean;
  readonly hidden: boolean;
  readonly started: string;
  readonly due: string;
  readonly due_at: Date;
  readonly detail: Record<string, unknown>;
  readonly coordinator: string | null;
}

export interface AlertRow {
  readonly client_id: string;
  readonly display_name: string;
  readonly reference: string;
  readonly restricted: boolean;
  readonly hidden: boolean;
  readonly deadline_key: string;
  readonly kind: string;
  readonly step: string;
  readonly due_at: Date;
  readonly raised_at: Date;
  readonly coordinator: string | null;
}

/** Whose clocks a list shows. */
export interface Reader {
  readonly staffId: string;
  /** Teams they lead; none for everybody else. */
  readonly teamIds: readonly string[];
}

/** Rows that a band shows at most. */
export const listLimit = 100;

const columns = `key, kind, client_id, started, due, due_at, detail, coordinator_id`;
const about = `join client_card k on k.provider_id = $1 and k.client_id = x.client_id
  join client c on c.provider_id = $1 and c.id = x.client_id`;

/** Open clocks and unseen alerts. Each branch is the head of one index, so the cost is the rows shown. */
@Injectable()
export class WorklistRepository {
  /**
   * Open clocks due after `from` (null: since ever) and up to `to`, by time left: those the reader coordinates and, of the
   * teams they lead, those of clients without a coordinator and, with `ofTeams`, everybody else's too.
   */
  deadlines(tx: Transaction, reader: Reader, from: Instant | null, to: Instant, ofTeams: boolean): Promise<DeadlineListRow[]> {
    const within = `d.open and d.due_at <= $5 and ($4::timestamptz is null or d.due_at > $4)`;
    return tx.manager.query(
      `select x.key, x.kind, x.client_id, k.display_name, k.reference, k.birth_date::text as birth_date, k.restricted, ${hiddenFrom('$2')} as hidden,
         x.started, x.due, x.due_at, x.detail, s.display_name as coordinator
       from (
         (select ${columns} from deadline d where d.provider_id = $1 and d.coordinator_id = $2 and ${within} order by d.due_at limit ${listLimit})
         union all
         (select t.* from unnest($3::uuid[]) as led(id) cross join lateral (
            select ${columns} from deadline d where d.provider_id = $1 and d.team_id = led.id and ${within}
              and d.coordinator_id is distinct from $2 and ($6 or d.coordinator_id is null)
            order by d.due_at limit ${listLimit}) t)
       ) x ${about} left join staff s on s.provider_id = $1 and s.id = x.coordinator_id
       order by x.due_at, x.client_id, x.key limit ${listLimit}`,
      [tx.providerId, reader.staffId, reader.teamIds, from, to, ofTeams],
    );
  }

  /** Alerts not seen yet, newest first: the reader's own (`own`) and those of the teams they lead. */
  alerts(tx: Transaction, reader: Reader, own: boolean): Promise<AlertRow[]> {
    const listed = 'client_id, deadline_key, step, raised_at';
    return tx.manager.query(
      `select x.client_id, k.display_name, k.reference, k.restricted, ${hiddenFrom('$2')} as hidden, x.deadline_key, d.kind, x.step, d.due_at,
         x.raised_at, s.display_name as coordinator
       from (
         (select ${listed} from alert a where a.provider_id = $1 and a.recipient_staff_id = $2 and a.seen_at is null and $4
          order by a.raised_at desc limit ${listLimit})
         union all
         (select t.* from unnest($3::uuid[]) as led(id) cross join lateral (
            select ${listed} from alert a where a.provider_id = $1 and a.recipient_team_id = led.id and a.seen_at is null
            order by a.raised_at desc limit ${listLimit}) t)
       ) x ${about}
       join deadline d on d.provider_id = $1 and d.client_id = x.client_id and d.key = x.deadline_key
       left join staff s on s.provider_id = $1 and s.id = d.coordinator_id
       order by x.raised_at desc, x.client_id, x.deadline_key, x.step limit ${listLimit}`,
      [tx.providerId, reader.staffId, reader.teamIds, own],
    );
  }

  /** Marks alerts that were raised for the reader, or for a team they lead, as seen. Returns how many were not before. */
  async markSeen(tx: Transaction, reader: Reader, alerts: readonly AlertReference[]): Promise<number> {
    const [marked]: { count: number }[] = await tx.manager.query(
      `with marked as (
         update alert a set seen_at = now(), seen_by = $2
         from jsonb_to_recordset($4::jsonb) as x("clientId" uuid, "deadlineKey" varchar, step varchar)
         where a.provider_id = $1 and a.client_id = x."clientId" and a.deadline_key = x."deadlineKey" and a.step = x.step
           and a.seen_at is null and (a.recipient_staff_id = $2 or a.recipient_team_id = any($3::uuid[]))
         returning 1)
       select count(*)::int as count from marked`,
      [tx.providerId, reader.staffId, reader.teamIds, JSON.stringify(alerts)],
    );
    return marked?.count ?? 0;
  }
}
