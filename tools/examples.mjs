#!/usr/bin/env node
/**
 * Runs worked examples: `npm run --silent examples -- <folder> [<folder> ...]`. Without a folder it runs the project's own,
 * libs/domain/src/<topic>/examples. Prints a line for each failing case, then `N passed, N failed`; exits with 1 when any
 * failed or nothing was found. The rules are loaded straight from their TypeScript, so what runs is what the server calls.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const domain = path.join(root, 'libs/domain/src');
const require = createRequire(import.meta.url);

const folders = process.argv.slice(2);
const files = (folders.length > 0 ? folders.map((folder) => path.resolve(folder)) : ownFolders()).flatMap(filesOf);
if (files.length === 0) fail(`No file of examples (*.json) found in ${folders.join(', ') || 'libs/domain/src/*/examples'}.`);

loadTypeScript();
const { runExampleFiles } = require(path.join(domain, 'examples/index.ts'));
const report = runExampleFiles(files.map((file) => ({ name: path.basename(file), text: readFileSync(file, 'utf8') })));
for (const failure of report.failures) console.log(failure);
for (const [topic, count] of report.skipped) console.log(`skipped ${topic}: ${count} cases`);
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exitCode = report.failed > 0 ? 1 : 0;

/** The example folders that lie beside the rules. */
function ownFolders() {
  return readdirSync(domain)
    .map((topic) => path.join(domain, topic, 'examples'))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
}

/** The example files at a path: the file itself, or every *.json below a folder, by name. */
function filesOf(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) fail(`There is no folder ${place}.`);
  if (found.isFile()) return [place];
  return readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(place, name));
}

/** Teaches `require` TypeScript and the aliases of the domain library. */
function loadTypeScript() {
  const { transformSync } = require('@swc/core');
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, ...rest) {
    const topic = /^@throughline\/domain\/(.+)$/.exec(request)?.[1];
    return resolve.call(this, topic ? path.join(domain, topic, 'index.ts') : request, ...rest);
  };
  Module._extensions['.ts'] = (module, file) => {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, file);
  };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
