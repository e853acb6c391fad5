import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, describe, expect, it } from 'vitest';
import { findVolatileSettings, migrateToLatest } from '#lib/server/db/migrate.ts';
import { migrations } from '../../migrations/index.ts';
import { anAnsweredAssessment } from '../support/assessments.ts';
import { freshDatabase } from '../support/databases.ts';
import { appliedMigrations as applied, emptyDatabases } from '../support/empty-databases.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- migrations and their tests see any schema */

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const close of closing) await close();
});

const lines = async (db: Kysely<any>, query: ReturnType<typeof sql<{ line: string }>>) =>
	(await query.execute(db)).rows.map(({ line }) => line);

/** Columns, constraints and indexes, as text: what both databases must agree on. */
const shapeOf = async (db: Kysely<any>) => ({
	columns: await lines(
		db,
		sql`select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, is_identity) as line
			from information_schema.columns where table_schema = 'public'
			and table_name not like 'kysely_%' order by 1`
	),
	constraints: await lines(
		db,
		sql`select concat_ws(' ', conrelid::regclass, contype, pg_get_constraintdef(oid)) as line
			from pg_constraint where connamespace = 'public'::regnamespace
			and conrelid::regclass::text not like 'kysely_%'
			-- PostgreSQL 18 also lists NOT NULL here; the columns say it already.
			and contype <> 'n' order by 1`
	),
	indexes: await lines(
		db,
		sql`select indexdef as line from pg_indexes where schemaname = 'public'
			and tablename not like 'kysely_%' order by 1`
	)
});

describe('migrations', () => {
	it('run exactly once when three instances start together on an empty PostgreSQL', async () => {
		for (let round = 0; round < (process.env.LONG ? 30 : 3); round++) {
			const instances = await emptyDatabases('postgres', 3);
			const outcomes = await Promise.allSettled(instances.map((one) => migrateToLatest(one)));
			expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
			expect(await applied(instances[0]!.db)).toEqual(Object.keys(migrations));
		}
	});

	it('change nothing the second time', async () => {
		const [database] = await emptyDatabases('postgres');
		await migrateToLatest(database!);
		const before = await shapeOf(database!.db);
		await anAnsweredAssessment(database!.db, { 'E1.1': 2 });
		await migrateToLatest(database!);
		expect(await shapeOf(database!.db)).toEqual(before);
		expect(await database!.db.selectFrom('answer').selectAll().execute()).toHaveLength(1);
	});

	it('give both databases the same columns, constraints and indexes', async () => {
		const [embedded] = await emptyDatabases('pglite');
		const [server] = await emptyDatabases('postgres');
		await migrateToLatest(embedded!);
		await migrateToLatest(server!);
		const shape = await shapeOf(embedded!.db);
		expect(shape.columns.length).toBeGreaterThan(20);
		expect(shape.constraints.length).toBeGreaterThan(10);
		expect(await shapeOf(server!.db)).toEqual(shape);
	});

	it.each(['pglite', 'postgres'] as const)('go down to nothing and up again (%s)', async (kind) => {
		const [database] = await emptyDatabases(kind);
		const db = database!.db as Kysely<any>;
		await migrateToLatest(database!);
		const before = await shapeOf(db);
		const provider = { getMigrations: () => Promise.resolve(migrations) };
		const migrator = new Migrator({ db, provider });
		for (const _ of Object.keys(migrations)) {
			const { error, results } = await migrator.migrateDown();
			expect([error, results?.[0]?.status]).toEqual([undefined, 'Success']);
		}
		expect(await shapeOf(db)).toEqual({ columns: [], constraints: [], indexes: [] });
		await migrateToLatest(database!);
		expect(await shapeOf(db)).toEqual(before);
	});

	it('keep the release of before working: an assessment that says no mode is a full one', async () => {
		const [database] = await emptyDatabases('postgres');
		const db = database!.db as Kysely<any>;
		const [first] = Object.entries(migrations);
		const provider = { getMigrations: () => Promise.resolve(Object.fromEntries([first!])) };
		await new Migrator({ db, provider }).migrateToLatest();
		const insertAsBefore = (token: number) =>
			db
				.insertInto('assessment')
				.values({
					public_id: String(token).repeat(22),
					diagnostic: 'company',
					version: '2026-1',
					access_hash: Buffer.alloc(32, token),
					started_at: new Date(),
					expires_at: new Date()
				})
				.execute();
		await insertAsBefore(1);
		await migrateToLatest(database!);
		await insertAsBefore(2);
		const rows = await db.selectFrom('assessment').select('mode').execute();
		expect(rows).toEqual([{ mode: 'full' }, { mode: 'full' }]);
	});

	it('leave nothing of a migration that fails, and say why', async () => {
		const [database] = await emptyDatabases('postgres');
		const db = database!.db as Kysely<any>;
		const broken = async (trx: Kysely<any>) => {
			await sql`create table half (id integer)`.execute(trx);
			await sql`select * from nowhere`.execute(trx);
		};
		await migrateToLatest(database!);
		await expect(
			migrateToLatest(database!, { ...migrations, '9999-broken': { up: broken } })
		).rejects.toThrow(/nowhere/);
		const { columns } = await shapeOf(db);
		expect(columns.filter((line) => line.startsWith('half'))).toEqual([]);
	});
});

