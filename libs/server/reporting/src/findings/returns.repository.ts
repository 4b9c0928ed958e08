import { Injectable } from '@nestjs/common';
import type { RuleCount } from '@throughline/contracts/returns';
import type { Transaction } from '@throughline/server/platform';
import type { ServiceOfReturn } from '../reportable-service';
import { type FindingPlace, severities, type Severity } from './finding-place';

/** Episodes of a service by what the return would do with them. */
export interface Readiness {
  /** Episodes that are in the return, or would be but for their errors. */
  readonly episodes: number;
  /** In the return, without an error. */
  readonly ready: number;
  /** Clients who are told of with the row of refused consent only. */
  readonly withoutConsent: number;
}

/** One finding with whose it is, as stored. */
export interface FindingRow {
  clientId: string;
  episodeId: string;
  severity: Severity;
  code: string;
  field: string | null;
  path: string;
  parameters: Record<string, string | number | boolean | null>;
  reference: string;
  displayName: string;
  coordinator: string | null;
  /** The reader may not open the record: restricted to others, or their own. */
  hidden: boolean;
}

/** What to list: the service's findings from a place on, perhaps of one severity or one rule. */
export interface FindingQuery {
  readonly serviceId: string;
  readonly readerId: string;
  readonly severity?: string;
  readonly code?: string;
  readonly after: FindingPlace | null;
  readonly limit: number;
}

/** Rules are a few dozen; what is beyond this would be a fault of ours. */
const maxRules = 200;

const readinessQuery = `
with bad as materialized (select distinct episode_id from return_finding where provider_id = $1 and service_id = $2 and severity = 'error'),
  sent as (select episode_id, consented from return_row where provider_id = $1 and profile = $3 and agency_code = $4 and row_number = 1)
select (count(*) filter (where consented is distinct from false))::int as episodes,
  (count(*) filter (where consented and bad.episode_id is null))::int as ready,
  (count(*) filter (where not consented))::int as "withoutConsent"
from sent full join bad using (episode_id)`;

const rulesQuery = `
select code, severity, field, count(*)::int as count from return_finding where provider_id = $1 and service_id = $2
group by code, severity, field order by array_position(array['error', 'warning', 'information'], severity::text), count(*) desc, code, field limit ${maxRules}`;

/** Reads the projected rows and findings. */
@Injectable()
export class ReturnsRepository {
  async readiness(tx: Transaction, service: ServiceOfReturn, profile: string): Promise<Readiness> {
    const [row]: Readiness[] = await tx.manager.query(readinessQuery, [tx.providerId, service.id, profile, service.agencyCode]);
    return row ?? { episodes: 0, ready: 0, withoutConsent: 0 };
  }

  async ruleCounts(tx: Transaction, serviceId: string): Promise<RuleCount[]> {
    return tx.manager.query(rulesQuery, [tx.providerId, serviceId]);
  }

  /** Keyset paging in the order severity, rule, client; each severity is one range of the index. */
  async findings(tx: Transaction, query: FindingQuery): Promise<FindingRow[]> {
    const { after } = query;
    const from = after ? severities.indexOf(after.severity) : 0;
    const wanted = severities.filter((severity, rank) => rank >= from && (query.severity ?? severity) === severity);
    if (wanted.length === 0) return [];
    const parameters: unknown[] = [tx.providerId, query.serviceId, query.limit, query.readerId, query.code ?? null];
    if (wanted.includes(after?.severity as Severity) && after) parameters.push(after.code, after.clientId, after.episodeId, after.path);
    return tx.manager.query(findingsQuery(wanted, after?.severity ?? null), parameters);
  }
}

function branch(severity: Severity, place: boolean): string {
  return `(select f.*, ${severities.indexOf(severity)} as rank from return_finding f
    where f.provider_id = $1 and f.service_id = $2 and f.severity = '${severity}' and ($5::varchar is null or f.code = $5)
    ${place ? 'and (f.code, f.client_id, f.episode_id, f.path) > ($6, $7::uuid, $8::uuid, $9)' : ''}
    order by f.code, f.client_id, f.episode_id, f.path limit $3)`;
}

function findingsQuery(wanted: readonly Severity[], placeIn: Severity | null): string {
  return `select p.client_id as "clientId", p.episode_id as "episodeId", p.severity, p.code, p.field, p.path, p.parameters,
      k.reference, k.display_name as "displayName", s.display_name as coordinator,
      c.staff_member_id is not distinct from $4::uuid or (c.restricted and not exists (select 1 from restricted_reader r
        where r.provider_id = $1 and r.client_id = p.client_id and r.staff_id = $4::uuid)) as hidden
    from (select * from (${wanted.map((severity) => branch(severity, severity === placeIn)).join(' union all ')}) every
      order by rank, code, client_id, episode_id, path limit $3) p
    join client c on c.provider_id = $1 and c.id = p.client_id
    join client_card k on k.provider_id = $1 and k.client_id = p.client_id
    left join staff s on s.provider_id = $1 and s.id = k.coordinator_id
    order by p.rank, p.code, p.client_id, p.episode_id, p.path`;
}
