import type { Kysely, Transaction } from 'kysely';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createRecoveryCodes, hashRecoveryCode } from '../auth/recovery-codes.ts';
import { seal, SealBroken, unseal } from '../auth/secret-key.ts';
import { needsSecondFactor } from '../auth/second-factor.ts';
import { stepOfCode } from '../auth/totp.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { recoveryCodeUsed, secondFactorChanged } from '../mail/messages/account-told.ts';
import {
	findAccountById,
	setTotpSecret,
	takeTotpStep,
	type Account
} from '../repositories/account.repository.ts';
import {
	countRecoveryCodes,
	replaceRecoveryCodes,
	spendRecoveryCode
} from '../repositories/recovery-code.repository.ts';
import { deleteAccountSessions } from '../repositories/session.repository.ts';
import { beginCheck, checkSucceeded } from './bounded-checks.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

const SECURITY_PAGE = '/compte';

/**
 * Sets up a second factor, once its first code proves that the application has it. Every session of the account ends:
 * the caller opens a new one.
 * @returns the recovery codes, to be shown once
 */
export async function enrolSecondFactor(
	db: Kysely<DB>,
	accountId: number,
	{ secret, code }: { secret: string; code: string },
	now: Date
): Promise<Result<string[], 'wrongCode' | 'already'>> {
	const step = stepOfCode(secret, code, now);
	if (step === null) return err('wrongCode');
	const codes = createRecoveryCodes();
	return telling(db, async (trx) => {
		const account = await lockAccount(trx, accountId);
		if (!account || account.totpSecret) return err('already');
		await setTotpSecret(trx, accountId, seal(secret, account.publicId), step);
		await replaceRecoveryCodes(trx, accountId, hashesOf(codes));
		await deleteAccountSessions(trx, accountId);
		await tell(trx, account, 'added', now);
		return ok(codes);
	});
}

export type CodeRefusal = 'wrong' | 'wait';

/**
 * Checks a code of the application or a recovery code; each serves once. A recovery code is told to the owner.
 */
export async function checkSecondFactor(
	db: Kysely<DB>,
	accountId: number,
	{ code, clientAddress }: { code: string; clientAddress: string },
	now: Date
): Promise<Result<'application' | 'recovery', CodeRefusal>> {
	const check = { what: 'code', key: String(accountId), clientAddress } as const;
	if (!(await beginCheck(db, check, now))) return err('wait');
	const account = await findAccountById(db, accountId);
	if (!account?.totpSecret) return err('wrong');
	const how = (await isApplicationCode(db, account, code, now))
		? 'application'
		: (await isRecoveryCode(db, account, code, now))
			? 'recovery'
			: null;
	if (how === null) return err('wrong');
	await checkSucceeded(db, check, now);
	return ok(how);
}

async function isApplicationCode(
	db: Kysely<DB>,
	{ id, publicId, totpSecret }: Account,
	code: string,
	now: Date
): Promise<boolean> {
	try {
		const step = totpSecret && stepOfCode(unseal(totpSecret, publicId), code, now);
		return typeof step === 'number' && (await takeTotpStep(db, id, step));
	} catch (error) {
		if (!(error instanceof SealBroken)) throw error;
		// The key was lost or changed: recovery codes still open the account.
		log('error', 'second-factor.unreadable', { account: publicId });
		return false;
	}
}

function isRecoveryCode(
	db: Kysely<DB>,
	{ id, email }: Account,
	code: string,
	now: Date
): Promise<boolean> {
	const hash = hashRecoveryCode(code);
	if (!hash) return Promise.resolve(false);
	return telling(db, async (trx) => {
		if (!(await spendRecoveryCode(trx, id, hash, now))) return false;
		const left = await countRecoveryCodes(trx, id);
		await queueMail(trx, recoveryCodeUsed({ recipient: email, path: SECURITY_PAGE, left }), now);
		return true;
	});
}

/** Makes ten new recovery codes; the former ones serve no more. @returns null without a second factor */
export async function renewRecoveryCodes(
	db: Kysely<DB>,
	accountId: number
): Promise<string[] | null> {
	const codes = createRecoveryCodes();
	return db.transaction().execute(async (trx) => {
		const account = await lockAccount(trx, accountId);
		if (!account?.totpSecret) return null;
		await replaceRecoveryCodes(trx, accountId, hashesOf(codes));
		return codes;
	});
}

/** Takes the second factor away, unless this account must have one. */
export async function removeSecondFactor(
	db: Kysely<DB>,
	accountId: number,
	now: Date
): Promise<Result<void, 'needed' | 'absent'>> {
	return telling(db, async (trx) => {
		const account = await lockAccount(trx, accountId);
		if (!account?.totpSecret) return err('absent');
		if (needsSecondFactor(account)) return err('needed');
		await setTotpSecret(trx, accountId, null, null);
		await replaceRecoveryCodes(trx, accountId, []);
		await tell(trx, account, 'removed', now);
		return ok(undefined);
	});
}

/** Runs `work` in a transaction, then sends what it queued. */
async function telling<T>(db: Kysely<DB>, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
	const done = await db.transaction().execute(work);
	wakeMailWorker();
	return done;
}

/** The account, which nobody else changes before the transaction ends. */
export async function lockAccount(trx: Kysely<DB>, id: number): Promise<Account | undefined> {
	await trx.selectFrom('account').where('id', '=', id).select('id').forUpdate().execute();
	return findAccountById(trx, id);
}

const tell = (trx: Kysely<DB>, { email }: Account, change: 'added' | 'removed', now: Date) =>
	queueMail(trx, secondFactorChanged({ recipient: email, path: SECURITY_PAGE, change }), now);

const hashesOf = (codes: readonly string[]): Uint8Array[] =>
	codes.map(hashRecoveryCode).filter((hash) => hash !== null);
