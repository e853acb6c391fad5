import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { Busy } from '../auth/gate.ts';
import { checkPassword, hashPassword } from '../auth/password.ts';
import type { DB } from '../db/schema.ts';
import {
	findAccountByEmail,
	replacePasswordHash,
	type Account
} from '../repositories/account.repository.ts';
import { beginCheck, checkNotMade, checkSucceeded } from './bounded-checks.ts';

interface Presented {
	/** As `normaliseEmail` leaves it. */
	email: string;
	password: string;
	clientAddress: string;
}

export type PasswordRefusal =
	/** Unknown address, no password, wrong password, disabled: all look the same. */
	| 'wrong'
	/** Too many failures: the wait grows; a mailed link still opens the account. */
	| 'wait'
	/** Too many people at once. */
	| 'busy';

/**
 * Checks a password with the same statements and the same work whether or not the address has an account
 * (security bar §3): the answer and its time tell nothing.
 */
export async function checkAccountPassword(
	db: Kysely<DB>,
	{ email, password, clientAddress }: Presented,
	now: Date
): Promise<Result<Account, PasswordRefusal>> {
	const check = { what: 'password', key: email, clientAddress } as const;
	if (!(await beginCheck(db, check, now))) return err('wait');
	const account = await findAccountByEmail(db, email);
	const checked = await unlessBusy(checkPassword(password, account?.passwordHash ?? null));
	if (checked === 'busy') {
		await checkNotMade(db, check, now);
		return err('busy');
	}
	if (!account || !checked.isRight || account.disabledAt) return err('wrong');
	await checkSucceeded(db, check, now);
	if (checked.isOutdated && account.passwordHash) {
		const hash = await unlessBusy(hashPassword(password));
		// At the next sign-in, then.
		if (hash !== 'busy') await replacePasswordHash(db, account.id, account.passwordHash, hash);
	}
	return ok(account);
}

async function unlessBusy<T>(work: Promise<T>): Promise<T | 'busy'> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof Busy) return 'busy';
		throw error;
	}
}
