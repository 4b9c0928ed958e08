import type { AccessFacts } from '@throughline/domain/access';
import { prepared } from '@throughline/server/database';
import type { EntityManager } from 'typeorm';
import type { SessionToken } from './session-token';
import type { Principal } from './principal';

/** The signed-in member of staff and, for a route about a client, the facts that the access decision rests on. */
export interface Admission {
  readonly principal: Principal;
  readonly now: Date;
  readonly lastSeenAt: Date;
  /** Null when the route names no client, or the client does not exist. */
  readonly facts: AccessFacts | null;
  /** Roles that count for this client: those held in its service, else all. */
  readonly roles: readonly string[];
}

interface Row {
  now: Date;
  session_id: string;
  staff_id: string;
  display_name: string;
  last_seen_at: Date;
  expires_at: Date;
  roles: { role: string; serviceId: string }[];
  team_ids: string[];
  client: null | {
    serviceId: string | null;
    teamId: string | null;
    coordinatorId: string | null;
    restricted: boolean;
    listed: boolean;
    staffIsSubject: boolean;
    breakGlass: boolean;
    shared: boolean;
  };
}

const query = `
select now() as now, s.id as session_id, s.staff_id, st.display_name, s.last_seen_at, s.expires_at,
  coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'serviceId', r.service_id)) from staff_role r
    where r.provider_id = $1 and r.staff_id = s.staff_id), '[]') as roles,
  coalesce((select jsonb_agg(m.team_id) from team_member m where m.provider_id = $1 and m.staff_id = s.staff_id), '[]') as team_ids,
  (select jsonb_build_object('serviceId', k.service_id, 'teamId', k.team_id, 'coordinatorId', k.coordinator_id, 'restricted', c.restricted,
      'listed', c.restricted and exists (select 1 from restricted_reader x where x.provider_id = $1 and x.client_id = c.id and x.staff_id = s.staff_id),
      'staffIsSubject', c.staff_member_id is not distinct from s.staff_id,
      'breakGlass', exists (select 1 from break_glass b where b.provider_id = $1 and b.staff_id = s.staff_id and b.client_id = c.id and b.expires_at > now()),
      'shared', coalesce((select n.given from consent n where n.provider_id = $1 and n.client_id = c.id and n.purpose = 'share'
        and n.agency in (select v.name from service v join staff_role w on w.provider_id = v.provider_id and w.service_id = v.id
          where v.provider_id = $1 and w.staff_id = s.staff_id) order by n.decided_at desc limit 1), false))
    from client c join client_card k on k.provider_id = c.provider_id and k.client_id = c.id
    where c.provider_id = $1 and c.id = $3::uuid) as client
from staff_session s join staff st on st.provider_id = s.provider_id and st.id = s.staff_id
where s.provider_id = $1 and s.token_hash = $2 and s.ended_at is null and s.expires_at > now()
  and s.last_seen_at > now() - make_interval(mins => $4) and st.active`;

/** One query admits a request: session, roles, teams and the access facts of the client. Null: not signed in any more. */
export async function admit(
  manager: EntityManager,
  token: SessionToken,
  clientId: string | null,
  idleMinutes: number,
): Promise<Admission | null> {
  const rows = await prepared<Row>(manager, 'admit', query, [token.providerId, token.hash, clientId, idleMinutes]);
  const row = rows[0];
  if (!row) return null;
  const principal: Principal = {
    providerId: token.providerId,
    staffId: row.staff_id,
    displayName: row.display_name,
    sessionId: row.session_id,
    expiresAt: row.expires_at.toISOString(),
    roles: row.roles,
    teamIds: row.team_ids,
  };
  const inService = row.client ? row.roles.filter(({ serviceId }) => serviceId === row.client?.serviceId) : [];
  const counted = inService.length > 0 ? inService : row.roles;
  return {
    principal,
    now: row.now,
    lastSeenAt: row.last_seen_at,
    roles: [...new Set(counted.map(({ role }) => role))],
    facts: row.client ? factsOf(row.client, principal, inService.length > 0) : null,
  };
}

function factsOf(client: NonNullable<Row['client']>, principal: Principal, sameService: boolean): AccessFacts {
  const own = client.coordinatorId === principal.staffId;
  return {
    ownCaseload: own,
    careCoordinator: own,
    sameTeam: client.teamId !== null && principal.teamIds.includes(client.teamId),
    sameService,
    restricted: client.restricted,
    listed: client.listed,
    staffIsSubject: client.staffIsSubject,
    breakGlassActive: client.breakGlass,
    reasonGiven: client.breakGlass,
    consentToShare: client.shared,
  };
}
