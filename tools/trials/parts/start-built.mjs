// Starts the built programs as `npm start` does, without building them: a trial must not change what it tries.
import { runStart } from '../../launch/run-start.mjs';
import { serverFolder } from './programs.mjs';

await runStart({ serverFolder, build: async () => false }, process.env.DATA_DIR);
