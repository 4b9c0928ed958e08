import { projectionNames, projectionTables, type ProjectionName, type ProjectionTable } from './projection-tables';

const keyText = (spec: ProjectionTable, alias: string): string =>
  spec.key.length === 0 ? `''` : spec.key.map((column) => `${alias}.${column}`).join(` || '|' || `);

/** Keys and digests of everything projected for a set of clients: `$1` provider, `$2` client ids. */
export const storedQuery = projectionNames
  .map((name) => {
    const spec: ProjectionTable = projectionTables[name];
    return `select '${name}' as name, t.client_id as "clientId", ${keyText(spec, 't')} as key, t.digest from ${spec.table} t where t.provider_id = $1 and t.client_id = any($2::uuid[])`;
  })
  .join('\nunion all\n');

/** The same for one client: `$2` is its id, so that the plan is kept (see `factsQueryOfOne`). */
export const storedQueryOfOne = storedQuery.replaceAll('= any($2::uuid[])', '= $2::uuid');

function upsertOf(spec: ProjectionTable): string {
  const given = ['client_id', ...spec.columns.map(([name]) => name), 'digest'];
  const derived = spec.derived ?? [];
  const all = ['provider_id', ...given, ...derived.map(([name]) => name)];
  const key = ['provider_id', 'client_id', ...spec.key];
  const types = [`client_id uuid`, ...spec.columns.map(([name, type]) => `${name} ${type}`), 'digest varchar'].join(', ');
  const changed = all.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
  return `insert into ${spec.table} (${all.join(', ')})
    select $1::uuid, ${[...given.map((name) => `x.${name}`), ...derived.map(([, expression]) => expression)].join(', ')}
    from jsonb_to_recordset($2::jsonb) as x(${types})
    on conflict (${key.join(', ')}) do update set ${changed.join(', ')}`;
}

function removalOf(spec: ProjectionTable): string {
  return `delete from ${spec.table} t using jsonb_to_recordset($2::jsonb) as x(client_id uuid, key text)
    where t.provider_id = $1 and t.client_id = x.client_id and ${keyText(spec, 't')} = x.key`;
}

const statementsOf = (make: (spec: ProjectionTable) => string): Readonly<Record<ProjectionName, string>> =>
  Object.fromEntries(projectionNames.map((name) => [name, make(projectionTables[name])])) as Record<ProjectionName, string>;

/** Writes rows that are new or changed: `$1` provider, `$2` the rows as JSON with their client ids and digests. */
export const upserts = statementsOf(upsertOf);
/** Removes rows that are no longer derived: `$1` provider, `$2` client ids and keys as JSON. */
export const removals = statementsOf(removalOf);

/** Key of a derived row within its client, in the same form as the stored query gives it. */
export function keyOf(name: ProjectionName, row: Readonly<Record<string, unknown>>): string {
  return (projectionTables[name].key as readonly string[]).map((column) => String(row[column])).join('|');
}
