/** What the commands on the configured database share: open it, run, say in French what went wrong. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { typeset } from '#lib/format/typography.ts';
import { InvalidConfig, readConfig, type Config } from '#lib/server/config.ts';
import { createDatabase, type Database } from '#lib/server/db/create-database.ts';
import { FolderInUse } from '#lib/server/db/folder-lock.ts';
import { explainDatabaseFailure } from './database-failure.ts';

/** A command that cannot be run; the message is the sentence to print. */
export class Refusal extends Error {}

/** Prints the sentences that `work` returns. Exit code 0, or 2 with a sentence when it cannot be done. */
export async function onDatabase(
	work: (database: Database, config: Config) => Promise<readonly string[]>
): Promise<void> {
	try {
		process.chdir(path.resolve(import.meta.dirname, '..'));
		if (existsSync('.env')) process.loadEnvFile('.env');
		const config = readConfig(process.env);
		const database = await open(config.DATABASE_URL);
		try {
			for (const line of await work(database, config)) process.stdout.write(`${typeset(line)}\n`);
		} finally {
			await database.close();
		}
	} catch (error) {
		const sentence = explain(error);
		if (sentence === undefined) throw error;
		console.error(typeset(sentence));
		process.exitCode = 2;
	}
}

/** Opens the database as it is: a folder that does not exist is not made, a schema that is old is not migrated. */
async function open(url: string): Promise<Database> {
	if (
		url.startsWith('pglite:') &&
		!existsSync(path.join(url.slice('pglite:'.length), 'PG_VERSION'))
	)
		throw new Refusal("La base intégrée n'existe pas encore : il n'y a rien à faire.");
	return createDatabase(url, { poolSize: 2 });
}

function explain(error: unknown): string | undefined {
	if (error instanceof Refusal || error instanceof InvalidConfig) return error.message;
	if (error instanceof FolderInUse)
		return `La base intégrée ${error.folder} est ouverte par un autre programme, sans doute le serveur, qui fait ce travail lui-même toutes les six heures. Sinon, arrêtez-le d'abord.`;
	if (!(error instanceof Error)) return undefined;
	// undefined_table, undefined_column: this release has never been started on this database.
	if (['42P01', '42703'].includes(String((error as { code?: unknown }).code)))
		return "Cette base de données n'a pas encore servi avec cette version : démarrez d'abord le serveur.";
	return explainDatabaseFailure(error);
}
