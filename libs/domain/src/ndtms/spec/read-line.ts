import { liveProfile, type ReturnProfile } from '@throughline/domain/ndtms';

/** Splits a line as a strict reader of CSV does: quotes around every value, doubled inside. */
export function splitLine(line: string): string[] {
  const values: string[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] !== '"') throw new Error(`value ${values.length + 1} does not start with a quote`);
    let value = '';
    for (at++; at < line.length; at++) {
      if (line[at] !== '"') value += line[at];
      else if (line[at + 1] === '"') value += line[at++];
      else break;
    }
    values.push(value);
    at++;
    if (at < line.length && line[at++] !== ',') throw new Error(`value ${values.length} is not followed by a comma`);
  }
  return values;
}

/** The values of a line by field code. */
export function readLine(line: string, profile: ReturnProfile = liveProfile): Record<string, string> {
  const values = splitLine(line);
  return Object.fromEntries(profile.columns.map(({ name }, index) => [name, values[index] ?? '']));
}
