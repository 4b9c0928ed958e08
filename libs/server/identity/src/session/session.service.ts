import { Injectable } from '@nestjs/common';
import type { SessionResponse } from '@throughline/contracts/session';
import { listScope, permissions } from '@throughline/domain/access';
import { type Principal, rolesOf, type Transaction } from '@throughline/server/platform';

interface Names {
  provider: string;
  demo: boolean;
  services: { id: string; name: string; agencyCode: string }[];
  teams: { id: string; name: string }[];
}

/** Who is signed in, and what the screens may show. */
@Injectable()
export class SessionService {
  async describe(tx: Pick<Transaction, 'manager' | 'providerId'>, principal: Principal): Promise<SessionResponse> {
    const [names]: Names[] = await tx.manager.query(
      `select p.name as provider, p.demo,
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'agencyCode', s.agency_code) order by s.name) from service s
           where s.provider_id = $1 and s.id = any($2::uuid[])), '[]') as services,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) from team t
           where t.provider_id = $1 and t.id = any($3::uuid[])), '[]') as teams
       from provider p where p.provider_id = $1`,
      [tx.providerId, principal.roles.map(({ serviceId }) => serviceId), principal.teamIds],
    );
    const roles = rolesOf(principal);
    return {
      staff: { id: principal.staffId, name: principal.displayName },
      providerName: names?.provider ?? '',
      demo: names?.demo ?? false,
      roles,
      permissions: permissions.filter((permission) => listScope(roles, permission) !== 'none'),
      services: names?.services ?? [],
      teams: names?.teams ?? [],
      expiresAt: principal.expiresAt,
    };
  }

  /** Ends the session at once. */
  async end(tx: Transaction, principal: Principal): Promise<void> {
    await tx.manager.query('update staff_session set ended_at = now() where provider_id = $1 and id = $2', [
      tx.providerId,
      principal.sessionId,
    ]);
  }
}
