const preset = require('../jest.preset.cjs');

module.exports = { ...preset, displayName: 'web-ui', roots: ['<rootDir>/libs/web/ui/src'] };
