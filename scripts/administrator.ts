/**
 * `npm run administrator -- ADDRESS`: prints a one-hour link that makes this address an administrator of the site.
 * There is no default account (security bar §3). Works on both kinds of database; an embedded one must be free.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { normaliseEmail } from '../src/lib/server/auth/email.ts';
import { InvalidConfig, publicOrigin, readConfig } from '../src/lib/server/config.ts';
import { createDatabase } from '../src/lib/server/db/create-database.ts';
import { FolderInUse } from '../src/lib/server/db/folder-lock.ts';
import { migrateToLatest } from '../src/lib/server/db/migrate.ts';
import { createAdministratorLink } from '../src/lib/server/use-cases/nominate.ts';
import { explainDatabaseFailure } from './database-failure.ts';

process.chdir(path.resolve(import.meta.dirname, '..'));
if (existsSync('.env')) process.loadEnvFile('.env');

try {
	await nameAdministrator(process.argv.slice(2));
} catch (error) {
	const known = explain(error);
	if (known === undefined) throw error;
	refuse(known);
}

async function nameAdministrator(words: readonly string[]): Promise<void> {
	const email = normaliseEmail(words[0]);
	if (words.length !== 1 || email === null)
		refuse('Indiquez une adresse : npm run administrator -- adresse@exemple.fr');
	const config = readConfig(process.env);
	const database = await createDatabase(config.DATABASE_URL, { poolSize: 1 });
	try {
		await migrateToLatest(database);
		const token = await createAdministratorLink(database.db, email, new Date());
		console.log(
			`Ouvrez ce lien dans l’heure pour que ${email} administre le site (il sert une seule fois) :`
		);
		console.log(new URL(`/administration/premier/${token}`, publicOrigin(config)).href);
		if (database.kind === 'embedded') console.log('Démarrez maintenant le serveur : npm start');
	} finally {
		await database.close();
	}
}

function explain(error: unknown): string | undefined {
	if (error instanceof InvalidConfig) return error.message;
	if (error instanceof FolderInUse)
		return 'Le serveur utilise la base intégrée : arrêtez-le, relancez cette commande, puis redémarrez-le. Le lien reste bon une heure.';
	return error instanceof Error ? explainDatabaseFailure(error) : undefined;
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
