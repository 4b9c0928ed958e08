import { type EditableRow, newId } from '@throughline/server/database';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { versionConflict } from '../errors/app-error';
import type { Transaction } from './transaction';

/** Where a change is remembered: the client and the name of the record. */
export interface ChangeTrail {
  readonly clientId: string;
  /** Table name, e.g. `intervention`. */
  readonly record: string;
  readonly reason?: string | null;
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));
const differs = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) !== JSON.stringify(plain(b));

/**
 * The one way to change an existing row: a conditional UPDATE that names the version the reader saw. When the row has moved
 * on, nothing is written and `versionConflict` (412) carries the version that is there and the fields that differ.
 * Earlier values are kept as record changes (clocks.md rule 3). Returns the new version.
 *
 * @param current the row as loaded in this transaction, or null when only the condition counts
 */
export async function updateVersioned<E extends EditableRow & ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<E>,
  current: E,
  version: number,
  changes: Partial<E>,
  trail: ChangeTrail | null,
): Promise<number> {
  const fields = Object.keys(changes).filter(
    (field) => changes[field as keyof E] !== undefined && differs(current[field as keyof E], changes[field as keyof E]),
  );
  if (current.version !== version) throw versionConflict(current.version, fields);
  if (fields.length === 0) return current.version;
  await write(tx, entity, current.id, version, Object.fromEntries(fields.map((field) => [field, changes[field as keyof E]])));
  if (trail) await remember(tx, current, changes, fields, trail);
  return version + 1;
}

/**
 * Raises the version of a row whose parts were changed in other tables, so that two people who both saw the earlier state
 * cannot both change it. The same condition and the same conflict as `updateVersioned`. Returns the new version.
 */
export async function bumpVersion<E extends EditableRow & ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<E>,
  current: E,
  version: number,
): Promise<number> {
  if (current.version !== version) throw versionConflict(current.version);
  await write(tx, entity, current.id, version, {});
  return version + 1;
}

async function write<E extends EditableRow & ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<E>,
  id: string,
  version: number,
  set: Record<string, unknown>,
): Promise<void> {
  const result = await tx.manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...set, version: () => 'version + 1', updatedAt: () => 'now()', updatedBy: tx.principal?.staffId ?? null } as never)
    .where('provider_id = :providerId and id = :id and version = :version', { providerId: tx.providerId, id, version })
    .execute();
  if (result.affected === 0) throw versionConflict(version + 1);
}

/** All changed fields in one statement; the values travel as JSON. */
async function remember<E extends EditableRow>(
  tx: Transaction,
  current: E,
  changes: Partial<E>,
  fields: string[],
  trail: ChangeTrail,
): Promise<void> {
  const rows = fields.map((field) => ({
    id: newId(),
    field,
    earlier: plain(current[field as keyof E]),
    later: plain(changes[field as keyof E]),
  }));
  await tx.manager.query(
    `insert into record_change (provider_id, id, client_id, record, record_id, field, earlier, later, reason, changed_by)
     select $1, x.id, $2, $3, $4, x.field, x.earlier, x.later, $5, $6
     from jsonb_to_recordset($7::jsonb) as x(id uuid, field varchar, earlier jsonb, later jsonb)`,
    [tx.providerId, trail.clientId, trail.record, current.id, trail.reason ?? null, tx.principal?.staffId ?? null, JSON.stringify(rows)],
  );
}
