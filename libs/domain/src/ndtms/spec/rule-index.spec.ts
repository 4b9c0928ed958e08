import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ndtmsRules } from '@throughline/domain/ndtms';

const domain = path.join(__dirname, '../..');
const index = readFileSync(path.join(domain, '../../../docs/domain/rule-index.md'), 'utf8');

it('lists every rule of the national return with its severity', () => {
  const missing = ndtmsRules.filter(({ code, severity }) => !index.includes(`| \`${code}\` | ${severity} |`));
  expect(missing).toEqual([]);
});

it('names only files that exist, and every topic that decides something', () => {
  const named = [...index.matchAll(/`([a-z-]+\/(?:[a-z-]+\.ts)?)`/g)].map((match) => match[1] ?? '');
  expect(named.filter((file) => !existsSync(path.join(domain, file)))).toEqual([]);
  const topics = readdirSync(domain, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['examples', 'facts', 'findings'].includes(entry.name),
  );
  expect(topics.filter(({ name }) => !index.includes(`\`${name}/`)).map(({ name }) => name)).toEqual([]);
});
