const preset = require('../jest.preset.cjs');

module.exports = { ...preset, displayName: 'web-core', roots: ['<rootDir>/libs/web/core/src'] };
