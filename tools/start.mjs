// `npm start`: everything from nothing to a running Throughline. This file may import only what any Node can load: the
// version is checked first, so that an old Node gets a sentence and not a syntax error.
import { fileURLToPath } from 'node:url';
import { nodeVersionProblem } from './launch/node-version.mjs';

const problem = nodeVersionProblem(fileURLToPath(new URL('../package.json', import.meta.url)));
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  const { runStart } = await import('./launch/run-start.mjs');
  await runStart();
}
