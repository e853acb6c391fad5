import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from './schema.ts';

/** Reads the database as it is at one instant, in a transaction that refuses to write anything. */
export function inReadOnlySnapshot<T>(
	db: Kysely<DB>,
	read: (trx: Transaction<DB>) => Promise<T>
): Promise<T> {
	return db.transaction().execute(async (trx) => {
		await sql`set transaction isolation level repeatable read, read only`.execute(trx);
		return read(trx);
	});
}
