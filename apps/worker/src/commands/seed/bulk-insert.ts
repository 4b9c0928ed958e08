import type { DataSource, EntityManager, ObjectLiteral, ObjectType } from 'typeorm';

/** Adds many rows of one table with one statement. */
export type BulkInsert = (manager: EntityManager, rows: readonly object[]) => Promise<void>;

/**
 * An insert whose rows travel as one JSON parameter with the property names of the entity. Columns that the first row does
 * not name keep their defaults. COPY would be faster but does not work under row-level security.
 */
export function bulkInsertOf(dataSource: DataSource, entity: ObjectType<ObjectLiteral>): BulkInsert {
  const metadata = dataSource.getMetadata(entity);
  let statement = '';
  return async (manager, rows) => {
    const first = rows[0];
    if (!first) return;
    statement ||= statementOf(Object.keys(first));
    await manager.query(statement, [JSON.stringify(rows)]);
  };

  function statementOf(properties: readonly string[]): string {
    const columns = properties.map((property) => {
      const column = metadata.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${metadata.tableName} has no column for ${property}`);
      return { property, name: column.databaseName, type: `${String(column.type)}${column.isArray ? '[]' : ''}` };
    });
    return `insert into ${metadata.tableName} (${columns.map(({ name }) => name).join(', ')})
      select ${columns.map(({ property }) => `x."${property}"`).join(', ')}
      from jsonb_to_recordset($1::jsonb) as x(${columns.map(({ property, type }) => `"${property}" ${type}`).join(', ')})`;
  }
}
