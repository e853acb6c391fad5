import type { Kysely, Transaction } from 'kysely';
import { draftTerm } from '#lib/domain/assessment/retention.ts';
import { isOpen, MAX_RESPONDENTS } from '#lib/domain/shared-assessment/collection.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createPublicId, type AccessToken } from '../auth/access-token.ts';
import type { LinkHolder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import {
	findOpening,
	holdCollection,
	insertView,
	lockInvited,
	openWith,
	writeBegun,
	writeNoReminder,
	type Opening
} from '../repositories/participation.repository.ts';
import { countRespondents, insertJoined } from '../repositories/respondent.repository.ts';
import { lookUpSecret, type SecretFailure } from './look-up-secret.ts';

/**
 * What a link to take part opens. Changes nothing but the counter of misses, which it shares with resume links:
 * mail scanners gain and consume nothing, a guesser is stopped by address.
 */
export function lookUpOpening(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<Opening, SecretFailure>> {
	return lookUpSecret(db, 'resume', { token, clientAddress }, now, (secret) =>
		findOpening(db, secret)
	);
}

export type TakePartFailure =
	/** The link was withdrawn meanwhile, or its form has served already. */
	| 'unknownLink'
	/** Nobody begins any more. */
	| 'closed'
	/** They erased their answers. */
	| 'withdrawn'
	/** As many people as one shared assessment may have. */
	| 'full';

/**
 * Begins a respondent's answers, or opens those that the person invited has begun: a mailed link serves on any
 * device. By the common link, each form begins once.
 * @param fresh of a common link: the secret drawn for the answers, and the place they are given from
 */
export async function takePart(
	db: Kysely<DB>,
	opening: Opening,
	token: AccessToken,
	fresh: { token: AccessToken; role: RespondentRole } | null,
	now: Date
): Promise<Result<LinkHolder, TakePartFailure>> {
	return db.transaction().execute(async (trx) => {
		// Deleted since the link was looked up.
		if (!(await holdCollection(trx, opening.sharedId))) return err('unknownLink');
		if (opening.invited) return enterInvited(trx, opening, opening.invited.id, token, now);
		if (!fresh) return err('unknownLink');
		if (!isOpen(opening, now)) return err('closed');
		if ((await countRespondents(trx, opening.sharedId)) >= MAX_RESPONDENTS) return err('full');
		const begun = await begin(trx, opening, fresh.token, now);
		if (!begun) return err('unknownLink');
		await insertJoined(trx, opening.sharedId, { role: fresh.role, assessmentId: begun.id }, now);
		return ok({ publicId: begun.publicId, token: fresh.token });
	});
}

/** No reminder goes to whoever has this mailed link. Asked twice, or with a link that opens nothing, harmless. */
export const stopReminder = (db: Kysely<DB>, token: AccessToken): Promise<void> =>
	writeNoReminder(db, token);

async function enterInvited(
	trx: Transaction<DB>,
	opening: Opening,
	respondentId: number,
	token: AccessToken,
	now: Date
): Promise<Result<LinkHolder, TakePartFailure>> {
	const invited = await lockInvited(trx, respondentId);
	if (!invited) return err('unknownLink');
	if (invited.assessmentId !== null) {
		const publicId = await openWith(trx, invited.assessmentId, token, now);
		return publicId === undefined ? err('withdrawn') : ok({ publicId, token });
	}
	if (invited.hasBegun) return err('withdrawn');
	if (!isOpen(opening, now)) return err('closed');
	const begun = await begin(trx, opening, token, now);
	if (!begun) return err('unknownLink');
	await writeBegun(trx, respondentId, begun.id, now);
	return ok({ publicId: begun.publicId, token });
}

const begin = (trx: Transaction<DB>, opening: Opening, token: AccessToken, now: Date) =>
	insertView(trx, {
		sharedId: opening.sharedId,
		holder: { publicId: createPublicId(), token },
		diagnostic: opening.diagnostic,
		version: opening.version,
		profile: opening.profile,
		startedAt: now,
		expiresAt: draftTerm(now)
	});
