import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { isAccessToken, tokenIn } from '../auth/access-token.ts';
import type { DB, LinkPurpose } from '../db/schema.ts';
import { findLink, spendLink, type MailedLink } from '../repositories/mailed-link.repository.ts';
import { isSpent, takeTurn } from '../repositories/throttle.repository.ts';

export type LinkFailure =
	/** Unknown, used, over, forged or made for something else: all look the same. */
	'unknownLink' | 'tooManyMisses';

export interface PresentedLink {
	purpose: LinkPurpose;
	/** As it came in the address. */
	token: string;
	clientAddress: string;
}

/**
 * What a mailed link is for. Changes nothing but the counter of misses: mail scanners gain and consume nothing.
 */
export function lookUpMailedLink(
	db: Kysely<DB>,
	link: PresentedLink,
	now: Date
): Promise<Result<MailedLink, LinkFailure>> {
	return present(db, link, now, findLink);
}

/** Spends a mailed link, once and for all. Inside the caller's transaction, what it opens happens or it is not spent. */
export function spendMailedLink(
	db: Kysely<DB>,
	link: PresentedLink,
	now: Date
): Promise<Result<MailedLink, LinkFailure>> {
	return present(db, link, now, spendLink);
}

async function present(
	db: Kysely<DB>,
	{ purpose, token, clientAddress }: PresentedLink,
	now: Date,
	act: typeof findLink
): Promise<Result<MailedLink, LinkFailure>> {
	if (await isSpent(db, 'mailedLinkMiss', clientAddress, now)) return err('tooManyMisses');
	const secret = tokenIn(token);
	const link = isAccessToken(secret) ? await act(db, purpose, secret, now) : undefined;
	if (link) return ok(link);
	const mayMiss = await takeTurn(db, 'mailedLinkMiss', clientAddress, now);
	return err(mayMiss ? 'unknownLink' : 'tooManyMisses');
}
