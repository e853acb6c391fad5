/** One base for two releases that follow one another, and migrations that take their time. */
import { sql, type Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase, openDatabase } from '#lib/server/db/index.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { migrations } from '../../migrations/index.ts';
import { freshDatabase, type TestDatabase } from '../support/databases.ts';
import { appliedMigrations as applied, emptyDatabases } from '../support/empty-databases.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- migrations and their tests see any schema */

const nothing = { up: () => Promise.resolve() };
const newer = { ...migrations, '9998-newer': nothing, '9999-newest': nothing };

describe.each(['pglite', 'postgres'] as const)('a base ahead of the programme (%s)', (kind) => {
	let database: TestDatabase;
	let records: object[];
	const db = () => database.db as Kysely<any>;

	beforeAll(async () => {
		database = await freshDatabase(kind);
		records = await db().selectFrom('kysely_migration').selectAll().execute();
	}, 60_000);
	afterEach(async () => {
		await db().deleteFrom('kysely_migration').execute();
		await db().insertInto('kysely_migration').values(records).execute();
	});
	afterAll(() => database.close());

	it('lets the release of before start again, says so, and is left as it is', async () => {
		expect(await migrateToLatest(database, newer)).toEqual([]);
		expect(await migrateToLatest(database)).toEqual(['9998-newer', '9999-newest']);
		expect(await applied(db())).toEqual(Object.keys(newer));
		expect(await migrateToLatest(database, newer)).toEqual([]);
	});

	it('is refused when it lacks a migration that the programme knows', async () => {
		await migrateToLatest(database, newer);
		const last = Object.keys(migrations).at(-1)!;
		await db().deleteFrom('kysely_migration').where('name', '=', last).execute();
		await expect(migrateToLatest(database)).rejects.toThrow(/corrupted migrations/);
	});

	it('is refused when it has an older one that the programme does not know', async () => {
		const stray = { name: '2026-11-24-stray', timestamp: new Date().toISOString() };
		await db().insertInto('kysely_migration').values(stray).execute();
		await expect(migrateToLatest(database)).rejects.toThrow(/2026-11-24-stray is missing/);
	});

	it('is refused when its migrations ran in another order', async () => {
		await migrateToLatest(database, newer);
		await db()
			.updateTable('kysely_migration')
			.set({ timestamp: '2020-01-01T00:00:00.000Z' })
			.where('name', '=', '9999-newest')
			.execute();
		await expect(migrateToLatest(database)).rejects.toThrow(/corrupted migrations/);
	});
});

describe('the programme, on a base ahead of it', () => {
	afterEach(async () => {
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
		await closeDatabase();
	});

	it('says it in one French line', async () => {
		const [database] = await emptyDatabases('postgres');
		await migrateToLatest(database!, newer);
		vi.stubEnv('DATABASE_URL', database!.url);
		vi.stubEnv('ALLOW_VOLATILE_DATABASE', 'true');
		const written: string[] = [];
		vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0);
		await openDatabase();
		expect(written).toHaveLength(1);
		expect(JSON.parse(written[0]!)).toMatchObject({
			level: 'warn',
			event: 'database.ahead',
			message: expect.stringContaining('plus récente que ce programme') as string,
			migrations: '9998-newer, 9999-newest'
		});
	});
});

describe('time and locks on PostgreSQL', () => {
	it('let two releases start together, whichever comes first', async () => {
		const [older, newer] = await emptyDatabases('postgres', 2);
		const more = { ...migrations, '9999-newest': { up: () => Promise.resolve() } };
		await Promise.all([migrateToLatest(newer!, more), migrateToLatest(older!)]);
		expect(await applied(older!.db)).toEqual(Object.keys(more));
	});

	it('let a migration take longer than any other statement may, and the instance that waits', async () => {
		const instances = await emptyDatabases('postgres', 2, { statementTimeout: 100 });
		const locks: unknown[] = [];
		const long = async (trx: Kysely<any>) => {
			// Longer than what the driver adds to the limit, too.
			await sql`select pg_sleep(1.3)`.execute(trx);
			locks.push(...(await sql`show lock_timeout`.execute(trx)).rows);
		};
		await Promise.all(
			instances.map((one) => migrateToLatest(one, { ...migrations, '9999-long': { up: long } }))
		);
		expect(locks, 'ran once, and waits for locks five seconds').toEqual([{ lock_timeout: '5s' }]);
		await expect(sql`select pg_sleep(2)`.execute(instances[0]!.db)).rejects.toThrow(
			/statement timeout/
		);
	});

	it('are not limited by the role or the base either', async () => {
		const [database] = await emptyDatabases('postgres');
		await sql`do $$ begin
			execute format('alter database %I set statement_timeout = 50', current_database());
		end $$`.execute(database!.db);
		const long = async (trx: Kysely<any>) => {
			await sql`select pg_sleep(0.2)`.execute(trx);
		};
		await migrateToLatest(database!, { ...migrations, '9999-long': { up: long } });
		expect(await applied(database!.db)).toContain('9999-long');
	});

	it('try again when a table is held', async () => {
		const [database, other] = await emptyDatabases('postgres', 2);
		await migrateToLatest(database!);
		const held = Promise.withResolvers<null>();
		const holding = other!.db.transaction().execute(async (trx) => {
			await sql`lock table answer`.execute(trx);
			await held.promise;
		});
		let tries = 0;
		const impatient = async (trx: Kysely<any>) => {
			if (++tries === 2) held.resolve(null);
			await sql`set local lock_timeout = '100ms'`.execute(trx);
			await sql`alter table answer add column more text`.execute(trx);
		};
		await migrateToLatest(database!, { ...migrations, '9999-more': { up: impatient } });
		await holding;
		expect(tries).toBeGreaterThanOrEqual(2);
		expect(await applied(database!.db)).toContain('9999-more');
	});
});
