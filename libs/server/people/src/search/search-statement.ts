import type { ClientSearchRequest } from '@throughline/contracts/clients';
import { listScope } from '@throughline/domain/access';
import { listFilter, type Principal, rolesOf, servicesFor } from '@throughline/server/platform';

/** A statement with its parameters. */
export interface SearchStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One of the three ways into the client cards; each has an index in the order of names. */
interface Branch {
  readonly column: 'coordinator_id' | 'team_id' | 'service_id';
  readonly ids: readonly string[];
  /** Leaves out what the team branch beside it finds already. */
  readonly notOfTeams?: readonly string[];
}

const permission = 'caseload.read';

/** The view that was asked for, within what the reader may list. */
function branchesOf(principal: Principal, view: ClientSearchRequest['view']): Branch[] {
  const scope = listScope(rolesOf(principal), permission);
  const mine: Branch = { column: 'coordinator_id', ids: [principal.staffId] };
  const teams: Branch = { column: 'team_id', ids: principal.teamIds };
  if (view === 'mine' || scope === 'own') return [mine];
  if (view === 'team') return [teams];
  if (scope === 'service') return [{ column: 'service_id', ids: servicesFor(principal, permission) }];
  return [teams, { ...mine, notOfTeams: principal.teamIds }];
}

/** Highest character of every collation: above every text that begins with what stands before it. */
const last = '\uffff';

/** Gives each value its number in the statement. */
class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** Without a state: open clients; with words searched for, clients of any state. */
function stateCondition({ state, text }: ClientSearchRequest): string {
  if (state === 'closed') return 'not k.open';
  if (state === 'unallocated') return 'k.open and k.coordinator_id is null';
  return state === 'open' || !text?.trim() ? 'k.open' : 'true';
}

/**
 * The beginning of a name as a range, which the index answers under row-level security (`like` would not be pushed into it),
 * and exactly; or a reference, with or without its letters.
 */
function textCondition(text: string | undefined, provider: string, parameters: Parameters): string {
  const typed = text?.trim() ?? '';
  if (typed === '') return 'true';
  const number = /^(?:tl-?)?(\d{5,})$/i.exec(typed)?.[1];
  if (number)
    return `k.client_id = (select c.id from client c where c.provider_id = ${provider} and c.reference = ${parameters.add(`TL-${number}`)})`;
  const words = typed.toLowerCase();
  const from = parameters.add(words);
  return `k.sort_name >= ${from} and k.sort_name < ${parameters.add(words + last)} and starts_with(k.sort_name, ${from})`;
}

/**
 * A page of clients with the names of coordinator and team: keyset paging over the card indexes, one top list for each team
 * or service of the reader, merged. `hidden`: the reader may not open the record (restricted, or their own).
 */
export function searchStatement(principal: Principal, request: ClientSearchRequest, after: string | null, limit: number): SearchStatement {
  const parameters = new Parameters();
  const provider = parameters.add(principal.providerId);
  const filter = listFilter(principal, permission, 2);
  filter.parameters.forEach((value) => parameters.add(value));
  const rows = parameters.add(limit);
  const conditions = [
    `k.provider_id = ${provider}`,
    filter.sql,
    // Lets the index of a service find what the partial indexes of open clients do not hold.
    `k.service_id = any(${parameters.add(servicesFor(principal, permission))}::uuid[])`,
    stateCondition(request),
    textCondition(request.text, provider, parameters),
  ];
  if (after !== null) {
    const place = parameters.add(after);
    conditions.push(
      `(k.sort_name, k.client_id) > (select a.sort_name, a.client_id from client_card a where a.provider_id = ${provider} and a.client_id = ${place})`,
    );
  }
  const branches = branchesOf(principal, request.view).map(({ column, ids, notOfTeams }) => {
    const apart = notOfTeams ? ` and (k.team_id = any(${parameters.add(notOfTeams)}::uuid[])) is not true` : '';
    return `(select f.* from unnest(${parameters.add(ids)}::uuid[]) as b(id) cross join lateral (
      select k.* from client_card k where k.${column} = b.id and ${conditions.join(' and ')}${apart} order by k.sort_name, k.client_id limit ${rows}) f
      order by f.sort_name, f.client_id limit ${rows})`;
  });
  const me = parameters.add(principal.staffId);
  const sql = `select p.client_id, p.reference, p.display_name, p.birth_date::text as birth_date, p.restricted, p.stage, p.next_due_at,
      p.next_review_on::text as next_review_on, p.flags, p.finding_errors, s.display_name as coordinator, t.name as team,
      c.staff_member_id is not distinct from ${me}::uuid or (p.restricted and not exists (select 1 from restricted_reader r
        where r.provider_id = p.provider_id and r.client_id = p.client_id and r.staff_id = ${me}::uuid)) as hidden
    from (select u.* from (${branches.join(' union all ')}) u order by u.sort_name, u.client_id limit ${rows}) p
    join client c on c.provider_id = p.provider_id and c.id = p.client_id
    left join staff s on s.provider_id = p.provider_id and s.id = p.coordinator_id
    left join team t on t.provider_id = p.provider_id and t.id = p.team_id
    order by p.sort_name, p.client_id`;
  return { sql, parameters: parameters.values };
}
