import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrations } from '../../../../migrations/index.ts';
import type { Database } from './create-database.ts';

/**
 * Brings the schema up to date. Safe when several instances start at once: PostgreSQL's advisory lock lets one
 * through and the others wait. A migration may take longer than an ordinary statement.
 *
 * A base that a newer release has migrated is fine: migrations expand before they contract, so that the release of
 * before keeps working, and starts again (security bar §7).
 * @param known the migrations of this release
 * @returns those that a newer release recorded, by name; none as a rule
 * @throws the error of the migration that failed, of which nothing is kept; or that what the base recorded is not
 * what this release knows, in its order, followed by newer ones
 */
export function migrateToLatest(
	{ unhurried }: Pick<Database, 'unhurried'>,
	known: Record<string, Migration> = migrations
): Promise<string[]> {
	return unhurried(async (db: Kysely<any>) => {
		for (let attempt = 1; ; attempt++) {
			const newer = await findNewer(db, known);
			// Kysely wants each recorded name to be known; it checks the order, and finds no newer one to run.
			const stubs = newer.map((name) => [name, { up: () => Promise.resolve() }] as const);
			const all = { ...known, ...Object.fromEntries(stubs) };
			const provider = { getMigrations: () => Promise.resolve(all) };
			const { error } = await new Migrator({ db, provider }).migrateToLatest();
			if (!error) return newer;
			if (attempt === MIGRATION_ATTEMPTS) throw error;
			// A newer release may have migrated meanwhile.
			const isOvertaken = async () => (await findNewer(db, known)).length > newer.length;
			if (!isLockTimeout(error) && !(await isOvertaken())) throw error;
			await sleep(500 * attempt);
		}
	});
}

/** Recorded migrations that come after the last one of this release. */
async function findNewer(db: Kysely<any>, known: Record<string, Migration>): Promise<string[]> {
	const { rows: tables } = await sql`
		select 1 where to_regclass('kysely_migration') is not null`.execute(db);
	if (tables.length === 0) return [];
	const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
	// As Kysely sorts them: by code unit, whatever the collation of the base.
	const last = Object.keys(known).sort().at(-1) ?? '';
	return rows
		.map(({ name }) => name)
		.filter((name) => name > last)
		.sort();
}

const MIGRATION_ATTEMPTS = 5;

/** `lock_not_available`: another session holds a table; worth another try. */
function isLockTimeout(error: unknown): boolean {
	return (error as { code?: unknown }).code === '55P03';
}

/**
 * Settings without which PostgreSQL may lose what it acknowledged (security bar §6).
 * @returns the names of those that are off, empty when the server is safe
 */
export async function findVolatileSettings(db: Kysely<any>): Promise<string[]> {
	const { rows } = await sql<{ name: string; setting: string }>`
		select name, setting from pg_settings
		where name in ('fsync', 'full_page_writes', 'synchronous_commit')`.execute(db);
	return rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
}
