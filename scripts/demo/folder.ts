/** The embedded folder of the demo: what may become one, and making it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InvalidConfig, readConfig } from '../../src/lib/server/config.ts';
import { createDatabase } from '../../src/lib/server/db/create-database.ts';
import { lockFolder } from '../../src/lib/server/db/folder-lock.ts';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { DEMO_DATABASE_URL, DEMO_MARK, demoFolderOf } from '../../src/lib/server/demo.ts';
import { createMailTransport } from '../../src/lib/server/mail/transport.ts';
import { seedDemo } from './seed.ts';

/** Settings of a real installation that the demo never follows. */
const NOT_FOR_DEMO = ['SMTP_URL', 'MAIL_FROM', 'SECRET_KEY', 'TRUSTED_PROXIES', 'MAIL_OUTBOX'];

/**
 * Sets the environment of a demo on this machine: its own base, its own outbox, its own key; no mail leaves.
 * @returns the folder that holds it all
 * @throws InvalidConfig when another base is asked for, or when others than this machine could come in
 */
export function prepareEnvironment(env: NodeJS.ProcessEnv): string {
	const databaseUrl = env.DATABASE_URL?.trim() || DEMO_DATABASE_URL;
	const folder = demoFolderOf(databaseUrl);
	if (!folder || (holdsSomething(folder) && !isMarked(folder)))
		throw new InvalidConfig(
			'La démonstration a sa propre base et ne touche à aucune autre : retirez DATABASE_URL, puis relancez npm run demo.'
		);
	const origin = env.ORIGIN?.trim();
	if (origin && !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/.test(origin))
		throw new InvalidConfig(
			'La démonstration laisse entrer tout le monde : elle ne se montre que sur cette machine. Retirez ORIGIN, puis relancez npm run demo.'
		);
	for (const name of NOT_FOR_DEMO) env[name] = '';
	env.DATABASE_URL = databaseUrl;
	env.HOST = '127.0.0.1';
	env.CAP_ALLIANCES_DEMO = 'true';
	return folder;
}

/**
 * Makes the demo unless it is there whole; one whose making was interrupted is made again.
 * @param isAnew remakes it in any case
 * @throws FolderInUse when a server shows it at this moment
 */
export async function ensureDemo(
	folder: string,
	{ isAnew, tell }: { isAnew: boolean; tell: (line: string) => void }
): Promise<void> {
	if (isWhole(folder) && !isAnew) return;
	const { DATABASE_URL, ...config } = readConfig(process.env);
	if (holdsSomething(folder)) {
		// In use: thrown before anything is removed.
		lockFolder(path.join(folder, 'base')).release();
		rmSync(folder, { recursive: true, force: true });
	}
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	mark(folder, false);
	tell('Préparation des données fictives (moins d’une minute, une seule fois)…');
	const database = await createDatabase(DATABASE_URL);
	try {
		await migrateToLatest(database);
		const transport = createMailTransport({ DATABASE_URL, ...config });
		await seedDemo(database.db, { now: new Date(), transport, tell });
	} finally {
		await database.close();
	}
	mark(folder, true);
}

const markOf = (folder: string) => path.join(folder, DEMO_MARK);
const isMarked = (folder: string) => existsSync(markOf(folder));
const holdsSomething = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;

function isWhole(folder: string): boolean {
	if (!isMarked(folder)) return false;
	try {
		return (JSON.parse(readFileSync(markOf(folder), 'utf8')) as { whole?: unknown }).whole === true;
	} catch {
		return false;
	}
}

function mark(folder: string, whole: boolean): void {
	const about = 'Démonstration de Cap Alliances : données fictives, à effacer sans crainte.';
	writeFileSync(markOf(folder), `${JSON.stringify({ about, whole })}\n`);
}
