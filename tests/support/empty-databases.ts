/** Databases before any migration, for the tests of migrations. */
import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { afterAll, inject } from 'vitest';
import {
	createDatabase,
	type Database,
	type DatabaseOptions
} from '#lib/server/db/create-database.ts';
import { onServer, type DatabaseKind } from './databases.ts';

export type EmptyDatabase = Database & { url: string };

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const close of closing) await close();
});

/** Databases that nobody migrated yet: as many pools on one empty database, closed at the end of the test file. */
export async function emptyDatabases(
	kind: DatabaseKind,
	instances = 1,
	options: DatabaseOptions = {}
): Promise<EmptyDatabase[]> {
	if (kind === 'pglite') {
		const database = await createDatabase('pglite:memory');
		closing.push(database.close);
		return [{ ...database, url: 'pglite:memory' }];
	}
	const name = `cap_empty_${randomBytes(6).toString('hex')}`;
	await onServer(`create database ${name}`);
	const address = new URL(inject('pgUrl'));
	address.pathname = `/${name}`;
	const databases = await Promise.all(
		Array.from({ length: instances }, () => createDatabase(address.href, options))
	);
	closing.push(async () => {
		for (const database of databases) await database.close();
		await onServer(`drop database if exists ${name} with (force)`);
	});
	return databases.map((database) => ({ ...database, url: address.href }));
}

/** Names of the migrations that a database recorded, in order. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever the schema
export async function appliedMigrations(db: Kysely<any>): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select name from kysely_migration order by name`.execute(db);
	return rows.map(({ name }) => name);
}
