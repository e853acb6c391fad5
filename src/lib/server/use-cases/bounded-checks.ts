import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { forgive, mayCheck, takeBack } from '../repositories/failed-check.repository.ts';
import { giveTurnBack, takeTurn } from '../repositories/throttle.repository.ts';

/** A password or a code that is about to be checked. */
export interface SecretCheck {
	what: 'password' | 'code';
	/** What is counted apart: the address typed, or the account. */
	key: string;
	clientAddress: string;
}

/**
 * Counts a check of a secret before it takes place (security bar §3). The account is asked first and the client
 * address last, and a refusal takes everything back: somebody who clicks again and again while their own account
 * waits uses up nothing of what others at the same address have.
 * @returns false when the check must wait
 */
export async function beginCheck(
	db: Kysely<DB>,
	{ what, key, clientAddress }: SecretCheck,
	now: Date
): Promise<boolean> {
	if (!(await takeTurn(db, 'checksAsked', clientAddress, now))) return false;
	return db
		.transaction()
		.execute(async (trx) => {
			const mayTry =
				(await mayCheck(trx, what, key, now)) &&
				(await takeTurn(trx, what, key, now)) &&
				(await mayCheck(trx, 'client', clientAddress, now));
			if (!mayTry) throw new MustWait();
			return true;
		})
		.catch((error: unknown) => {
			if (error instanceof MustWait) return false;
			throw error;
		});
}

/** Rolls back what was counted. */
class MustWait extends Error {}

/**
 * The secret was right: it counts as no failure. A code, which serves once, costs no turn of the day either; a
 * password does, right or wrong (limits, in throttle.repository.ts).
 */
export async function checkSucceeded(
	db: Kysely<DB>,
	{ what, key, clientAddress }: SecretCheck,
	now: Date
): Promise<void> {
	if (what === 'code') await giveTurnBack(db, what, key, now);
	await forgive(db, what, key);
	await forgive(db, 'client', clientAddress);
}

/** There was no room to check the secret: nothing is counted. */
export async function checkNotMade(
	db: Kysely<DB>,
	{ what, key, clientAddress }: SecretCheck,
	now: Date
): Promise<void> {
	await takeBack(db, what, key);
	await giveTurnBack(db, what, key, now);
	await takeBack(db, 'client', clientAddress);
}
