/** The build that the end-to-end tests start: made as `npm start` makes it, so that no server builds it again. */
import path from 'node:path';
import { buildIfNeeded } from '../build-if-needed.ts';

process.chdir(path.resolve(import.meta.dirname, '../..'));
await buildIfNeeded();
