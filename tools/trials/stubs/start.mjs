// Starts the stand-ins beside this file the way `npm start` starts the built programs.
import { fileURLToPath } from 'node:url';
import { runStart } from '../../launch/run-start.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
await runStart({ serverFolder: folder, build: async () => false }, folder);
