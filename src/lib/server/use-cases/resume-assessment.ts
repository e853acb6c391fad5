import type { Kysely } from 'kysely';
import { draftTerm } from '#lib/domain/assessment/retention.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { LinkHolder } from '../auth/holder.ts';
import type { AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import {
	extendTerm,
	findByToken,
	replaceToken,
	type Assessment
} from '../repositories/assessment.repository.ts';
import { forgetMailedLinks } from '../repositories/participation.repository.ts';
import { lookUpSecret, type SecretFailure } from './look-up-secret.ts';

/**
 * What a resume link opens. Changes nothing but the counter of misses, so that mail scanners gain and consume
 * nothing; a guesser is stopped by address.
 */
export function lookUpLink(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<Assessment, SecretFailure>> {
	return lookUpSecret(db, 'resume', { token, clientAddress }, now, (secret) =>
		findByToken(db, secret, now)
	);
}

/** Exchanges a resume link for the right to the assessment, and gives a draft a new term. */
export async function followLink(
	db: Kysely<DB>,
	token: AccessToken,
	clientAddress: string,
	now: Date
): Promise<Result<LinkHolder, SecretFailure>> {
	const found = await lookUpLink(db, token, clientAddress, now);
	if (!found.ok) return found;
	if (found.value.status === 'draft') await extendTerm(db, found.value.id, draftTerm(now));
	return ok({ publicId: found.value.publicId, token });
}

/**
 * Gives the assessment a new secret: the former link and every other device are cut at once. The secret was drawn
 * by the server when it rendered the form, so that a form sent twice never locks its holder out. Mailed links to the
 * same answers are cut too.
 */
export async function replaceLink(
	db: Kysely<DB>,
	holder: LinkHolder,
	token: AccessToken,
	now: Date
): Promise<Result<LinkHolder, 'notFound'>> {
	const replaced = await db.transaction().execute(async (trx) => {
		const isReplaced = await replaceToken(trx, holder, token, now);
		if (isReplaced) await forgetMailedLinks(trx, holder.publicId);
		return isReplaced;
	});
	return replaced ? ok({ publicId: holder.publicId, token }) : err('notFound');
}
