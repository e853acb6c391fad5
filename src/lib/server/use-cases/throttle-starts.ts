import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { countHits, recordHit } from '../repositories/throttle.repository.ts';

/**
 * Assessments that one address may start per window: a whole conference behind one connection stays far below,
 * a loop that would fill the database does not.
 */
export const MAX_STARTS = 600;
export const START_WINDOW_MINUTES = 10;

/** Counts one start. @returns false when this address has started too many */
export async function mayStart(db: Kysely<DB>, clientAddress: string, now: Date): Promise<boolean> {
	if ((await countHits(db, 'start', clientAddress, START_WINDOW_MINUTES, now)) >= MAX_STARTS)
		return false;
	await recordHit(db, 'start', clientAddress, START_WINDOW_MINUTES, now);
	return true;
}
