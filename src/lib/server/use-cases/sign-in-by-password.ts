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
import { forgive, mayCheck } from '../repositories/failed-check.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';

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
	const mayTry =
		(await takeTurn(db, 'checksAsked', clientAddress, now)) &&
		(await mayCheck(db, 'client', clientAddress, now)) &&
		(await mayCheck(db, 'password', email, now)) &&
		(await takeTurn(db, 'password', email, now));
	if (!mayTry) return err('wait');
	const account = await findAccountByEmail(db, email);
	try {
		const { isRight, isOutdated } = await checkPassword(password, account?.passwordHash ?? null);
		if (!account || !isRight || account.disabledAt) return err('wrong');
		await forgive(db, 'password', email);
		await forgive(db, 'client', clientAddress);
		if (isOutdated && account.passwordHash)
			await replacePasswordHash(db, account.id, account.passwordHash, await hashPassword(password));
		return ok(account);
	} catch (error) {
		if (error instanceof Busy) return err('busy');
		throw error;
	}
}
