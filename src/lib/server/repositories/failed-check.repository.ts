import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/**
 * What makes guessers wait: after some failures in a row, each one doubles the time before the next check. Kept in
 * the database, so shared by all instances; by hash, so that unknown addresses are counted like known ones and no
 * address is stored.
 */
export const patience = {
	/** Passwords, by the address typed. */
	password: { free: 5 },
	/** Codes of the second factor, by account. */
	code: { free: 5 },
	/** Both, by client address: several people share one. */
	client: { free: 20 }
} as const satisfies Record<string, { free: number }>;

export type Checked = keyof typeof patience;

/** The first wait; then twice as long each time. */
const FIRST_WAIT_SECONDS = 60;
/** No wait is longer; a day without a failure forgets them all. */
const FORGOTTEN_AFTER_HOURS = 24;

const bucketOf = (what: Checked, key: string): Uint8Array =>
	createHash('sha256').update(`failed ${what} ${key}`).digest();

/**
 * Counts a failure ahead of a check, so that a thousand checks at once are as many as one after the other: call it
 * before checking, and `forgive` when the check succeeds.
 * @returns false while the wait lasts: the check must not take place (nothing is counted then)
 */
export async function mayCheck(
	db: Kysely<DB>,
	what: Checked,
	key: string,
	now: Date
): Promise<boolean> {
	const { free } = patience[what];
	const isForgotten = sql<boolean>`failed_check.last_failed_at
		<= ${now}::timestamptz - make_interval(hours => ${sql.lit(FORGOTTEN_AFTER_HOURS)})`;
	const isOver = sql<boolean>`failed_check.failures < ${sql.lit(free)}
		or failed_check.last_failed_at + make_interval(secs =>
			${sql.lit(FIRST_WAIT_SECONDS)} * power(2, least(failed_check.failures - ${sql.lit(free)}, 20)))
			<= ${now}::timestamptz`;
	const counted = await db
		.insertInto('failed_check')
		.values({ bucket: bucketOf(what, key), failures: 1, last_failed_at: now })
		.onConflict((conflict) =>
			conflict
				.column('bucket')
				.doUpdateSet({
					failures: sql<number>`case when ${isForgotten} then 1 else failed_check.failures + 1 end`,
					last_failed_at: now
				})
				.where(sql<boolean>`(${isForgotten}) or (${isOver})`)
		)
		.returning('failures')
		.executeTakeFirst();
	return counted !== undefined;
}

/** The check succeeded: its own count is taken back, and for an account all the former ones. */
export async function forgive(db: Kysely<DB>, what: Checked, key: string): Promise<void> {
	const bucket = bucketOf(what, key);
	if (what !== 'client') {
		await db.deleteFrom('failed_check').where('bucket', '=', bucket).execute();
		return;
	}
	// One's own account must not wash away what was tried on others from the same address.
	await db
		.updateTable('failed_check')
		.set({ failures: sql<number>`greatest(failures - 1, 1)` })
		.where('bucket', '=', bucket)
		.execute();
}

/** Forgets what counts no longer. */
export async function deleteOldFailures(db: Kysely<DB>, now: Date): Promise<void> {
	await db
		.deleteFrom('failed_check')
		.where('last_failed_at', '<=', new Date(now.getTime() - FORGOTTEN_AFTER_HOURS * 3600_000))
		.execute();
}
