import { createHash } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../db/schema.ts';

/**
 * What makes guessers wait. For an account, after some failures in a row each one doubles the time before the next
 * check. A client address may be that of a whole town hall: there the count halves every hour, so that twenty checks
 * may fail at once and some fourteen an hour after that. Kept in the database, so shared by all instances; by hash,
 * so that unknown addresses are counted like known ones and no address is stored.
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

/** How long after so many failures the next check must wait. */
const waitAfter = (failures: RawBuilder<number>, free: number) =>
	sql<string>`make_interval(secs => ${sql.lit(FIRST_WAIT_SECONDS)} * power(2, least(${failures} - ${sql.lit(free)}, 20)))`;

/**
 * Counts a failure ahead of a check, so that a thousand checks at once are as many as one after the other: call it
 * before checking, then `forgive` when the check succeeds, or `takeBack` when it did not take place.
 * @returns false while the wait lasts: the check must not take place (nothing is counted then)
 */
export async function mayCheck(
	db: Kysely<DB>,
	what: Checked,
	key: string,
	now: Date
): Promise<boolean> {
	const { failures, isAllowed } =
		what === 'client' ? countOfClient(now) : countOfAccount(patience[what].free, now);
	const counted = await db
		.insertInto('failed_check')
		.values({ bucket: bucketOf(what, key), failures: 1, last_failed_at: now })
		.onConflict((conflict) =>
			conflict.column('bucket').doUpdateSet({ failures, last_failed_at: now }).where(isAllowed)
		)
		.returning('failures')
		.executeTakeFirst();
	return counted !== undefined;
}

const FAILURES = sql<number>`failed_check.failures`;

function countOfAccount(free: number, now: Date) {
	const isForgotten = sql<boolean>`failed_check.last_failed_at
		<= ${now}::timestamptz - make_interval(hours => ${sql.lit(FORGOTTEN_AFTER_HOURS)})`;
	const isOver = sql<boolean>`failed_check.failures < ${sql.lit(free)}
		or failed_check.last_failed_at + ${waitAfter(FAILURES, free)} <= ${now}::timestamptz`;
	return {
		failures: sql<number>`case when ${isForgotten} then 1 else failed_check.failures + 1 end`,
		isAllowed: sql<boolean>`(${isForgotten}) or (${isOver})`
	};
}

function countOfClient(now: Date) {
	const hours = sql`extract(epoch from ${now}::timestamptz - failed_check.last_failed_at) / 3600`;
	const failures = sql<number>`failed_check.failures * power(0.5, greatest(${hours}, 0)) + 1`;
	return { failures, isAllowed: sql<boolean>`${failures} <= ${sql.lit(patience.client.free)}` };
}

/** The check succeeded: its own count is taken back, and for an account all the former ones. */
export async function forgive(db: Kysely<DB>, what: Checked, key: string): Promise<void> {
	// One's own account must not wash away what was tried on others from the same address.
	if (what === 'client') return takeBack(db, what, key);
	await db.deleteFrom('failed_check').where('bucket', '=', bucketOf(what, key)).execute();
}

/** The check did not take place: its own count is taken back, and the wait that it had sat out stays over. */
export async function takeBack(db: Kysely<DB>, what: Checked, key: string): Promise<void> {
	const { free } = patience[what];
	const former = sql<number>`failed_check.failures - 1`;
	await db
		.updateTable('failed_check')
		.set({
			failures: sql<number>`greatest(${former}, 0)`,
			...(what !== 'client' && {
				last_failed_at: sql<Date>`case when ${former} < ${sql.lit(free)} then last_failed_at
					else last_failed_at - ${waitAfter(former, free)} end`
			})
		})
		.where('bucket', '=', bucketOf(what, key))
		.execute();
}

/** Forgets what counts no longer. */
export async function deleteOldFailures(db: Kysely<DB>, now: Date): Promise<void> {
	await db
		.deleteFrom('failed_check')
		.where('last_failed_at', '<=', new Date(now.getTime() - FORGOTTEN_AFTER_HOURS * 3600_000))
		.execute();
}
