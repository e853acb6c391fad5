import type { Kysely } from 'kysely';
import { createPublicId } from '../auth/access-token.ts';
import type { AccountKind, DB } from '../db/schema.ts';

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
	return (
		row && {
			id: row.id,
			publicId: row.public_id,
			email: row.email,
			name: row.name,
			kind: row.kind,
			passwordHash: row.password_hash,
			totpSecret: row.totp_secret,
			totpLastStep: row.totp_last_step,
			disabledAt: row.disabled_at
		}
	);
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
