import { newId } from '@throughline/server/database';
import type { TestOrganisation } from '@throughline/server/database/testing';
import { insertTestClient } from '@throughline/server/platform/testing';
import type { DataSource } from 'typeorm';

/** Rows of a return, put there without a record behind them. */
export interface ArrangedRows {
  readonly count: number;
  readonly agencyCode?: string;
  readonly activeFrom?: string;
  readonly activeTo?: string | null;
  /** SQL of the line over the row's number `n`. */
  readonly line?: string;
}

/** Inserts many rows of the live profile in one statement; all hang on one client, an episode for each three rows. */
export async function insertReturnRows(admin: DataSource, organisation: TestOrganisation, rows: ArrangedRows): Promise<void> {
  const { clientId } = await insertTestClient(admin, organisation, { ndtmsConsent: null });
  await admin.query(
    `insert into return_row (provider_id, client_id, episode_id, profile, row_number, agency_code, client_reference, active_from, active_to, consented, line, digest)
     select $1::uuid, $2::uuid, md5($2::uuid::text || (n / 3))::uuid, 'cds-k', n % 3 + 1, $3, 'TL-' || (100000 + n / 3), $4, $5, true, ${rows.line ?? `'"line ' || n || '"'`}, 'none'
     from generate_series(0, $6::int - 1) n`,
    [organisation.providerId, clientId, rows.agencyCode ?? 'N9001', rows.activeFrom ?? '2026-04-01', rows.activeTo ?? null, rows.count],
  );
}

/** Inserts a queued submission of the organisation's service, asked for by its data officer. */
export async function insertSubmission(
  admin: DataSource,
  { providerId, serviceId, staff }: TestOrganisation,
  fromOn = '2026-04-01',
  toOn = '2026-10-31',
): Promise<string> {
  const id = newId();
  await admin.query(
    `insert into submission (provider_id, id, service_id, profile, from_on, to_on, created_by) values ($1, $2, $3, 'cds-k', $4, $5, $6)`,
    [providerId, id, serviceId, fromOn, toOn, staff['data-officer']],
  );
  return id;
}
