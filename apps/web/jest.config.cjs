const preset = require('../../libs/web/jest.preset.cjs');

module.exports = { ...preset, displayName: 'web', roots: ['<rootDir>/apps/web/src'] };
