import { Column, type ColumnOptions, ForeignKey, type ObjectType, PrimaryColumn } from 'typeorm';

/** Part of a primary key; always a UUID made in the app (UUIDv7). */
export const Key = (): PropertyDecorator => PrimaryColumn('uuid');
/** A UUID that points at another row of the same provider. */
export const Ref = (options: ColumnOptions = {}): PropertyDecorator => Column('uuid', { ...options });
/** Text of at most `length` characters. */
export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator => Column('varchar', { length, ...options });
/** A calendar day in Europe/London, `YYYY-MM-DD` from database to screen. */
export const DayColumn = (options: ColumnOptions = {}): PropertyDecorator => Column('date', { ...options });
/** An instant. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator => Column('timestamptz', { ...options });
/** The instant at which the row entered the system: the database's clock, not the browser's. */
export const EnteredAt = (): PropertyDecorator => Column('timestamptz', { default: () => 'now()' });
export const nullable = { nullable: true } as const;

/**
 * Composite foreign key `(provider_id, column)` to another tenant table, so that no row can point across providers.
 * The constraint is called `fk_<table>_<name>`.
 */
export function PointsTo(table: string, name: string, column: string, target: () => ObjectType<object>, key = 'id'): ClassDecorator {
  return (entity) => {
    const constraint = { name: `fk_${table}_${name}` };
    if (key === 'providerId') return ForeignKey(target, ['providerId'], ['providerId'], constraint)(entity);
    return ForeignKey(target, ['providerId', column], ['providerId', key], constraint)(entity);
  };
}

/** What every row of a provider has: the provider leads the key. */
export abstract class TenantRow {
  @Key() providerId!: string;
  @Key() id!: string;
}

/** A row that people change: its version guards against lost edits (every update names the version it was read at). */
export abstract class EditableRow extends TenantRow {
  @Column('integer', { default: 1 }) version!: number;
  @EnteredAt() createdAt!: Date;
  @Ref(nullable) createdBy!: string | null;
  @EnteredAt() updatedAt!: Date;
  @Ref(nullable) updatedBy!: string | null;
}