describe('constraints decide', () => {
	const violations: [string, (db: Kysely<any>, id: number) => Promise<unknown>][] = [
		['a level of 5', (db, id) => insert(db, id, { level: 5 })],
		['a level without its kind', (db, id) => insert(db, id, { kind: null, level: 2 })],
		['a kind « level » without a level', (db, id) => insert(db, id, { level: null })],
		['a level with « unknown »', (db, id) => insert(db, id, { kind: 'unknown', level: 2 })],
		['an unknown kind', (db, id) => insert(db, id, { kind: 'maybe', level: null })],
		['a note of 5001 characters', (db, id) => insert(db, id, { note: 'a'.repeat(5001) })],
		['a criterion without a name', (db, id) => insert(db, id, { criterion_id: '' })],
		['an answer to nothing', (db) => insert(db, 999_999, {})],
		[
			'a completed assessment without result',
			(db, id) => update(db, id, { status: 'completed', completed_at: new Date() })
		],
		['a draft with a completion date', (db, id) => update(db, id, { completed_at: new Date() })],
		['an unknown mode', (db, id) => update(db, id, { mode: 'short' })],
		['no mode', (db, id) => update(db, id, { mode: null })],
		['an unknown status', (db, id) => update(db, id, { status: 'archived' })],
		['a short access hash', (db, id) => update(db, id, { access_hash: Buffer.from('abc') })],
		['a profile that is a list', (db, id) => update(db, id, { profile: sql`'[]'::jsonb` })]
	];

	const insert = (db: Kysely<any>, assessmentId: number, changes: object) =>
		db
			.insertInto('answer')
			.values({
				assessment_id: assessmentId,
				criterion_id: 'E1.1',
				kind: 'level',
				level: 2,
				revision: 1,
				updated_at: new Date(),
				...changes
			})
			.execute();
	const update = (db: Kysely<any>, id: number, changes: object) =>
		db.updateTable('assessment').set(changes).where('id', '=', id).execute();

	it.each(['pglite', 'postgres'] as const)('on %s', async (kind) => {
		const database = await freshDatabase(kind);
		closing.push(database.close);
		await anAnsweredAssessment(database.db, {});
		const db = database.db as Kysely<any>;
		const { id } = await database.db
			.selectFrom('assessment')
			.select('id')
			.executeTakeFirstOrThrow();
		for (const [name, violate] of violations)
			await expect(violate(db, id), name).rejects.toThrow(/constraint/);
		expect(await db.selectFrom('answer').selectAll().execute()).toEqual([]);
		await expect(insert(db, id, {}), 'a good one').resolves.toBeDefined();
	});
});

describe('a PostgreSQL that forgets', () => {
	it('is told by the names of its settings', async () => {
		const [database] = await emptyDatabases('postgres');
		const settings = async (value: 'on' | 'off') =>
			database!.db.transaction().execute(async (trx) => {
				await sql.raw(`set local synchronous_commit = ${value}`).execute(trx);
				return findVolatileSettings(trx);
			});
		expect(await settings('off')).toContain('synchronous_commit');
		expect(await settings('on')).not.toContain('synchronous_commit');
	});
});
