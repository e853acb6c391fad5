/** A migrated, private database for each test file, on PGlite and on PostgreSQL alike. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { createDatabase, type DatabaseOptions } from '#lib/server/db/create-database.ts';
import { makeEmbeddedFolder } from './embedded-template.ts';

export type DatabaseKind = 'pglite' | 'postgres';
export type TestDatabase = Awaited<ReturnType<typeof createDatabase>> & {
	/** Its address, to open it a second time or to hand it to a server. */
	url: string;
};
type AppDatabase = TestDatabase['db'] extends Kysely<infer Schema> ? Schema : never;

/** Runs one administrative statement on the PostgreSQL server of the tests. */
export async function onServer(statement: string): Promise<void> {
	const client = new Client({ connectionString: inject('pgUrl') });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/** A new migrated database; close it at the end and it disappears. */
export async function freshDatabase(
	kind: DatabaseKind,
	options: DatabaseOptions = {}
): Promise<TestDatabase> {
	if (kind === 'pglite') {
		const folder = makeEmbeddedFolder(inject('embeddedTemplate'));
		const database = await createDatabase(folder.url, options);
		return {
			...database,
			url: folder.url,
			close: async () => {
				await database.close();
				folder.remove();
			}
		};
	}
	const name = `cap_test_${randomBytes(6).toString('hex')}`;
	await onServer(`create database ${name} template ${inject('pgTemplate')}`);
	const address = new URL(inject('pgUrl'));
	address.pathname = `/${name}`;
	const database = await createDatabase(address.href, options);
	return {
		...database,
		url: address.href,
		close: async () => {
			await database.close();
			await onServer(`drop database if exists ${name} with (force)`);
		}
	};
}

/**
 * Declares the same tests on both databases. `getDb()` is to be called inside a test or a hook, not while declaring.
 *
 * @example
 * onBothDatabases('assessment repository', (getDb) => {
 * 	it('keeps what was saved', async () => {
 * 		await saveAnswer(getDb(), …);
 * 	});
 * });
 */
export function onBothDatabases(
	name: string,
	declareTests: (getDb: () => Kysely<AppDatabase>, kind: DatabaseKind) => void
): void {
	describe.each(['pglite', 'postgres'] as const)(`${name} (%s)`, (kind) => {
		let database: TestDatabase | undefined;
		beforeAll(async () => {
			database = await freshDatabase(kind);
		}, 60_000);
		afterAll(() => database?.close());
		declareTests(() => {
			if (!database)
				throw new Error('getDb() was called before the database existed: call it inside a test.');
			return database.db;
		}, kind);
	});
}
