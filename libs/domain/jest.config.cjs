/** The domain library is pure: no environment, no set-up. */
const preset = require('../../jest.preset.cjs');

module.exports = { ...preset, displayName: 'domain', roots: ['<rootDir>/libs/domain'] };
