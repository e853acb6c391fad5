import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createAccessToken } from '../auth/access-token.ts';
import { linkEnd } from '../auth/link-terms.ts';
import type { DB } from '../db/schema.ts';
import { signIn } from '../mail/messages/sign-in.ts';
import {
	ensureAccount,
	findAccountByEmail,
	type Account
} from '../repositories/account.repository.ts';
import { insertLink } from '../repositories/mailed-link.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';
import { spendMailedLink, type LinkFailure, type PresentedLink } from './mailed-links.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

interface Asked {
	/** As `normaliseEmail` leaves it. */
	email: string;
	/** Page to go to afterwards, as `safeReturn` leaves it. */
	next: string;
	clientAddress: string;
}

/**
 * Mails a one-time link that opens the account of this address, or makes it. Accounts are not even looked up: known
 * and unknown addresses get the same answer in the same time.
 * @returns `tooMany` when this address or client has asked too often
 */
export async function askSignInLink(
	db: Kysely<DB>,
	{ email, next, clientAddress }: Asked,
	now: Date
): Promise<Result<void, 'tooMany'>> {
	if (!(await takeTurn(db, 'mailsAsked', clientAddress, now))) return err('tooMany');
	if (!(await takeTurn(db, 'signInMail', email, now))) return err('tooMany');
	await db.transaction().execute((trx) => mailSignInLink(trx, email, next, now));
	wakeMailWorker();
	return ok(undefined);
}

/** The link and its mail, without any limit: the callers have theirs. */
export async function mailSignInLink(
	db: Kysely<DB>,
	email: string,
	next: string,
	now: Date
): Promise<void> {
	const token = createAccessToken();
	await insertLink(
		db,
		token,
		{ purpose: 'sign-in', email, expiresAt: linkEnd('sign-in', now) },
		now
	);
	const path = `/connexion/lien/${token}?suite=${encodeURIComponent(next)}`;
	await queueMail(db, signIn({ recipient: email, path }), now);
}

/**
 * Spends a sign-in link: the account of its address, made now when there is none. The proven address is all that is
 * asked; a second factor comes after.
 */
export async function followSignInLink(
	db: Kysely<DB>,
	presented: Omit<PresentedLink, 'purpose'>,
	now: Date
): Promise<Result<Account, LinkFailure | 'disabled'>> {
	return db.transaction().execute(async (trx) => {
		const spent = await spendMailedLink(trx, { ...presented, purpose: 'sign-in' }, now);
		if (!spent.ok) return spent;
		const { email } = spent.value;
		await ensureAccount(trx, { email }, now);
		const account = await findAccountByEmail(trx, email);
		return account && !account.disabledAt ? ok(account) : err('disabled');
	});
}
