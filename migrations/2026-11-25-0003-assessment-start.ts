import { sql, type Kysely } from 'kysely';

/**
 * What the start form sent, kept for good: a form sent again after its link was replaced then starts nothing.
 * The former release fills it by the default.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`set local lock_timeout = '5s'`.execute(db);
	await sql`
		alter table assessment add column start_hash bytea not null unique
			default sha256(gen_random_uuid()::text::bytea) check (length(start_hash) = 32)`.execute(db);
	// Until its link is replaced, an assessment is opened by what started it.
	await sql`update assessment set start_hash = access_hash`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`alter table assessment drop column start_hash`.execute(db);
}
