/** Browser journeys on the running application: TEST_APP_URL and TEST_APP_LOGINS say where it is and who may sign in. */
const preset = require('../../jest.preset.cjs');
module.exports = {
  ...preset,
  displayName: 'web-e2e',
  roots: ['<rootDir>/apps/web-e2e'],
  testMatch: ['**/*.e2e-spec.ts'],
  testTimeout: 90_000,
};
