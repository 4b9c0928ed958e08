import { Injectable } from '@nestjs/common';
import type { OrganisationResponse } from '@throughline/contracts/organisation';
import { principalOf, serviceIdsOf, type Transaction } from '@throughline/server/platform';

/** Services, teams and their people, for the services the reader works in. */
@Injectable()
export class OrganisationService {
  async read(tx: Transaction): Promise<OrganisationResponse> {
    const [row]: OrganisationResponse[] = await tx.manager.query(
      `select
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'agencyCode', s.agency_code, 'youngPeople', s.young_people) order by s.name)
           from service s where s.provider_id = $1 and s.id = any($2::uuid[])), '[]') as services,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'serviceId', t.service_id, 'members', coalesce((
             select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.display_name,
               'roles', (select coalesce(jsonb_agg(distinct r.role), '[]') from staff_role r where r.provider_id = $1 and r.staff_id = f.id),
               'caseload', (select count(*) from allocation a where a.provider_id = $1 and a.staff_id = f.id and a.ended_at is null)) order by f.display_name)
             from team_member m join staff f on f.provider_id = m.provider_id and f.id = m.staff_id
             where m.provider_id = $1 and m.team_id = t.id and f.active), '[]')) order by t.name)
           from team t where t.provider_id = $1 and t.service_id = any($2::uuid[])), '[]') as teams`,
      [tx.providerId, serviceIdsOf(principalOf(tx))],
    );
    return row ?? { services: [], teams: [] };
  }
}
