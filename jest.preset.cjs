/** Jest settings shared by every server-side project: SWC with decorator metadata, path aliases of tsconfig.base.json. */
const path = require('node:path');
const root = __dirname;
module.exports = {
  testEnvironment: 'node',
  rootDir: root,
  moduleFileExtensions: ['ts', 'js', 'json'],
  moduleNameMapper: {
    '^@throughline/domain/(.*)$': path.join(root, 'libs/domain/src/$1/index.ts'),
    '^@throughline/contracts/(.*)$': path.join(root, 'libs/contracts/src/$1/index.ts'),
    '^@throughline/testing$': path.join(root, 'libs/testing/src/index.ts'),
    '^@throughline/migrations$': path.join(root, 'migrations/index.ts'),
    '^@throughline/server/database/testing$': path.join(root, 'libs/server/database/src/testing/index.ts'),
    '^@throughline/server/platform/testing$': path.join(root, 'libs/server/platform/src/testing/index.ts'),
    '^@throughline/server/(.*)$': path.join(root, 'libs/server/$1/src/index.ts'),
  },
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          externalHelpers: false,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!temporal-|content-disposition/)'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
