type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Schemas as OpenAPI 3.1 writes them. What may be null says so among its types: `nullable` is of 3.0 and unknown to 3.1.
 * Values of an enumeration are sorted: their order is the compiler's, which changes with what else it compiles.
 */
export function asOpenApi31<T>(part: T): T {
  return convert(part as Json) as T;
}

function convert(part: Json): Json {
  if (Array.isArray(part)) return part.map(convert);
  if (part === null || typeof part !== 'object') return part;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, convert(value)]));
  const { enum: values } = rest;
  if (Array.isArray(values)) rest['enum'] = [...values].sort();
  return nullable === true ? orNull(rest) : rest;
}

function orNull({ type, allOf, description, ...rest }: { [key: string]: Json }): Json {
  const schema: { [key: string]: Json } = description === undefined ? {} : { description };
  if (typeof type === 'string') {
    Object.assign(schema, { type: [type, 'null'] }, rest);
    if (Array.isArray(rest['enum'])) schema['enum'] = [...rest['enum'], null];
    return schema;
  }
  const only = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : allOf === undefined ? rest : { allOf, ...rest };
  schema['anyOf'] = [only ?? {}, { type: 'null' }];
  return schema;
}
