/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what for the heading
 * @property {string[]} [npm] an npm script; counts as one
 * @property {string[]} [node] a Node program whose last line is `N passed, N failed`
 * @property {string[]} [nodeTests] folders of node:test files
 * @property {{ projects: string[], match: string }} [jest] configurations (globs) and the specs to run from them
 * @property {('database' | 'redis' | 'application')[]} [needs] started before, handed over in TEST_... variables
 * @property {boolean} [slow] left out by --quick
 * @property {number} limitMs it is ended and counted as failed when it takes longer
 */

const minute = 60_000;
const domain = ['libs/domain/jest.config.cjs'];
/** One configuration covers the server libs, the contracts and the two server programs. */
const server = ['libs/server/jest.config.cjs'];
const web = ['libs/web/*/jest.config.cjs', 'apps/web/jest.config.cjs'];

/**
 * What `npm test` runs, in order: what fails fastest comes first.
 * @type {Step[]}
 */
export const steps = [
  { name: 'lint', what: 'lint and boundaries', npm: ['lint'], limitMs: 5 * minute },
  { name: 'types', what: 'types of server and web', npm: ['types'], limitMs: 5 * minute },
  { name: 'domain', what: 'rules', jest: { projects: domain, match: '**/*.spec.ts' }, limitMs: 5 * minute },
  { name: 'examples', what: 'worked examples', node: ['tools/examples.mjs'], limitMs: minute },
  {
    name: 'server',
    what: 'contracts and server, without a database',
    jest: { projects: server, match: '**/*.spec.ts' },
    limitMs: 5 * minute,
  },
  {
    name: 'integration',
    what: 'server on real PostgreSQL',
    jest: { projects: server, match: '**/*.int-spec.ts' },
    needs: ['database'],
    limitMs: 10 * minute,
  },
  {
    name: 'jobs-postgres',
    what: 'jobs on PostgreSQL',
    jest: { projects: server, match: '**/*.job-spec.ts' },
    needs: ['database'],
    limitMs: 5 * minute,
  },
  {
    name: 'jobs-redis',
    what: 'jobs on Redis',
    jest: { projects: server, match: '**/*.job-spec.ts' },
    needs: ['database', 'redis'],
    slow: true,
    limitMs: 5 * minute,
  },
  { name: 'web', what: 'web pages and components', jest: { projects: web, match: '**/*.spec.ts' }, limitMs: 10 * minute },
  { name: 'start', what: 'start, supervision and the built-in database', nodeTests: ['tools/trials'], limitMs: 5 * minute },
  { name: 'build', what: 'build of server and web', node: ['tools/build.mjs'], slow: true, limitMs: 10 * minute },
  {
    name: 'built',
    what: 'the built programs',
    jest: { projects: server, match: '**/*.built-spec.ts' },
    needs: ['database', 'application'],
    slow: true,
    limitMs: 5 * minute,
  },
  {
    name: 'bad-days',
    what: 'the built programs killed, stopped and without a database',
    nodeTests: ['tools/trials/built'],
    slow: true,
    limitMs: 5 * minute,
  },
  {
    name: 'browser',
    what: 'journeys and accessibility in Chromium',
    jest: { projects: ['apps/web-e2e/jest.config.cjs'], match: '**/*.e2e-spec.ts' },
    needs: ['database', 'application'],
    slow: true,
    limitMs: 10 * minute,
  },
];
