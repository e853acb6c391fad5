import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { isPublicId } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import {
	findListedAccount,
	lockAdministrators,
	setDisabled
} from '../repositories/account-list.repository.ts';
import { setAccountKind, setPasswordHash } from '../repositories/account.repository.ts';
import { deleteLinksOf, deleteNominations } from '../repositories/mailed-link.repository.ts';
import { deleteAccountSessions } from '../repositories/session.repository.ts';

/** What an administrator of the site may do to an account. Nobody may set or read a password, nor see answers. */
export type Measure = 'endSessions' | 'disable' | 'enable' | 'makeMember';

export const MEASURES: readonly Measure[] = ['endSessions', 'disable', 'enable', 'makeMember'];

/**
 * Takes a measure; it holds from the account's next request on. Twice is harmless.
 * @returns `forbidden` for who is no administrator any more; `oneself` for what would shut the administrator out of their own account
 */
export async function administerAccount(
	db: Kysely<DB>,
	administratorId: number,
	publicId: string,
	measure: Measure,
	now: Date
): Promise<Result<void, 'forbidden' | 'absent' | 'oneself'>> {
	return db.transaction().execute(async (trx) => {
		// Of two administrators who take each other's role away at once, one remains.
		if (!(await lockAdministrators(trx)).includes(administratorId)) return err('forbidden');
		const account = isPublicId(publicId) ? await findListedAccount(trx, publicId) : undefined;
		if (!account) return err('absent');
		if (account.id === administratorId) return err('oneself');
		if (measure === 'disable') {
			await setDisabled(trx, account.id, now);
			await deleteLinksOf(trx, { email: account.email, accountId: account.id }, [
				'sign-in',
				'reset-password',
				'change-email'
			]);
		}
		if (measure === 'enable') await setDisabled(trx, account.id, null);
		if (measure === 'makeMember') await setAccountKind(trx, account.id, 'member');
		// A proposal that waits in a mailbox would give back what is taken away.
		if (measure === 'makeMember' || measure === 'disable')
			await deleteNominations(trx, account.email);
		if (measure !== 'enable') await deleteAccountSessions(trx, account.id);
		return ok(undefined);
	});
}

/**
 * Gives an account another kind. Its sessions end, and so does its password when more is now asked of it
 * (15 characters): its owner comes back by mail and chooses another.
 */
export async function promote(
	trx: Kysely<DB>,
	accountId: number,
	kind: 'adviser' | 'administrator'
): Promise<void> {
	await setAccountKind(trx, accountId, kind);
	await setPasswordHash(trx, accountId, null);
	await deleteAccountSessions(trx, accountId);
}
