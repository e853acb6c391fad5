import { sql, type Kysely } from 'kysely';

/** A collection of answers may be erased too, and is noted as such. The former release passes over these notes. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`set local lock_timeout = '5s'`.execute(db);
	await sql`
		alter table erasure drop constraint erasure_kind_check,
			add constraint erasure_kind_check
				check (kind in ('assessment', 'account', 'organisation', 'shared_assessment'))`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`delete from erasure where kind = 'shared_assessment'`.execute(db);
	await sql`
		alter table erasure drop constraint erasure_kind_check,
			add constraint erasure_kind_check
				check (kind in ('assessment', 'account', 'organisation'))`.execute(db);
}
