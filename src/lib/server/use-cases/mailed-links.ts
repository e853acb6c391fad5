import type { Kysely } from 'kysely';
import type { Result } from '#lib/domain/shared/result.ts';
import { tokenIn } from '../auth/access-token.ts';
import type { DB, LinkPurpose } from '../db/schema.ts';
import { findLink, spendLink, type MailedLink } from '../repositories/mailed-link.repository.ts';
import { lookUpSecret, type SecretFailure } from './look-up-secret.ts';

export type LinkFailure = SecretFailure;

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

function present(
	db: Kysely<DB>,
	{ purpose, token, clientAddress }: PresentedLink,
	now: Date,
	act: typeof findLink
): Promise<Result<MailedLink, LinkFailure>> {
	const secret = { token: tokenIn(token), clientAddress };
	return lookUpSecret(db, 'mailedLinkMiss', secret, now, (found) => act(db, purpose, found, now));
}
