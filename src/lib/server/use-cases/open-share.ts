import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { isAccessToken } from '../auth/access-token.ts';
import { readShareCode } from '../auth/share-code.ts';
import type { DB } from '../db/schema.ts';
import {
	acceptCode,
	countOpening,
	findLinkShare,
	type LiveShare
} from '../repositories/share.repository.ts';
import { isSpent, takeTurn } from '../repositories/throttle.repository.ts';

export type OpenShareFailure =
	/** Unknown, over, withdrawn or malformed: all look the same. */
	'unknownLink' | 'tooManyMisses';

/** What a reading link opens. Changes nothing but the counter of misses: mail scanners gain and consume nothing. */
export async function lookUpShareLink(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<LiveShare, OpenShareFailure>> {
	if (await isSpent(db, 'resume', clientAddress, now)) return err('tooManyMisses');
	const share = isAccessToken(token) ? await findLinkShare(db, token, now) : undefined;
	if (share) return ok(share);
	const mayMiss = await takeTurn(db, 'resume', clientAddress, now);
	return err(mayMiss ? 'unknownLink' : 'tooManyMisses');
}

/** Same, when the reader asks to read: counts one opening. */
export async function followShareLink(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<LiveShare, OpenShareFailure>> {
	const found = await lookUpShareLink(db, token, clientAddress, now);
	if (found.ok) await countOpening(db, found.value.id, now);
	return found;
}

export type EnterCodeFailure = 'unknownCode' | 'tooManyMisses';

/** Ties the code that an organisation gave to the adviser who types it. @returns the share's public id */
export async function enterShareCode(
	db: Kysely<DB>,
	adviserId: number,
	typed: unknown,
	now: Date
): Promise<Result<{ publicId: string; organisationId: number; isNew: boolean }, EnterCodeFailure>> {
	if (await isSpent(db, 'code', String(adviserId), now)) return err('tooManyMisses');
	const code = readShareCode(typed);
	const accepted = code === null ? undefined : await acceptCode(db, code, adviserId, now);
	if (accepted) return ok(accepted);
	const mayMiss = await takeTurn(db, 'code', String(adviserId), now);
	return err(mayMiss ? 'unknownCode' : 'tooManyMisses');
}
