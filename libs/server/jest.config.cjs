/** Specs of the server libs: `*.spec.ts` need nothing, `*.int-spec.ts` a PostgreSQL, `*.job-spec.ts` a queue. */
const preset = require('../../jest.preset.cjs');
module.exports = {
  ...preset,
  displayName: 'server',
  roots: ['<rootDir>/libs/server', '<rootDir>/apps/api', '<rootDir>/apps/worker', '<rootDir>/libs/contracts', '<rootDir>/libs/testing'],
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.job-spec.ts'],
  globalSetup: '<rootDir>/tools/database/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/database/jest-global-teardown.mjs',
  testTimeout: 30_000,
};
