import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { isAccessToken, type AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { isSpent, takeTurn, type Throttled } from '../repositories/throttle.repository.ts';

export type SecretFailure =
	/** Unknown, over, used, replaced, withdrawn or malformed: all look the same. */
	'unknownLink' | 'tooManyMisses';

/**
 * What the secret of a link opens. Only misses are counted, by client address: mail scanners gain and consume
 * nothing, a guesser is stopped.
 * @param misses the limit that they count for
 * @param find looks for it; a secret of another form is not looked for
 */
export async function lookUpSecret<T>(
	db: Kysely<DB>,
	misses: Throttled,
	{ token, clientAddress }: { token: string; clientAddress: string },
	now: Date,
	find: (token: AccessToken) => Promise<T | undefined>
): Promise<Result<T, SecretFailure>> {
	if (await isSpent(db, misses, clientAddress, now)) return err('tooManyMisses');
	const found = isAccessToken(token) ? await find(token) : undefined;
	if (found !== undefined) return ok(found);
	const mayMiss = await takeTurn(db, misses, clientAddress, now);
	return err(mayMiss ? 'unknownLink' : 'tooManyMisses');
}
