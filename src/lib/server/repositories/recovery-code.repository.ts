import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** Gives an account these codes, and ends the former ones. */
export async function replaceRecoveryCodes(
	db: Kysely<DB>,
	accountId: number,
	hashes: readonly Uint8Array[]
): Promise<void> {
	await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
	if (hashes.length === 0) return;
	await db
		.insertInto('recovery_code')
		.values(hashes.map((code_hash) => ({ account_id: accountId, code_hash, used_at: null })))
		.execute();
}

/** Uses a code up: of all that try at once, one succeeds. */
export async function spendRecoveryCode(
	db: Kysely<DB>,
	accountId: number,
	hash: Uint8Array,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('recovery_code')
		.set({ used_at: now })
		.where('account_id', '=', accountId)
		.where('code_hash', '=', hash)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export async function countRecoveryCodes(db: Kysely<DB>, accountId: number): Promise<number> {
	const { left } = await db
		.selectFrom('recovery_code')
		.where('account_id', '=', accountId)
		.where('used_at', 'is', null)
		.select(sql<number>`count(*)::int`.as('left'))
		.executeTakeFirstOrThrow();
	return left;
}
