import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrations } from '../../../../migrations/index.ts';

/**
 * Brings the schema up to date. Safe when several instances start at once: PostgreSQL's advisory lock lets one
 * through and the others wait.
 * @throws the error of the migration that failed; nothing of it is kept
 */
export async function migrateToLatest(db: Kysely<never> | Kysely<any>): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(migrations) }
	});
	for (let attempt = 1; ; attempt++) {
		const { error } = await migrator.migrateToLatest();
		if (!error) return;
		if (attempt === MIGRATION_ATTEMPTS || !isLockTimeout(error)) throw error;
		await sleep(500 * attempt);
	}
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
