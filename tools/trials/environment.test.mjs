import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { readSettings, variables } from '../environment.mjs';
import { nodeVersionProblem } from '../launch/node-version.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const message = (/** @type {Record<string, string>} */ environment) => {
  try {
    readSettings(environment, root);
    return '';
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
};

test('every variable is explained in .env.example, and nothing else is', () => {
  const text = fs.readFileSync(`${root}/.env.example`, 'utf8');
  const named = [...text.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
  assert.deepEqual(named.sort(), Object.keys(variables).sort());
});

test('nothing set gives the embedded database on port 3000', () => {
  const settings = readSettings({}, root);
  assert.deepEqual(
    [settings.port, settings.host, settings.publicUrl, settings.databaseUrl, settings.demo],
    [3000, '127.0.0.1', 'http://localhost:3000', null, true],
  );
});

test('a database of the provider is not filled with demo data', () => {
  assert.equal(readSettings({ DATABASE_URL: 'postgres://a:b@c/d' }, root).demo, false);
});

for (const [name, value] of [
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000 '],
  ['HOST', 'a b'],
  ['PUBLIC_URL', 'throughline.example.org'],
  ['PUBLIC_URL', 'https://example.org/path'],
  ['NODE_ENV', 'staging'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://a:b@c/d'],
  ['DATABASE_URL', 'postgres://localhost'],
  ['REDIS_URL', 'localhost:6379'],
  ['DATABASE_API_PASSWORD', 'short'],
  ['API_DATABASE_URL', 'postgres://a:b@c/d'],
  ['DEMO', 'true'],
  ['SESSION_IDLE_MINUTES', 'half an hour'],
  ['SESSION_ABSOLUTE_HOURS', '0'],
]) {
  test(`${name}=${value} gets one sentence that names it`, () => {
    const said = message({ [name ?? '']: value ?? '' });
    assert.equal(said.split('\n').length, 1);
    assert.match(said, new RegExp(`^${name} .+\\.$`));
    if (/PASSWORD|_URL/.test(name ?? '')) assert.doesNotMatch(said.replaceAll(/a URL like \S+/g, ''), new RegExp(`"${value}"`));
  });
}

test('old and unfit versions of Node are told, fit ones pass', () => {
  const fits = (/** @type {string} */ version) => nodeVersionProblem(`${root}/package.json`, version) === null;
  assert.deepEqual(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.1.0', '24.10.0'].filter(fits), []);
  assert.deepEqual(['20.19.0', '22.13.1', '24.11.0', '25.0.0'].filter(fits), ['20.19.0', '22.13.1', '24.11.0', '25.0.0']);
});
