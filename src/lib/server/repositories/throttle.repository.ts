import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** How often something may happen in one window. Windows are fixed: they begin at multiples of their length. */
export interface Limit {
	max: number;
	windowMinutes: number;
}

/**
 * Everything that is bounded. To bound something else, add it here and call `takeTurn` with what is counted apart:
 * an address, an account. Two bounds on one act (per address and per account) are two limits, and two turns.
 */
export const limits = {
	/** Links that open nothing, by address (security bar §2). */
	resume: { max: 20, windowMinutes: 10 },
	/**
	 * Assessments started, by address: a whole conference behind one connection stays far below, a loop that would
	 * fill the database does not.
	 */
	start: { max: 600, windowMinutes: 10 },
	/** Codes of organisations that an adviser mistypes, by account. */
	shareCode: { max: 20, windowMinutes: 10 },
	/** Invitations mailed, by account: a whole board at once, never a mailing. */
	invitation: { max: 60, windowMinutes: 60 },
	/** Same, for a client address: accounts cost nothing, so that one person may have several. */
	invitationsFrom: { max: 200, windowMinutes: 60 },
	/** Links of invitations that open nothing, by address. */
	invitationMiss: { max: 20, windowMinutes: 10 },
	/** Mailed links that open nothing, by address. */
	mailedLinkMiss: { max: 20, windowMinutes: 10 },
	/**
	 * Links mailed to one address. The window is as long as a link is good: whoever uses the turns up leaves the owner
	 * a link that still opens the account.
	 */
	signInMail: { max: 4, windowMinutes: 15 },
	resetMail: { max: 4, windowMinutes: 30 },
	/** Links mailed for one client address: a whole training room behind one connection stays below. */
	mailsAsked: { max: 100, windowMinutes: 60 },
	/** Passwords checked for one account, right or wrong: in any 24 hours, never more than twice 12. */
	password: { max: 12, windowMinutes: 24 * 60 },
	/** Same, for the codes of a second factor; right ones give their turn back. */
	code: { max: 12, windowMinutes: 24 * 60 },
	/** Passwords and codes checked for one client address. */
	checksAsked: { max: 200, windowMinutes: 60 },
	/** People asked by mail to answer a shared assessment, by account: a large organisation, never a mailing. */
	respondentMail: { max: 500, windowMinutes: 24 * 60 },
	/** Same, for a client address. */
	respondentMailsFrom: { max: 1500, windowMinutes: 24 * 60 }
} as const satisfies Record<string, Limit>;

export type Throttled = keyof typeof limits;

/** Nothing older than this counts for any limit. */
const LONGEST_WINDOW = Math.max(...Object.values(limits).map((one) => one.windowMinutes)) * 60_000;

/** What is counted apart (an address, an account) is kept as a hash, and never longer than the longest window. */
const bucketOf = (what: Throttled, key: string): Uint8Array =>
	createHash('sha256').update(`${what} ${key}`).digest();

function windowStart(what: Throttled, now: Date): Date {
	const length = limits[what].windowMinutes * 60_000;
	return new Date(Math.floor(now.getTime() / length) * length);
}

/**
 * Takes one of the turns of the window that runs now. One statement counts and decides: however many ask at once, on
 * however many instances, never more than the limit pass. Call it before the act that it bounds (checking a
 * password), not after. A refusal is not counted and does not make the wait longer.
 * @returns false when none is left
 */
export async function takeTurn(
	db: Kysely<DB>,
	what: Throttled,
	key: string,
	now: Date
): Promise<boolean> {
	const taken = await db
		.insertInto('throttle')
		.values({ bucket: bucketOf(what, key), window_start: windowStart(what, now), misses: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['bucket', 'window_start'])
				.doUpdateSet({ misses: sql<number>`throttle.misses + 1` })
				.where('throttle.misses', '<', limits[what].max)
		)
		.returning('misses')
		.executeTakeFirst();
	if (taken?.misses === 1) await forgetOldWindows(db, now);
	return taken !== undefined;
}

/** Gives back a turn of the window that runs now: what it was taken for did not happen, or does not count. */
export async function giveTurnBack(
	db: Kysely<DB>,
	what: Throttled,
	key: string,
	now: Date
): Promise<void> {
	await db
		.updateTable('throttle')
		.set({ misses: sql<number>`misses - 1` })
		.where('bucket', '=', bucketOf(what, key))
		.where('window_start', '=', windowStart(what, now))
		.where('misses', '>', 0)
		.execute();
}

/** Is no turn left? Takes none: for what is only counted when it fails. */
export async function isSpent(
	db: Kysely<DB>,
	what: Throttled,
	key: string,
	now: Date
): Promise<boolean> {
	const row = await db
		.selectFrom('throttle')
		.select('misses')
		.where('bucket', '=', bucketOf(what, key))
		.where('window_start', '=', windowStart(what, now))
		.executeTakeFirst();
	return (row?.misses ?? 0) >= limits[what].max;
}

async function forgetOldWindows(db: Kysely<DB>, now: Date): Promise<void> {
	await db
		.deleteFrom('throttle')
		.where('window_start', '<=', new Date(now.getTime() - LONGEST_WINDOW))
		.execute();
}
