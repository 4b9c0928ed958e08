import { DefaultNamingStrategy, type Table, type View } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const nameOf = (table: Table | View | string): string => (typeof table === 'string' ? table : table.name).replace(/^.*\./, '');

/** Database names: singular snake_case tables and columns; keys are `pk_`, `fk_`, `uq_`, `ix_` + table + meaning. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(target: string, custom?: string): string {
    return custom ?? snake(target);
  }
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${nameOf(table)}`;
  }
  override indexName(table: Table | View | string, columns: string[]): string {
    return `ix_${nameOf(table)}_${columns.filter((c) => c !== 'provider_id').join('_')}`;
  }
}
