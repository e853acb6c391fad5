import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createAccessToken } from '../auth/access-token.ts';
import { linkEnd } from '../auth/link-terms.ts';
import { judgePassword } from '../auth/password-rules.ts';
import { hashPassword } from '../auth/password.ts';
import type { DB } from '../db/schema.ts';
import { passwordChanged } from '../mail/messages/account-told.ts';
import { resetPassword } from '../mail/messages/reset-password.ts';
import {
	findAccountByEmail,
	findAccountById,
	setPasswordHash,
	type Account
} from '../repositories/account.repository.ts';
import { deleteLinksOf, insertLink } from '../repositories/mailed-link.repository.ts';
import { findOrganisationsOf } from '../repositories/organisation.repository.ts';
import { deleteAccountSessions } from '../repositories/session.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';
import {
	lookUpMailedLink,
	spendMailedLink,
	type LinkFailure,
	type PresentedLink
} from './mailed-links.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';
import { mailSignInLink } from './sign-in-by-link.ts';

/** What is wrong with the password chosen, in French. */
export interface Unfit {
	unfit: string;
}

/**
 * Gives an account another password; every session of it ends (the caller opens a new one), the links that wait to
 * reset it serve no more, and its owner is told by mail.
 * @throws Busy
 */
export async function changePassword(
	db: Kysely<DB>,
	accountId: number,
	password: string,
	now: Date
): Promise<Result<void, Unfit>> {
	const account = await findAccountById(db, accountId);
	if (!account) return err({ unfit: 'Ce compte n’existe plus.' });
	const unfit = await judgeFor(db, account, password);
	if (unfit !== null) return err({ unfit });
	// Hashed before the transaction: nothing slow inside.
	const hash = await hashPassword(password);
	await db.transaction().execute((trx) => replacePassword(trx, account, hash, now));
	wakeMailWorker();
	return ok(undefined);
}

/**
 * Mails a link to choose a new password. An address without account gets a sign-in link instead: same answer, same
 * time (security bar §3), and whoever forgot which address they used finds out in their own mailbox.
 */
export async function askReset(
	db: Kysely<DB>,
	{ email, clientAddress }: { email: string; clientAddress: string },
	now: Date
): Promise<Result<void, 'tooMany'>> {
	if (!(await takeTurn(db, 'mailsAsked', clientAddress, now))) return err('tooMany');
	if (!(await takeTurn(db, 'resetMail', email, now))) return err('tooMany');
	const account = await findAccountByEmail(db, email);
	await db.transaction().execute(async (trx) => {
		if (!account) return mailSignInLink(trx, email, '/compte', now);
		const token = createAccessToken();
		await insertLink(
			trx,
			token,
			{
				purpose: 'reset-password',
				email,
				accountId: account.id,
				expiresAt: linkEnd('reset-password', now)
			},
			now
		);
		await queueMail(trx, resetPassword({ recipient: email, path: `/mot-de-passe/${token}` }), now);
	});
	wakeMailWorker();
	return ok(undefined);
}

/**
 * Spends a reset link with the password chosen; an unfit password spends nothing. Nobody is signed in by it.
 * @throws Busy
 */
export async function resetByLink(
	db: Kysely<DB>,
	presented: Omit<PresentedLink, 'purpose'>,
	password: string,
	now: Date
): Promise<Result<void, LinkFailure | Unfit>> {
	const link = { ...presented, purpose: 'reset-password' } as const;
	const found = await lookUpMailedLink(db, link, now);
	if (!found.ok) return found;
	const account = await findAccountByEmail(db, found.value.email);
	if (!account || account.id !== found.value.accountId) return err('unknownLink');
	const unfit = await judgeFor(db, account, password);
	if (unfit !== null) return err({ unfit });
	const hash = await hashPassword(password);
	const changed = await db.transaction().execute(async (trx) => {
		const spent = await spendMailedLink(trx, link, now);
		if (!spent.ok) return spent;
		await replacePassword(trx, account, hash, now);
		return ok(undefined);
	});
	if (changed.ok) wakeMailWorker();
	return changed;
}

async function replacePassword(
	trx: Kysely<DB>,
	account: Account,
	hash: string,
	now: Date
): Promise<void> {
	await setPasswordHash(trx, account.id, hash);
	await deleteAccountSessions(trx, account.id);
	await deleteLinksOf(trx, { email: account.email, accountId: account.id }, [
		'reset-password',
		'sign-in',
		'change-email'
	]);
	await queueMail(
		trx,
		passwordChanged({ recipient: account.email, path: '/mot-de-passe-oublie' }),
		now
	);
}

async function judgeFor(
	db: Kysely<DB>,
	account: Account,
	password: string
): Promise<string | null> {
	const organisations = await findOrganisationsOf(db, account.id);
	return judgePassword(password, account.kind, [
		account.email,
		account.name,
		...organisations.map(({ name }) => name)
	]);
}
