import { Injectable } from '@nestjs/common';
import { SafeguardingFlag } from '@throughline/server/database';
import { listFilter, principalOf, type Transaction } from '@throughline/server/platform';

/** A flag with its owner's name. */
export interface FlagRow {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly reason: string;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly review_on: string;
  readonly raised_at: Date;
  readonly ended_at: Date | null;
  readonly ended_reason: string | null;
  readonly version: number;
}

/** A row of the register. `hidden`: the reader may not open the record, which is restricted or their own. */
export interface RegisterRow extends FlagRow {
  readonly client_id: string;
  readonly reference: string;
  readonly display_name: string;
  readonly coordinator: string | null;
  readonly hidden: boolean;
  readonly total: number;
}

const columns = `f.id, f.kind, f.level, f.reason, f.owner_id, o.display_name as owner_name, f.review_on::text as review_on, f.raised_at, f.ended_at, f.ended_reason, f.version`;
const mostSevereFirst = `array_position(array['high','medium','low'], f.level::text)`;

@Injectable()
export class FlagRepository {
  /** Open first and most severe first, then the ended ones, latest first; at most 200. */
  async ofClient(tx: Transaction, clientId: string): Promise<FlagRow[]> {
    return tx.manager.query(
      `select ${columns} from safeguarding_flag f join staff o on o.provider_id = f.provider_id and o.id = f.owner_id
       where f.provider_id = $1 and f.client_id = $2
       order by f.ended_at is not null, case when f.ended_at is null then ${mostSevereFirst} end, f.ended_at desc, f.review_on, f.id limit 200`,
      [tx.providerId, clientId],
    );
  }

  async find(tx: Transaction, clientId: string, id: string): Promise<SafeguardingFlag | null> {
    return tx.manager.findOneBy(SafeguardingFlag, { providerId: tx.providerId, clientId, id });
  }

  /** True when this is a member of staff who works here now. */
  async isActiveStaff(tx: Transaction, staffId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query('select 1 from staff where provider_id = $1 and id = $2 and active', [
      tx.providerId,
      staffId,
    ]);
    return rows.length > 0;
  }

  /** Open flags of the clients in the reader's scope: earliest review first, then most severe; 200, with the number of all. */
  async register(tx: Transaction): Promise<RegisterRow[]> {
    const principal = principalOf(tx);
    const filter = listFilter(principal, 'safeguarding.register.read', 3);
    return tx.manager.query(
      `select ${columns}, k.client_id, k.reference, k.display_name, s.display_name as coordinator, count(*) over ()::int as total,
         c.staff_member_id is not distinct from $2::uuid or (k.restricted and not exists (select 1 from restricted_reader r
           where r.provider_id = $1 and r.client_id = k.client_id and r.staff_id = $2::uuid)) as hidden
       from safeguarding_flag f
       join staff o on o.provider_id = f.provider_id and o.id = f.owner_id
       join client_card k on k.provider_id = f.provider_id and k.client_id = f.client_id
       join client c on c.provider_id = f.provider_id and c.id = f.client_id
       left join staff s on s.provider_id = k.provider_id and s.id = k.coordinator_id
       where f.provider_id = $1 and f.ended_at is null and ${filter.sql}
       order by f.review_on, ${mostSevereFirst}, f.id limit 200`,
      [tx.providerId, principal.staffId, ...filter.parameters],
    );
  }
}
