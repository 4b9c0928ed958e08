import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The hazard log names the specs that show each control: what is named must be there, or the control is not shown. */
const root = path.join(__dirname, '../../../../..');
const text = readFileSync(path.join(root, 'docs/clinical-safety/hazard-log.yaml'), 'utf8');

/** One hazard: lines of `key: value` that begin with `- id:`. */
const hazards = text
  .split(/^- /m)
  .slice(1)
  .map((block) => new Map([...block.matchAll(/^ *(\w+): (.+)$/gm)].map(([, key, value]): [string, string] => [key ?? '', value ?? ''])));
const specsOf = (hazard: Map<string, string>): string[] =>
  (hazard.get('specs') ?? '')
    .replace(/^\[|\]$/g, '')
    .split(', ')
    .filter(Boolean);

it('has hazards with an id of their own', () => {
  expect(hazards.length).toBeGreaterThanOrEqual(9);
  expect(new Set(hazards.map((hazard) => hazard.get('id'))).size).toBe(hazards.length);
});

it.each(hazards.map((hazard) => [hazard.get('id') ?? '?', hazard] as const))(
  '%s is described, rated and shown by specs that exist',
  (_id, hazard) => {
    const missing = ['id', 'hazard', 'cause', 'controls', 'specs', 'severity', 'likelihood'].filter((key) => !hazard.has(key));
    expect(missing).toEqual([]);
    for (const rating of ['severity', 'likelihood']) expect(['1', '2', '3', '4', '5']).toContain(hazard.get(rating));
    expect(specsOf(hazard).length).toBeGreaterThan(0);
    expect(specsOf(hazard).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  },
);
