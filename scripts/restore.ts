/**
 * `npm run restore -- FILE`: puts an embedded database back from one of its dumps. The server must be stopped.
 * What was erased since the dump is erased again before the folder takes its place. The present folder is moved
 * aside; the housekeeping destroys it seven days later.
 */
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { existsSync, renameSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfig } from '../src/lib/server/config.ts';
import { createDatabase } from '../src/lib/server/db/create-database.ts';
import { asideOf } from '../src/lib/server/db/embedded-dumps.ts';
import { FolderInUse, lockFolder } from '../src/lib/server/db/folder-lock.ts';
import { migrateToLatest } from '../src/lib/server/db/migrate.ts';
import { settleErasures } from '../src/lib/server/use-cases/erase.ts';

const [file] = process.argv.slice(2);
if (existsSync('.env')) process.loadEnvFile('.env');
const { DATABASE_URL } = readConfig(process.env);

if (!file || !existsSync(file))
	refuse('Indiquez la sauvegarde à remettre : npm run restore -- data/pglite.backups/….tar.gz');
if (!DATABASE_URL.startsWith('pglite:'))
	refuse('Cette commande remet une base intégrée. Pour PostgreSQL, utilisez pg_restore.');

const folder = resolve(DATABASE_URL.slice('pglite:'.length));
const lock = takeLock();
const restored = `${folder}.restored-${process.pid}`;
const aside = asideOf(folder, new Date());

const content = await readDump(file);
if (content === null) {
	await discard();
	refuse('Cette sauvegarde est illisible ou incomplète : rien n’a été changé.');
}
const had = existsSync(folder);
if (had) renameSync(folder, aside);
try {
	renameSync(restored, folder);
} catch (error) {
	if (had) renameSync(aside, folder);
	throw error;
}
lock.release();
await discard();
console.log(`Base remise : ${content.count} diagnostics.`);
if (content.erased > 0)
	console.log(
		`Ce qui avait été effacé depuis cette sauvegarde l’est de nouveau : ${content.erased} élément(s).`
	);
if (had) console.log(`L’ancienne base est gardée sept jours dans ${aside}.`);

/**
 * Unpacks a dump beside the live folder, brings it up to date and erases again what was erased since.
 * @returns how many assessments it holds and how many things were erased again; null if unreadable
 */
async function readDump(path: string): Promise<{ count: number; erased: number } | null> {
	try {
		const pglite = await PGlite.create({
			dataDir: restored,
			loadDataDir: new Blob([new Uint8Array(await readFile(path))])
		});
		await pglite.query('select 1 from assessment limit 1');
		await pglite.close();
	} catch {
		return null;
	}
	const database = await createDatabase(`pglite:${restored}`);
	try {
		await migrateToLatest(database);
		const erased = await settleErasures(database.db, new Date());
		const { rows } = await sql<{ count: number }>`
			select count(*)::int as count from assessment`.execute(database.db);
		return { count: rows[0]?.count ?? 0, erased };
	} finally {
		await database.close();
	}
}

/** What was unpacked and did not take the place of the folder, and its lock. */
async function discard(): Promise<void> {
	for (const one of [restored, `${restored}.lock`]) await rm(one, { recursive: true, force: true });
}

function takeLock() {
	try {
		return lockFolder(folder);
	} catch (error) {
		if (error instanceof FolderInUse)
			return refuse('Arrêtez d’abord le serveur : sa base est ouverte.');
		throw error;
	}
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
