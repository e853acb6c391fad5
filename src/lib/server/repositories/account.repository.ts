import type { Kysely, Selectable } from 'kysely';
import { createPublicId } from '../auth/access-token.ts';
import type { AccountKind, AccountTable, DB } from '../db/schema.ts';

/** An account as the server needs it to sign someone in. Its secrets never reach a page. */
export interface Account {
	id: number;
	publicId: string;
	email: string;
	name: string;
	kind: AccountKind;
	passwordHash: string | null;
	totpSecret: Uint8Array | null;
	totpLastStep: number | null;
	disabledAt: Date | null;
}

const columns = [
	'id',
	'public_id',
	'email',
	'name',
	'kind',
	'password_hash',
	'totp_secret',
	'totp_last_step',
	'disabled_at'
] as const;

/** @param email as `normaliseEmail` leaves it */
export async function findAccountByEmail(
	db: Kysely<DB>,
	email: string
): Promise<Account | undefined> {
	const row = await db
		.selectFrom('account')
		.where('email', '=', email)
		.select(columns)
		.executeTakeFirst();
	return row && toAccount(row);
}

/** The account itself, secrets included: to check a proof, never to show. */
export async function findAccountById(db: Kysely<DB>, id: number): Promise<Account | undefined> {
	const row = await db
		.selectFrom('account')
		.where('id', '=', id)
		.select(columns)
		.executeTakeFirst();
	return row && toAccount(row);
}

function toAccount(row: Pick<Selectable<AccountTable>, (typeof columns)[number]>): Account {
	return {
		id: row.id,
		publicId: row.public_id,
		email: row.email,
		name: row.name,
		kind: row.kind,
		passwordHash: row.password_hash,
		totpSecret: row.totp_secret,
		totpLastStep: row.totp_last_step,
		disabledAt: row.disabled_at
	};
}

/** Gives the account another password, or none. */
export async function setPasswordHash(
	db: Kysely<DB>,
	id: number,
	hash: string | null
): Promise<void> {
	await db.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute();
}

/** Same password, better hash; a password that was changed meanwhile is left alone. */
export async function replacePasswordHash(
	db: Kysely<DB>,
	id: number,
	former: string,
	hash: string
): Promise<void> {
	await db
		.updateTable('account')
		.set({ password_hash: hash })
		.where('id', '=', id)
		.where('password_hash', '=', former)
		.execute();
}

export async function writeAccountName(db: Kysely<DB>, id: number, name: string): Promise<void> {
	await db.updateTable('account').set({ name }).where('id', '=', id).execute();
}

/** @returns false when the address is that of another account */
export async function changeEmail(db: Kysely<DB>, id: number, email: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('account')
		.set({ email })
		.where('id', '=', id)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('account as other')
						.where('other.email', '=', email)
						.where('other.id', '!=', id)
						.select('other.id')
				)
			)
		)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Changes what an account may be. */
export async function setAccountKind(db: Kysely<DB>, id: number, kind: AccountKind): Promise<void> {
	await db.updateTable('account').set({ kind }).where('id', '=', id).execute();
}

/** Takes the second factor of an account, or its absence (null). */
export async function setTotpSecret(
	db: Kysely<DB>,
	id: number,
	secret: Uint8Array | null,
	lastStep: number | null
): Promise<void> {
	await db
		.updateTable('account')
		.set({ totp_secret: secret, totp_last_step: lastStep })
		.where('id', '=', id)
		.execute();
}

/** Uses up a time step: each code serves once, whoever asks at the same time. @returns false when it is used */
export async function takeTotpStep(db: Kysely<DB>, id: number, step: number): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('account')
		.set({ totp_last_step: step })
		.where('id', '=', id)
		.where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/**
 * The account of a proven address, made when there is none. Two at once make one.
 * @returns its internal id
 */
export async function ensureAccount(
	db: Kysely<DB>,
	{ email, kind = 'member', name = '' }: { email: string; kind?: AccountKind; name?: string },
	now: Date
): Promise<number> {
	await db
		.insertInto('account')
		.values({
			public_id: createPublicId(),
			email,
			name,
			kind,
			created_at: now,
			last_seen_at: now,
			password_hash: null,
			totp_secret: null,
			totp_last_step: null,
			disabled_at: null,
			notice_sent_at: null
		})
		.onConflict((conflict) => conflict.column('email').doNothing())
		.execute();
	const { id } = await db
		.selectFrom('account')
		.where('email', '=', email)
		.select('id')
		.executeTakeFirstOrThrow();
	return id;
}
