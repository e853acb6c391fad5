import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createAccessToken, type AccessToken } from '../auth/access-token.ts';
import { linkEnd } from '../auth/link-terms.ts';
import type { DB } from '../db/schema.ts';
import { adviserNamed } from '../mail/messages/adviser-named.ts';
import {
	ensureAccount,
	findAccountByEmail,
	type Account
} from '../repositories/account.repository.ts';
import { deleteNominations, insertLink } from '../repositories/mailed-link.repository.ts';
import { deleteWaiting } from '../repositories/outgoing-mail.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';
import { promote } from './administer-accounts.ts';
import { spendMailedLink, type LinkFailure, type PresentedLink } from './mailed-links.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

/** A one-hour link that makes this address an administrator of the site; only its hash is kept. */
export async function createAdministratorLink(
	db: Kysely<DB>,
	email: string,
	now: Date
): Promise<AccessToken> {
	const token = createAccessToken();
	const expiresAt = linkEnd('name-administrator', now);
	await insertLink(db, token, { purpose: 'name-administrator', email, expiresAt }, now);
	return token;
}

/** Mails someone the proposal to advise organisations. */
export async function nameAdviser(
	db: Kysely<DB>,
	email: string,
	now: Date
): Promise<Result<void, 'tooMany'>> {
	if (!(await takeTurn(db, 'signInMail', email, now))) return err('tooMany');
	const token = createAccessToken();
	const expiresAt = linkEnd('name-adviser', now);
	await db.transaction().execute(async (trx) => {
		await insertLink(trx, token, { purpose: 'name-adviser', email, expiresAt }, now);
		const path = `/administration/conseiller/${token}`;
		await queueMail(trx, adviserNamed({ recipient: email, path, expiresAt }), now);
	});
	wakeMailWorker();
	return ok(undefined);
}

/**
 * Withdraws what was proposed to an address, mistyped perhaps: its links open nothing more, and a mail that has not
 * left yet stays. Twice is harmless.
 */
export async function withdrawNomination(db: Kysely<DB>, email: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await deleteNominations(trx, email);
		await deleteWaiting(trx, { recipient: email, kind: 'adviser-named' });
	});
}

const KIND_OF = { 'name-administrator': 'administrator', 'name-adviser': 'adviser' } as const;

export type Nomination = keyof typeof KIND_OF;

/**
 * Accepts a nomination: the account of its address, made when there is none, gets its kind. Never lowers one. The
 * other proposals to this address end: one that is withdrawn later must not come back by them.
 */
export async function acceptNomination(
	db: Kysely<DB>,
	presented: PresentedLink & { purpose: Nomination },
	now: Date
): Promise<Result<Account, LinkFailure | 'disabled'>> {
	return db.transaction().execute(async (trx) => {
		const spent = await spendMailedLink(trx, presented, now);
		if (!spent.ok) return spent;
		const { email } = spent.value;
		await deleteNominations(trx, email);
		const kind = KIND_OF[presented.purpose];
		const id = await ensureAccount(trx, { email }, now);
		const former = await findAccountByEmail(trx, email);
		if (!former || former.disabledAt) return err('disabled');
		if (former.kind !== kind && former.kind !== 'administrator') await promote(trx, id, kind);
		const account = await findAccountByEmail(trx, email);
		return account ? ok(account) : err('unknownLink');
	});
}
