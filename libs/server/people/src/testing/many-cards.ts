import type { TestOrganisation } from '@throughline/server/database/testing';
import type { DataSource } from 'typeorm';

/**
 * Inserts `count` clients with their cards in one statement, spread over both teams, as the projections would have made
 * them: invented names `Name00001, Person`, one in ten of the keyworker, one in twenty closed. For plans and paging only.
 */
export async function insertManyCards(admin: DataSource, organisation: TestOrganisation, count: number): Promise<void> {
  await admin.query(
    `with made as (
       insert into client (provider_id, id, reference, given_name, family_name, birth_date, sex)
       select $1, gen_random_uuid(), 'TL-' || (900000 + n), 'Person', 'Name' || lpad(n::text, 5, '0'), date '1980-01-01' + n % 9000, 'F'
       from generate_series(1, $6::int) n
       returning id, reference, family_name, given_name, birth_date, substring(reference from 4)::int - 900000 as n)
     insert into client_card (provider_id, client_id, reference, sort_name, display_name, birth_date, service_id, team_id, coordinator_id, open, restricted,
       stage, flags, finding_errors, finding_warnings, projection_version, digest)
     select $1, id, reference, lower(family_name || ', ' || given_name), family_name || ', ' || given_name, birth_date, $2,
       case when n % 2 = 0 then $3::uuid else $4::uuid end, case when n % 10 = 0 then $5::uuid end, n % 20 <> 1, false,
       case when n % 20 = 1 then 'closed' else 'treatment' end, '[]', 0, 0, 1, md5(id::text)
     from made`,
    [organisation.providerId, organisation.serviceId, organisation.teamId, organisation.otherTeamId, organisation.staff.keyworker, count],
  );
  await admin.query('analyze client');
  await admin.query('analyze client_card');
}
