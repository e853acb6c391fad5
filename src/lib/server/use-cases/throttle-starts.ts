import type { Kysely } from 'kysely';
import type { AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { isTokenUsed } from '../repositories/assessment.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';

/**
 * Counts one start, unless this form has already started its assessment: sent again, it makes no other.
 * @returns false when this address has started too many
 */
export async function mayStart(
	db: Kysely<DB>,
	token: AccessToken,
	clientAddress: string,
	now: Date
): Promise<boolean> {
	return (await isTokenUsed(db, token)) || (await takeTurn(db, 'start', clientAddress, now));
}
