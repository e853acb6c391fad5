import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** What is counted: links that open nothing, and assessments started. */
export type Throttled = 'resume' | 'start';

/** The address is kept as a hash, and only for as long as its window counts. */
const bucketOf = (what: Throttled, clientAddress: string): Uint8Array =>
	createHash('sha256').update(`${what} ${clientAddress}`).digest();

function windowStart(minutes: number, now: Date): Date {
	const length = minutes * 60_000;
	return new Date(Math.floor(now.getTime() / length) * length);
}

/** How many in the window that runs now. */
export async function countHits(
	db: Kysely<DB>,
	what: Throttled,
	clientAddress: string,
	windowMinutes: number,
	now: Date
): Promise<number> {
	const row = await db
		.selectFrom('throttle')
		.select('misses')
		.where('bucket', '=', bucketOf(what, clientAddress))
		.where('window_start', '=', windowStart(windowMinutes, now))
		.executeTakeFirst();
	return row?.misses ?? 0;
}

/** Counts one more and forgets the windows that are over. */
export async function recordHit(
	db: Kysely<DB>,
	what: Throttled,
	clientAddress: string,
	windowMinutes: number,
	now: Date
): Promise<void> {
	const start = windowStart(windowMinutes, now);
	await db
		.with('forgotten', (qb) => qb.deleteFrom('throttle').where('window_start', '<', start))
		.insertInto('throttle')
		.values({ bucket: bucketOf(what, clientAddress), window_start: start, misses: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['bucket', 'window_start'])
				.doUpdateSet({ misses: sql<number>`throttle.misses + 1` })
		)
		.execute();
}
