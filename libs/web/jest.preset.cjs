/** Jest settings shared by the browser-side projects: Angular's compiler in zoneless mode, jsdom, path aliases. */
const path = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');
const root = path.resolve(__dirname, '../..');

/** The date library is published as ES modules only; Jest runs CommonJS. */
const esModules = { '/node_modules/temporal-.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' }, jsc: { target: 'es2022' } }] };
const tsconfig = path.join(__dirname, 'tsconfig.spec.json');
const preset = createCjsPreset({ tsconfig });
module.exports = {
  ...preset,
  transform: { ...esModules, ...preset.transform },
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|temporal-|@angular/common/locales/.*\\.js$))'],
  rootDir: root,
  setupFilesAfterEnv: [path.join(__dirname, 'jest.setup.ts')],
  moduleNameMapper: {
    '^@throughline/domain/(.*)$': path.join(root, 'libs/domain/src/$1/index.ts'),
    '^@throughline/contracts/(.*)$': path.join(root, 'libs/contracts/src/$1/index.ts'),
    '^@throughline/web/(.*)$': path.join(root, 'libs/web/$1/src/index.ts'),
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
