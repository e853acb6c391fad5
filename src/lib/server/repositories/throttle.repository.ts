import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** The address is kept as a hash, and only for as long as its window counts. */
const bucketOf = (clientAddress: string): Uint8Array =>
	createHash('sha256').update(`resume ${clientAddress}`).digest();

function windowStart(minutes: number, now: Date): Date {
	const length = minutes * 60_000;
	return new Date(Math.floor(now.getTime() / length) * length);
}

export async function countMisses(
	db: Kysely<DB>,
	clientAddress: string,
	windowMinutes: number,
	now: Date
): Promise<number> {
	const row = await db
		.selectFrom('throttle')
		.select('misses')
		.where('bucket', '=', bucketOf(clientAddress))
		.where('window_start', '=', windowStart(windowMinutes, now))
		.executeTakeFirst();
	return row?.misses ?? 0;
}

/** Counts one miss and forgets the windows that are over. */
export async function recordMiss(
	db: Kysely<DB>,
	clientAddress: string,
	windowMinutes: number,
	now: Date
): Promise<void> {
	const start = windowStart(windowMinutes, now);
	await db
		.with('forgotten', (qb) => qb.deleteFrom('throttle').where('window_start', '<', start))
		.insertInto('throttle')
		.values({ bucket: bucketOf(clientAddress), window_start: start, misses: 1 })
		.onConflict((conflict) =>
			conflict
				.columns(['bucket', 'window_start'])
				.doUpdateSet({ misses: sql<number>`throttle.misses + 1` })
		)
		.execute();
}
