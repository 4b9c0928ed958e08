/**
 * The server programs. Compiled by TypeScript itself, with decorator metadata: a compiler that drops it would switch the
 * validation of requests off without a word. The Swagger plugin reads the classes of `*.dto.ts` and `*.controller.ts`.
 */
const fs = require('node:fs');
const path = require('node:path');
const swagger = require('@nestjs/swagger/plugin');

const aliases = {
  '@throughline/domain': path.join(__dirname, 'libs/domain/src'),
  '@throughline/contracts': path.join(__dirname, 'libs/contracts/src'),
  '@throughline/testing$': path.join(__dirname, 'libs/testing/src/index.ts'),
  '@throughline/migrations$': path.join(__dirname, 'migrations/index.ts'),
};
for (const lib of fs.readdirSync(path.join(__dirname, 'libs/server'))) {
  aliases[`@throughline/server/${lib}$`] = path.join(__dirname, 'libs/server', lib, 'src/index.ts');
}

const described = {
  classValidatorShim: true,
  introspectComments: true,
  dtoFileNameSuffix: ['.dto.ts'],
  controllerFileNameSuffix: ['.controller.ts'],
};

/** Packages stay outside; what is pure ESM comes in, so that no program depends on how Node loads it. */
const bundled = /^(temporal-polyfill|temporal-spec|temporal-utils)/;
const outside = ({ request }, done) =>
  !request || /^(\.|\/|@throughline\/)/.test(request) || bundled.test(request) ? done() : done(null, `commonjs ${request}`);

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'none',
  target: 'node20',
  devtool: 'source-map',
  entry: {
    api: './apps/api/src/main.ts',
    worker: './apps/worker/src/main.ts',
    migrate: './apps/worker/src/commands/migrate.ts',
    seed: './apps/worker/src/commands/seed.ts',
    rebuild: './apps/worker/src/commands/rebuild.ts',
  },
  output: { path: path.join(__dirname, 'dist/server'), filename: '[name].js', libraryTarget: 'commonjs2', clean: true },
  resolve: { extensions: ['.ts', '.js', '.json'], alias: aliases },
  externals: [outside],
  externalsPresets: { node: true },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: {
          configFile: path.join(__dirname, 'apps/api/tsconfig.build.json'),
          onlyCompileBundledFiles: true,
          // The program of this moment: the first one holds no file yet, not even the standard library, and would take every array for an empty object.
          getCustomTransformers: (_first, getProgram) => ({ before: [(context) => swagger.before(described, getProgram())(context)] }),
        },
      },
    ],
  },
  stats: 'errors-warnings',
  performance: { hints: false },
};
