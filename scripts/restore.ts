/**
 * `npm run restore -- FILE`: puts an embedded database back from one of its dumps. The server must be stopped.
 * The present folder is moved aside, never deleted.
 */
import { PGlite } from '@electric-sql/pglite';
import { existsSync, renameSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfig } from '../src/lib/server/config.ts';
import { FolderInUse, lockFolder } from '../src/lib/server/db/folder-lock.ts';

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
const aside = `${folder}.before-restore-${new Date().toISOString().replaceAll(':', '-')}`;

const count = await readDump(file);
if (count === null) {
	await rm(restored, { recursive: true, force: true });
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
console.log(
	`Base remise : ${count} diagnostics.` + (had ? ` L’ancienne est gardée dans ${aside}.` : '')
);

/** Unpacks a dump beside the live folder and reads it. @returns how many assessments it holds, null if unreadable */
async function readDump(path: string): Promise<string | null> {
	try {
		const pglite = await PGlite.create({
			dataDir: restored,
			loadDataDir: new Blob([new Uint8Array(await readFile(path))])
		});
		const { rows } = await pglite.query<{ count: string }>(
			'select count(*)::text as count from assessment'
		);
		await pglite.close();
		return rows[0]?.count ?? null;
	} catch {
		return null;
	}
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
