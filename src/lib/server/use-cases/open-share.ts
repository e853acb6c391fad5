import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { readShareCode } from '../auth/share-code.ts';
import type { DB } from '../db/schema.ts';
import { shareAccepted } from '../mail/messages/share-told.ts';
import { findAdministrators } from '../repositories/membership.repository.ts';
import {
	acceptCode,
	countOpening,
	findLinkShare,
	type LiveShare
} from '../repositories/share.repository.ts';
import { isSpent, takeTurn } from '../repositories/throttle.repository.ts';
import { lookUpSecret, type SecretFailure } from './look-up-secret.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

/** What a reading link opens. Changes nothing but the counter of misses: mail scanners gain and consume nothing. */
export function lookUpShareLink(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<LiveShare, SecretFailure>> {
	return lookUpSecret(db, 'resume', { token, clientAddress }, now, (secret) =>
		findLinkShare(db, secret, now)
	);
}

/** Same, when the reader asks to read: counts one opening. */
export async function followShareLink(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<LiveShare, SecretFailure>> {
	const found = await lookUpShareLink(db, token, clientAddress, now);
	if (found.ok) await countOpening(db, found.value.id, now);
	return found;
}

export type EnterCodeFailure = 'unknownCode' | 'tooManyMisses';

/**
 * Ties the code that an organisation gave to the adviser who types it. The first time, its administrators are told
 * by mail.
 * @param adviser as the organisation will see who reads
 * @returns the share's public id
 */
export async function enterShareCode(
	db: Kysely<DB>,
	adviser: { id: number; name: string },
	typed: unknown,
	now: Date
): Promise<Result<{ publicId: string }, EnterCodeFailure>> {
	const account = String(adviser.id);
	if (await isSpent(db, 'shareCode', account, now)) return err('tooManyMisses');
	const code = readShareCode(typed);
	const accepted = code !== null && (await tie(db, code, adviser, now));
	if (accepted) {
		wakeMailWorker();
		return ok(accepted);
	}
	const mayMiss = await takeTurn(db, 'shareCode', account, now);
	return err(mayMiss ? 'unknownCode' : 'tooManyMisses');
}

/** The share and its mails, together or not at all. */
function tie(db: Kysely<DB>, code: string, adviser: { id: number; name: string }, now: Date) {
	return db.transaction().execute(async (trx) => {
		const accepted = await acceptCode(trx, code, adviser.id, now);
		if (accepted?.isNew)
			for (const { recipient } of await findAdministrators(trx, [accepted.organisationId]))
				await queueMail(
					trx,
					shareAccepted({
						recipient,
						adviser: adviser.name,
						organisation: accepted.organisation,
						scope: accepted.scope,
						expiresAt: accepted.expiresAt,
						path: `/organisations/${accepted.organisationPublicId}/partages`
					}),
					now,
					accepted.organisationId
				);
		return accepted;
	});
}
