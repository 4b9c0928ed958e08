import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import typescript from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';

const specs = [
  '**/*.spec.ts',
  '**/*.int-spec.ts',
  '**/*.job-spec.ts',
  '**/*.built-spec.ts',
  '**/*.e2e-spec.ts',
  '**/testing/**',
  '**/spec/**',
];
const browserParts = ['libs/web/**/*.ts', 'apps/web/**/*.ts'];

const reads = (name, message) => ({ selector: name, message });
const noSave = reads(
  "CallExpression[callee.property.name='save']",
  'save() does not protect an existing row from a lost edit: use insert, or updateVersioned.',
);
const onlyTests = reads('MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]', 'Every test runs.');
const clockReads = [
  reads("NewExpression[callee.name='Date'][arguments.length=0]", 'Time is an argument of a rule.'),
  reads("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Time is an argument of a rule.'),
  reads("CallExpression[callee.object.name='Math'][callee.property.name='random']", 'A rule gives the same answer each time.'),
];

export default typescript.config(
  { ignores: ['dist', '.nx', '.cache', '.data', '.angular', 'node_modules', 'tmp', '**/*.cjs', 'docs', 'tools/trials/stubs'] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  ...typescript.configs.stylistic,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', noSave, onlyTests],
    },
  },
  { files: ['migrations/**', 'libs/web/core/src/wording/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-syntax': ['error', ...clockReads],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path'], message: 'The domain knows no machine.' }] }],
    },
  },
  { files: ['libs/domain/src/examples/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.controller.ts'],
    rules: {
      // A type-only import leaves no metadata, and the validation of requests with it.
      'no-restricted-syntax': [
        'error',
        noSave,
        reads(
          "ImportDeclaration[importKind='type'][source.value=/contracts/]",
          'Import request classes by value: validation needs them at run time.',
        ),
      ],
    },
  },
  {
    files: browserParts,
    rules: {
      'no-restricted-syntax': [
        'error',
        onlyTests,
        reads(
          "ImportDeclaration[importKind!='type'][source.value=/contracts\\u002F(?!endpoint)/]",
          'Import contracts as types: a value brings the validator into the browser.',
        ),
      ],
      'no-restricted-imports': ['error', { paths: [{ name: 'moment', message: 'Dates come from domain/calendar.' }] }],
    },
  },
  {
    files: browserParts,
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { '@angular-eslint/prefer-on-push-component-change-detection': 'error' },
  },
  {
    files: ['libs/web/**/*.html', 'apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        structuredClone: 'readonly',
      },
    },
  },
  { files: ['**/*.mjs'], rules: { 'max-lines': ['error', 300], '@typescript-eslint/no-empty-function': 'off' } },
  prettier,
);
