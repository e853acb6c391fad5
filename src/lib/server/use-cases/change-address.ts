import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createAccessToken } from '../auth/access-token.ts';
import { LINK_TERM_MS, linkEnd } from '../auth/link-terms.ts';
import { isUniqueViolation } from '../db/errors.ts';
import type { DB } from '../db/schema.ts';
import { addressChanged, confirmAddress } from '../mail/messages/address-change.ts';
import { changeEmail, findAccountById } from '../repositories/account.repository.ts';
import { deleteLinksOf, insertLink } from '../repositories/mailed-link.repository.ts';
import { deleteAccountSessions } from '../repositories/session.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';
import { spendMailedLink, type LinkFailure, type PresentedLink } from './mailed-links.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

/**
 * Mails a link to the new address. Whether that address has an account already is not said here: only who reads its
 * mails learns it, when confirming.
 */
export async function askAddressChange(
	db: Kysely<DB>,
	{ accountId, email, clientAddress }: { accountId: number; email: string; clientAddress: string },
	now: Date
): Promise<Result<void, 'tooMany'>> {
	if (!(await takeTurn(db, 'mailsAsked', clientAddress, now))) return err('tooMany');
	if (!(await takeTurn(db, 'signInMail', email, now))) return err('tooMany');
	const token = createAccessToken();
	await db.transaction().execute(async (trx) => {
		await insertLink(
			trx,
			token,
			{ purpose: 'change-email', email, accountId, expiresAt: linkEnd('change-email', now) },
			now
		);
		const minutes = LINK_TERM_MS['change-email'] / 60_000;
		const path = `/compte/adresse/${token}`;
		await queueMail(trx, confirmAddress({ recipient: email, path, minutes }), now);
	});
	wakeMailWorker();
	return ok(undefined);
}

export type AddressRefusal =
	| LinkFailure
	/** Opened by someone else than the account that asked: a mistyped address gives nobody an account. */
	| 'otherAccount'
	/** Taken by another account meanwhile. */
	| 'taken';

/**
 * Confirms the new address: from its mailbox, by the account that asked. Every session of the account ends (the caller
 * opens a new one) and the former address is told.
 */
export async function confirmAddressChange(
	db: Kysely<DB>,
	accountId: number,
	presented: Omit<PresentedLink, 'purpose'>,
	now: Date
): Promise<Result<void, AddressRefusal>> {
	try {
		const confirmed = await db.transaction().execute(async (trx) => {
			const spent = await spendMailedLink(trx, { ...presented, purpose: 'change-email' }, now);
			if (!spent.ok) return spent;
			const { email } = spent.value;
			const account = await findAccountById(trx, accountId);
			if (!account || spent.value.accountId !== accountId) throw new Undone('otherAccount');
			if (!(await changeEmail(trx, accountId, email))) throw new Undone('taken');
			await deleteAccountSessions(trx, accountId);
			await deleteLinksOf(trx, { email: account.email, accountId }, [
				'sign-in',
				'reset-password',
				'change-email'
			]);
			if (account.email !== email)
				await queueMail(
					trx,
					addressChanged({
						recipient: account.email,
						newAddress: email,
						path: '/mentions-legales'
					}),
					now
				);
			return ok(undefined);
		});
		if (confirmed.ok) wakeMailWorker();
		return confirmed;
	} catch (error) {
		if (error instanceof Undone) return err(error.why);
		// Taken at this very moment.
		if (isUniqueViolation(error)) return err('taken');
		throw error;
	}
}

/** Leaves the transaction as if nothing had been asked: the link is not spent. */
class Undone extends Error {
	readonly why: 'otherAccount' | 'taken';
	constructor(why: 'otherAccount' | 'taken') {
		super(why);
		this.why = why;
	}
}
