import type { Kysely } from 'kysely';
import { readConfig } from '../config.ts';
import { log } from '../log.ts';
import { createDatabase, type Database } from './create-database.ts';
import { findVolatileSettings, migrateToLatest } from './migrate.ts';
import type { DB } from './schema.ts';

/** Kept on the global object so that a hot reload in development finds it again. */
const held = globalThis as { capAlliancesDatabase?: Database };

/** PostgreSQL is set to lose what it acknowledges. */
export class VolatileDatabase extends Error {
	override name = 'VolatileDatabase';
}

/**
 * Opens and migrates the application's database; called once, before the port opens.
 * @throws FolderInUse, VolatileDatabase, or the driver's error when the server cannot be reached
 */
export async function openDatabase(): Promise<Database> {
	if (held.capAlliancesDatabase) return held.capAlliancesDatabase;
	const config = readConfig(process.env);
	const database = await createDatabase(config.DATABASE_URL, {
		poolSize: config.DATABASE_POOL_SIZE,
		onConnectionError: (error) => log('warn', 'database.connection-lost', { reason: error.message })
	});
	try {
		if (database.kind === 'server' && !config.ALLOW_VOLATILE_DATABASE) {
			const volatile = await findVolatileSettings(database.db);
			if (volatile.length > 0) throw new VolatileDatabase(volatile.join(', '));
		}
		const newer = await migrateToLatest(database);
		if (newer.length > 0)
			log('warn', 'database.ahead', {
				message:
					'La base de données est plus récente que ce programme. Il fonctionne avec elle ; installez la version suivante dès que possible.',
				migrations: newer.join(', ')
			});
	} catch (error) {
		await database.close();
		throw error;
	}
	held.capAlliancesDatabase = database;
	return database;
}

/** @throws when the database was not opened: a programming error */
export function database(): Kysely<DB> {
	if (!held.capAlliancesDatabase) throw new Error('The database is not open');
	return held.capAlliancesDatabase.db;
}

export async function closeDatabase(): Promise<void> {
	await held.capAlliancesDatabase?.close();
	delete held.capAlliancesDatabase;
}
