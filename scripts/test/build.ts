/** The build that the end-to-end tests start: made as `npm start` makes it, so that no server builds it again. */
import path from 'node:path';
import { BrokenContent, buildIfNeeded } from '../build-if-needed.ts';

process.chdir(path.resolve(import.meta.dirname, '../..'));
try {
	await buildIfNeeded();
} catch (error) {
	if (!(error instanceof BrokenContent)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
