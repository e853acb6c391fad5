import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where `npm run demo` keeps its own database. */
export const DEMO_DATABASE_URL = 'pglite:data/demo/base';

/** Written by the demo beside its database, first of all: without it no folder is one of the demo. */
export const DEMO_MARK = 'demonstration.json';

/**
 * The folder of the demo that this database belongs to, or undefined: only an embedded one, in a folder named `demo`,
 * under the name that the demo gives it. Looks at the address, not at the disk.
 */
export function demoFolderOf(databaseUrl: string): string | undefined {
	if (!databaseUrl.startsWith('pglite:')) return undefined;
	const base = path.resolve(databaseUrl.slice('pglite:'.length));
	const folder = path.dirname(base);
	return path.basename(base) === 'base' && path.basename(folder) === 'demo' ? folder : undefined;
}

/**
 * True only for a server that `npm run demo` started, on its own embedded folder: the variable alone opens nothing
 * where real data are, and `npm start` refuses it.
 */
export function isDemo(): boolean {
	if (process.env.CAP_ALLIANCES_DEMO !== 'true') return false;
	const folder = demoFolderOf(process.env.DATABASE_URL ?? '');
	return folder !== undefined && existsSync(path.join(folder, DEMO_MARK));
}
