/**
 * `npm run content:rehearse -- <diagnostic> <new version> [--file index.ts] [--json] [--list]`: replays every stored
 * assessment under a version before it is published, and says what moves and what can no longer be compared.
 *
 * Reads the configured database, writes nothing. Report on standard output, progress on standard error. Exit code 0,
 * or 2 with a sentence when there is nothing to rehearse or no way to. Neither answers nor notes are ever printed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { typeset } from '#lib/format/typography.ts';
import { InvalidConfig, readConfig } from '#lib/server/config.ts';
import { createDatabase, type Database } from '#lib/server/db/create-database.ts';
import { FolderInUse } from '#lib/server/db/folder-lock.ts';
import { rehearseVersion } from '#lib/server/use-cases/rehearse-version.ts';
import { explainDatabaseFailure } from './database-failure.ts';
import { Refusal, versionsUpTo } from './rehearse/candidate.ts';
import { rehearsalFigures, type RehearsalFigures } from './rehearse/figures.ts';
import { progressOn } from './rehearse/progress.ts';
import { rehearsalReport } from './rehearse/report.ts';

const USAGE =
	'Indiquez un diagnostic et sa nouvelle version : npm run content:rehearse -- DIAGNOSTIC VERSION. ' +
	'Options : --file chemin/vers/index.ts, --json, --list.';

try {
	await main();
} catch (error) {
	const sentence = explain(error);
	if (sentence === undefined) throw error;
	console.error(typeset(sentence));
	for (const line of error instanceof Refusal ? error.details : []) console.error(`- ${line}`);
	process.exitCode = 2;
}

async function main(): Promise<void> {
	const { id, version, file, json, list } = readArguments();
	process.chdir(path.resolve(import.meta.dirname, '..'));
	if (existsSync('.env')) process.loadEnvFile('.env');
	const config = readConfig(process.env);
	const versions = await versionsUpTo(id, version, file);
	const later = versions.at(-1);
	if (!later) throw new Refusal(USAGE);

	const database = await open(config.DATABASE_URL);
	const progress = progressOn(process.stderr);
	let figures: RehearsalFigures;
	try {
		const onProgress = progress.show;
		const run = await rehearseVersion(database.db, versions, { onProgress, isListing: list });
		figures = rehearsalFigures(run, later, list);
	} finally {
		progress.end();
		await database.close();
	}
	if (figures.all.rehearsed === 0) throw new Refusal(nothingToReplay(figures));
	// A reader such as `head` that has read enough is no failure.
	process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
		process.exit(code === 'EPIPE' ? 0 : 1)
	);
	const text = json ? JSON.stringify(figures, null, '\t') : rehearsalReport(figures);
	process.stdout.write(`${text}\n`);
}

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { file: { type: 'string' }, json: { type: 'boolean' }, list: { type: 'boolean' } }
	});
	const [id, version, ...others] = positionals;
	if (!id || !version || others.length > 0) throw new Refusal(USAGE);
	// npm changes to the root of the project; the name was typed where the person stands.
	const from = process.env.npm_lifecycle_event === 'content:rehearse' ? process.env.INIT_CWD : '.';
	const file = values.file && path.resolve(from ?? '.', values.file);
	return { id, version, file, json: values.json ?? false, list: values.list ?? false };
}

/** Opens the database as it is: a folder that does not exist is not made, a schema that is old is not migrated. */
async function open(url: string): Promise<Database> {
	if (
		url.startsWith('pglite:') &&
		!existsSync(path.join(url.slice('pglite:'.length), 'PG_VERSION'))
	)
		throw new Refusal('La base intégrée n’existe pas encore : aucune évaluation à rejouer.');
	return createDatabase(url, { poolSize: 1 });
}

function nothingToReplay({ diagnostic, version, all }: RehearsalFigures): string {
	return all.stored === 0
		? `Aucune évaluation de ${diagnostic} n’est enregistrée : il n’y a rien à rejouer.`
		: `Aucune évaluation de ${diagnostic} n’est dans une version antérieure à ${version} : il n’y a rien à rejouer.`;
}

function explain(error: unknown): string | undefined {
	if (error instanceof Refusal || error instanceof InvalidConfig) return error.message;
	if (error instanceof FolderInUse)
		return `La base intégrée ${error.folder} est ouverte par un autre programme, sans doute le serveur : arrêtez-le d’abord, ou remettez une sauvegarde ailleurs et indiquez-la dans DATABASE_URL.`;
	if (!(error instanceof Error)) return undefined;
	const code = (error as { code?: unknown }).code;
	if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) return USAGE;
	// undefined_table: the server has never been started on this database.
	if (code === '42P01')
		return 'Cette base de données n’a pas encore servi : aucune évaluation à rejouer.';
	return explainDatabaseFailure(error);
}
