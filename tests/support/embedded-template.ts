/**
 * A migrated embedded database to copy. Making one costs six seconds of processor, a copy one: tests that do not care
 * about the first start begin with a copy.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '#lib/server/db/create-database.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';

export interface EmbeddedTemplate {
	folder: string;
	remove: () => void;
}

export async function makeEmbeddedTemplate(): Promise<EmbeddedTemplate> {
	const home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-template-'));
	const folder = path.join(home, 'pglite');
	const database = await createDatabase(`pglite:${folder}`);
	await migrateToLatest(database);
	await database.close();
	return {
		folder,
		remove: () => {
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

export interface EmbeddedFolder {
	/** Address for `createDatabase` or `DATABASE_URL`. */
	url: string;
	remove: () => void;
}

/** A private folder: a copy of the template, or nothing yet. */
export function makeEmbeddedFolder(template: string | undefined): EmbeddedFolder {
	const home = mkdtempSync(path.join(tmpdir(), 'cap-alliances-data-'));
	const folder = path.join(home, 'pglite');
	if (template) cpSync(template, folder, { recursive: true });
	return {
		url: `pglite:${folder}`,
		remove: () => {
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
