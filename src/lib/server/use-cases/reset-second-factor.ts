import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { needsSecondFactor } from '../auth/second-factor.ts';
import type { DB } from '../db/schema.ts';
import { secondFactorReset } from '../mail/messages/account-told.ts';
import { findListedAccount } from '../repositories/account-list.repository.ts';
import { setPasswordHash, setTotpSecret } from '../repositories/account.repository.ts';
import { deleteLinksOf } from '../repositories/mailed-link.repository.ts';
import { replaceRecoveryCodes } from '../repositories/recovery-code.repository.ts';
import { deleteAccountSessions } from '../repositories/session.repository.ts';
import { queueMail } from './queue-mail.ts';
import { lockAccount } from './second-factor.ts';
import { wakeMailWorker } from './send-mails.ts';

export type ResetRefusal =
	| 'absent'
	/** Nobody shuts the second door of their own account with a single key. */
	| 'oneself'
	/** Has none, or has none any more: asked twice, harmless. */
	| 'noFactor';

/**
 * Takes the second factor of an account whose owner lost phone and recovery codes, for an administrator of the site
 * who made sure of who asks. Sessions, links under way and the password end with it: a password that somebody else
 * knows would be enough now. The account is opened by its mailbox only, which is told; one that must have a second
 * factor opens nothing before it is set up anew.
 * @param publicId of the account
 */
export async function resetSecondFactor(
	db: Kysely<DB>,
	administratorId: number,
	publicId: string,
	now: Date
): Promise<Result<void, ResetRefusal>> {
	const reset = await db.transaction().execute(async (trx): Promise<Result<void, ResetRefusal>> => {
		const found = await findListedAccount(trx, publicId);
		if (!found) return err('absent');
		if (found.id === administratorId) return err('oneself');
		const account = await lockAccount(trx, found.id);
		if (!account) return err('absent');
		if (!account.totpSecret) return err('noFactor');
		await setTotpSecret(trx, account.id, null, null);
		await replaceRecoveryCodes(trx, account.id, []);
		await setPasswordHash(trx, account.id, null);
		await deleteAccountSessions(trx, account.id);
		await deleteLinksOf(trx, { email: account.email, accountId: account.id }, [
			'sign-in',
			'reset-password',
			'change-email'
		]);
		const isNeeded = needsSecondFactor(account);
		const told = { recipient: account.email, path: '/connexion', isNeeded };
		await queueMail(trx, secondFactorReset(told), now);
		return ok(undefined);
	});
	if (reset.ok) wakeMailWorker();
	return reset;
}
