import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { englandHolidays, type Instant } from '@throughline/domain/calendar';
import { projectClient, projectionVersion, type ClientProjections } from '@throughline/domain/projections';
import { loadFacts, prepared } from '@throughline/server/database';
import type { EntityManager } from 'typeorm';
import { keyOf, removals, storedQuery, storedQueryOfOne, upserts } from './projection-statements';
import { projectionNames, projectionTables, type ProjectionName } from './projection-tables';

type Row = Record<string, unknown>;
interface Stored {
  readonly name: ProjectionName;
  readonly clientId: string;
  readonly key: string;
  readonly digest: string;
}
type Gone = { readonly client_id: string; readonly key: string };

/** How many projected rows were written and removed. */
export interface ProjectionResult {
  readonly written: number;
  readonly removed: number;
}

/** JSON with the keys in order, so that equal rows have equal digests. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, stable(inner)]),
  );
}

const property = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Each column with the property it comes from, in the order of names: worked out once, for every row of every write passes here. */
type Layout = readonly (readonly [column: string, property: string])[];
const layoutOf = (name: ProjectionName): Layout =>
  projectionTables[name].columns.map(([column]): [string, string] => [column, property(column)]).sort(([a], [b]) => (a < b ? -1 : 1));
const layouts = Object.fromEntries(projectionNames.map((name) => [name, layoutOf(name)])) as Record<ProjectionName, Layout>;

function storedForm(name: ProjectionName, clientId: string, derived: object): Row {
  const values = derived as Row;
  const row: Row = {};
  for (const [column, from] of layouts[name]) {
    const value = column === 'projection_version' ? projectionVersion : (values[from] ?? null);
    row[column] = typeof value === 'object' ? stable(value) : value;
  }
  const digest = hash('md5', JSON.stringify(row));
  row['client_id'] = clientId;
  row['digest'] = digest;
  return row;
}

function rowsOf(name: ProjectionName, clientId: string, projections: ClientProjections): Row[] {
  const derived = name === 'card' ? [projections.card] : projections[name];
  return derived.map((row) => storedForm(name, clientId, row));
}

/**
 * Re-derives what is projected from clients' facts and writes the difference. It runs in the transaction that changed the
 * record, after the client's row lock was taken (two writers of one client queue up), and in the rebuild, with one result.
 */
@Injectable()
export class Projector {
  /** Projects these clients as of `now`. The caller holds their locks. */
  async project(manager: EntityManager, providerId: string, clientIds: readonly string[], now: Instant): Promise<ProjectionResult> {
    const facts = await loadFacts(manager, providerId, clientIds);
    const stored = await this.stored(manager, providerId, clientIds);
    const known = new Map(stored.map((row) => [`${row.name}/${row.clientId}/${row.key}`, row]));
    const changed: Record<ProjectionName, Row[]> = { deadlines: [], returnRows: [], findings: [], card: [] };
    for (const client of facts) {
      const projections = projectClient(client, { holidays: englandHolidays, asOf: now });
      for (const name of projectionNames) {
        for (const row of rowsOf(name, client.client.id, projections)) {
          const id = `${name}/${client.client.id}/${keyOf(name, row)}`;
          if (known.get(id)?.digest !== row['digest']) changed[name].push(row);
          known.delete(id);
        }
      }
    }
    return this.write(manager, providerId, changed, [...known.values()]);
  }

  private stored(manager: EntityManager, providerId: string, clientIds: readonly string[]): Promise<Stored[]> {
    if (clientIds.length === 1) return prepared<Stored>(manager, 'stored-projections-of-one', storedQueryOfOne, [providerId, clientIds[0]]);
    return prepared<Stored>(manager, 'stored-projections', storedQuery, [providerId, clientIds]);
  }

  private async write(
    manager: EntityManager,
    providerId: string,
    changed: Record<ProjectionName, Row[]>,
    gone: Stored[],
  ): Promise<ProjectionResult> {
    let written = 0;
    for (const name of projectionNames) {
      const removed: Gone[] = gone.filter((row) => row.name === name).map(({ clientId, key }) => ({ client_id: clientId, key }));
      if (removed.length > 0) await manager.query(removals[name], [providerId, JSON.stringify(removed)]);
      if (changed[name].length > 0) await prepared(manager, `upsert-${name}`, upserts[name], [providerId, JSON.stringify(changed[name])]);
      written += changed[name].length;
    }
    return { written, removed: gone.length };
  }
}
