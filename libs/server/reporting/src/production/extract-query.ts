import { isDay } from '@throughline/domain/calendar';
import { escapeLiteral } from 'pg';

/** Whose rows, in which version of the data set, from which agency, for which days (both included). */
export interface ExtractScope {
  readonly providerId: string;
  readonly profile: string;
  readonly agencyCode: string;
  readonly from: string;
  readonly to: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const code = /^[A-Za-z0-9][A-Za-z0-9-]{0,9}$/;

/** COPY takes no parameters, so that every value is held against its form before it becomes a literal. */
function literal(value: string, has: (text: string) => boolean, what: string): string {
  if (!has(value)) throw new Error(`${what} of an extract is not in its form`);
  return escapeLiteral(value);
}

/**
 * The lines of a return, in an order that depends on nothing but the rows: a row belongs to every period that overlaps its
 * days. It is answered in the order of `ix_return_row_extract`, without sorting.
 */
export function extractQuery({ providerId, profile, agencyCode, from, to }: ExtractScope): string {
  const first = literal(from, isDay, 'the first day');
  const last = literal(to, isDay, 'the last day');
  return `select line from return_row where provider_id = ${literal(providerId, (text) => uuid.test(text), 'the provider')}
    and profile = ${literal(profile, (text) => code.test(text), 'the profile')}
    and agency_code = ${literal(agencyCode, (text) => code.test(text), 'the agency')}
    and active_from <= ${last}::date and (active_to is null or active_to >= ${first}::date)
    order by client_reference, episode_id, row_number`;
}

/**
 * Sends the lines of a query as they are. The text format would double backslashes; with a delimiter and a quote that no line
 * can hold (lines are without control characters), the CSV format changes nothing.
 */
export const copyStatement = (query: string): string => `copy (${query}) to stdout (format csv, delimiter E'\\x02', quote E'\\x01')`;
