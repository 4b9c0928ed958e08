import { epochOf, isInstant } from '@throughline/domain/calendar';
import { isValues } from './example-case';

/** Where a topic compares lists differently from whole and in order; by top-level key of the result. */
export interface ComparisonRules {
  /** Lists whose order does not matter. */
  readonly unordered?: readonly string[];
  /** Lists of which each expected entry must be found by these keys; others may exist. */
  readonly found?: Readonly<Record<string, readonly string[]>>;
  /** Lists of which one entry is expected; null expects an empty list. */
  readonly one?: readonly string[];
}

/** One place where a result is not what was expected. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Compares a result with what an example expects of it. Only the keys that are expected count, at any depth; lists count
 * whole and in order unless the rules say otherwise; two spellings of one moment are equal; an expected null is met by
 * null and by nothing.
 */
export function differences(expected: unknown, got: unknown, rules: ComparisonRules): Difference[] {
  if (!isValues(expected) || !isValues(got)) return compare(expected, got, '');
  return Object.entries(expected).flatMap(([key, value]) => {
    const came = got[key];
    if (rules.unordered?.includes(key)) return compare(sorted(value), sorted(came), key);
    if (rules.one?.includes(key)) return compareOne(value, came, key);
    const keys = rules.found?.[key];
    return keys ? compareFound(value, came, key, keys) : compare(value, came, key);
  });
}

function compare(expected: unknown, got: unknown, path: string): Difference[] {
  if (expected === null) return got === null || got === undefined ? [] : [{ path, expected, got }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [{ path, expected, got }];
    return expected.flatMap((entry, index) => compare(entry, got[index], `${path}[${index}]`));
  }
  if (isValues(expected)) {
    if (!isValues(got)) return [{ path, expected, got }];
    return Object.entries(expected).flatMap(([key, value]) => compare(value, got[key], path === '' ? key : `${path}.${key}`));
  }
  return isSame(expected, got) ? [] : [{ path, expected, got }];
}

function compareFound(expected: unknown, got: unknown, path: string, keys: readonly string[]): Difference[] {
  if (!Array.isArray(expected) || !Array.isArray(got)) return compare(expected, got, path);
  return expected.flatMap((entry: unknown) => {
    if (!isValues(entry)) return compare(entry, undefined, path);
    const named = keys.filter((key) => entry[key] !== undefined);
    const candidates = got.filter((other) => isValues(other) && named.every((key) => compare(entry[key], other[key], '').length === 0));
    const name = `${path}[${named.map((key) => String(entry[key])).join(' ')}]`;
    const found = candidates.map((candidate) => compare(entry, candidate, name)).sort((a, b) => a.length - b.length);
    return found[0] ?? [{ path: name, expected: entry, got: undefined }];
  });
}

function compareOne(expected: unknown, got: unknown, path: string): Difference[] {
  const list: readonly unknown[] = Array.isArray(got) ? got : [];
  const met = expected === null ? list.length === 0 : list.some((entry) => compare(expected, entry, path).length === 0);
  return met ? [] : [{ path, expected, got: list }];
}

function isSame(expected: unknown, got: unknown): boolean {
  if (expected === got) return true;
  return isInstant(expected) && isInstant(got) && epochOf(expected) === epochOf(got);
}

function sorted(list: unknown): unknown {
  return Array.isArray(list) ? [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list;
}
