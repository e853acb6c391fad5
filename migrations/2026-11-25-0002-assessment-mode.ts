import { sql, type Kysely } from 'kysely';

/** How an assessment is taken. The default keeps the previous release working: it only knows full ones. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`set local lock_timeout = '5s'`.execute(db);
	await sql`
		alter table assessment add column mode text not null default 'full'
			check (mode in ('express', 'full'))`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`alter table assessment drop column mode`.execute(db);
}
