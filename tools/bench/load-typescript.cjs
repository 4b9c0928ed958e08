/**
 * Teaches `require` the program's TypeScript, with decorator metadata and the aliases of tsconfig.base.json, so that the
 * bench measures the sources as they are. What was compiled is kept: a measuring process must not hold the compiler.
 * Use: `node --require ./tools/bench/load-typescript.cjs`, or require it first.
 */
const crypto = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const root = path.join(__dirname, '../..');
const kept = path.join(root, '.cache/bench');
fs.mkdirSync(kept, { recursive: true });

const options = (file) => ({
  filename: file,
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
});

function compiled(file) {
  const source = fs.readFileSync(file, 'utf8');
  const place = path.join(kept, `${crypto.createHash('md5').update(file).update(source).digest('hex')}.js`);
  if (fs.existsSync(place)) return fs.readFileSync(place, 'utf8');
  const { code } = require('@swc/core').transformSync(source, options(file));
  fs.writeFileSync(`${place}.${process.pid}`, code);
  fs.renameSync(`${place}.${process.pid}`, place);
  return code;
}

/** The source behind an alias; the request itself where it is none. */
function aliased(request) {
  const [, scope, rest = ''] = /^@throughline\/([a-z]+)\/?(.*)$/.exec(request) ?? [];
  if (scope === undefined) return request;
  if (scope === 'migrations') return path.join(root, 'migrations/index.ts');
  if (scope === 'testing') return path.join(root, 'libs/testing/src/index.ts');
  if (scope !== 'server') return path.join(root, 'libs', scope, 'src', rest, 'index.ts');
  const [lib, ...inside] = rest.split('/');
  return path.join(root, 'libs/server', lib, 'src', ...inside, 'index.ts');
}

/** The file that a relative path without ending means. */
function found(target) {
  return [`${target}.ts`, path.join(target, 'index.ts')].find((candidate) => fs.existsSync(candidate)) ?? target;
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const target = aliased(request);
  const relative = target.startsWith('.') && parent?.filename?.endsWith('.ts');
  return resolve.call(this, relative ? found(path.resolve(path.dirname(parent.filename), target)) : target, parent, ...rest);
};
Module._extensions['.ts'] = (module, file) => module._compile(compiled(file), file);
require('reflect-metadata');

/** Requires a source by its path from the project's folder. */
module.exports = { load: (file) => require(path.join(root, file)) };
