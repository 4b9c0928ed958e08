import { Injectable } from '@nestjs/common';
import type { Instant } from '@throughline/domain/calendar';
import type { Transaction } from '@throughline/server/platform';
import { hiddenFrom } from '../reading/led-teams';

export interface WorkerRow {
  readonly staff_id: string;
  readonly name: string;
  readonly team_name: string;
  readonly caseload: number;
  readonly overdue: number;
  readonly due_this_week: number;
  readonly findings: number;
}

export interface UnallocatedRow {
  readonly client_id: string;
  readonly version: number;
  readonly display_name: string;
  readonly reference: string;
  readonly restricted: boolean;
  readonly hidden: boolean;
  readonly team_id: string;
  readonly team_name: string;
  readonly referred_on: string;
  readonly next_due_at: Date | null;
  readonly next_due_kind: string | null;
}

const listLimit = 100;

/** What a team carries: sums over the open clients and open clocks of the teams, by their partial indexes. */
@Injectable()
export class TeamBoardRepository {
  /** Members of the teams, and those who still coordinate clients of a team they have left, with what they carry there. */
  workers(tx: Transaction, teamIds: readonly string[], endOfWeek: Instant): Promise<WorkerRow[]> {
    return tx.manager.query(
      `with cards as (
         select team_id, coordinator_id as staff_id, count(*)::int as caseload, sum(finding_errors)::int as findings
         from client_card where provider_id = $1 and team_id = any($2::uuid[]) and open and coordinator_id is not null group by 1, 2
       ), clocks as (
         select team_id, coordinator_id as staff_id, count(*) filter (where due_at <= now())::int as overdue,
           count(*) filter (where due_at > now())::int as due_this_week
         from deadline where provider_id = $1 and team_id = any($2::uuid[]) and open and due_at <= $3 and coordinator_id is not null group by 1, 2
       ), members as (
         select m.team_id, m.staff_id from team_member m join staff s on s.provider_id = m.provider_id and s.id = m.staff_id
         where m.provider_id = $1 and m.team_id = any($2::uuid[]) and s.active
         union select team_id, staff_id from cards
       )
       select s.id as staff_id, s.display_name as name, t.name as team_name, coalesce(k.caseload, 0) as caseload, coalesce(d.overdue, 0) as overdue,
         coalesce(d.due_this_week, 0) as due_this_week, coalesce(k.findings, 0) as findings
       from members m
       join staff s on s.provider_id = $1 and s.id = m.staff_id
       join team t on t.provider_id = $1 and t.id = m.team_id
       left join cards k using (team_id, staff_id)
       left join clocks d using (team_id, staff_id)
       order by t.name, s.display_name, s.id limit 500`,
      [tx.providerId, teamIds, endOfWeek],
    );
  }

  /** Open clients of the teams whom nobody coordinates, by time left. */
  unallocated(tx: Transaction, staffId: string, teamIds: readonly string[]): Promise<UnallocatedRow[]> {
    return tx.manager.query(
      `select k.client_id, e.version, k.display_name, k.reference, k.restricted, ${hiddenFrom('$2')} as hidden, k.team_id, t.name as team_name,
         k.referred_on::text as referred_on, k.next_due_at, d.kind as next_due_kind
       from (select * from client_card where provider_id = $1 and team_id = any($3::uuid[]) and open and coordinator_id is null
             order by next_due_at nulls last, client_id limit ${listLimit}) k
       join client c on c.provider_id = $1 and c.id = k.client_id
       join episode e on e.provider_id = $1 and e.id = k.episode_id
       join team t on t.provider_id = $1 and t.id = k.team_id
       left join lateral (select kind from deadline d where d.provider_id = $1 and d.client_id = k.client_id and d.open order by d.due_at, d.key limit 1) d on true
       order by k.next_due_at nulls last, k.client_id`,
      [tx.providerId, staffId, teamIds],
    );
  }
}
