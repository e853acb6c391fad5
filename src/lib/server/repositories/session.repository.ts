import { sql, type Kysely } from 'kysely';
import { ABSOLUTE_MS, IDLE_MS } from '../auth/session-limits.ts';
import type { AccountKind, DB } from '../db/schema.ts';

/** What a page may know of the account that is signed in. Never its secrets. */
export interface SignedInAccount {
	publicId: string;
	email: string;
	name: string;
	kind: AccountKind;
	hasPassword: boolean;
	hasSecondFactor: boolean;
}

export interface SessionFacts {
	createdAt: Date;
	authenticatedAt: Date;
	secondFactor: boolean;
	device: string;
}

/** « expires_at » of a session used now: the idle limit of the account's kind, never past the absolute one. */
function endOf(kind: ReturnType<typeof sql.ref>, createdAt: ReturnType<typeof sql.ref>, now: Date) {
	const seconds = (ms: number) => sql.lit(ms / 1000);
	return sql<Date>`least(
		${now}::timestamptz + make_interval(secs => case ${kind}
			when 'member' then ${seconds(IDLE_MS.member)} else ${seconds(IDLE_MS.adviser)} end),
		${createdAt} + make_interval(secs => ${seconds(ABSOLUTE_MS)}))`;
}

export async function insertSession(
	db: Kysely<DB>,
	idHash: Uint8Array,
	accountId: number,
	facts: SessionFacts
): Promise<void> {
	const now = facts.createdAt;
	await db
		.with('seen', (qb) =>
			qb
				.updateTable('account')
				.set({ last_seen_at: now, notice_sent_at: null })
				.where('id', '=', accountId)
				.where('disabled_at', 'is', null)
				.returning(['id', 'kind'])
		)
		.insertInto('session')
		.columns([
			'id_hash',
			'account_id',
			'created_at',
			'last_used_at',
			'expires_at',
			'authenticated_at',
			'second_factor',
			'device'
		])
		.expression((eb) =>
			eb
				.selectFrom('seen')
				.select([
					sql<Uint8Array>`${idHash}::bytea`.as('id_hash'),
					'seen.id',
					sql<Date>`${now}::timestamptz`.as('created_at'),
					sql<Date>`${now}::timestamptz`.as('last_used_at'),
					endOf(sql.ref('seen.kind'), sql`${now}::timestamptz` as never, now).as('expires_at'),
					sql<Date>`${facts.authenticatedAt}::timestamptz`.as('authenticated_at'),
					sql<boolean>`${facts.secondFactor}::boolean`.as('second_factor'),
					sql<string>`${facts.device}::text`.as('device')
				])
		)
		.execute();
}

/** The session and its account, or undefined: unknown, over, or of a disabled account. */
export async function findSession(
	db: Kysely<DB>,
	idHash: Uint8Array,
	now: Date
): Promise<
	{ accountId: number; lastUsedAt: Date; facts: SessionFacts; account: SignedInAccount } | undefined
> {
	const row = await db
		.selectFrom('session')
		.innerJoin('account', 'account.id', 'session.account_id')
		.where('session.id_hash', '=', idHash)
		.where('session.expires_at', '>', now)
		.where('account.disabled_at', 'is', null)
		.select([
			'account.id as account_id',
			'account.public_id',
			'account.email',
			'account.name',
			'account.kind',
			'session.created_at',
			'session.last_used_at',
			'session.authenticated_at',
			'session.second_factor',
			'session.device'
		])
		.select((eb) => [
			eb('account.password_hash', 'is not', null).as('has_password'),
			eb('account.totp_secret', 'is not', null).as('has_second_factor')
		])
		.executeTakeFirst();
	return (
		row && {
			accountId: row.account_id,
			lastUsedAt: row.last_used_at,
			facts: {
				createdAt: row.created_at,
				authenticatedAt: row.authenticated_at,
				secondFactor: row.second_factor,
				device: row.device
			},
			account: {
				publicId: row.public_id,
				email: row.email,
				name: row.name,
				kind: row.kind,
				hasPassword: Boolean(row.has_password),
				hasSecondFactor: Boolean(row.has_second_factor)
			}
		}
	);
}

/** Says that the session, and so its account, is used now: gives it a new end. */
export async function touchSession(db: Kysely<DB>, idHash: Uint8Array, now: Date): Promise<void> {
	await db
		.with('used', (qb) =>
			qb
				.updateTable('session')
				.from('account')
				.whereRef('account.id', '=', 'session.account_id')
				.where('session.id_hash', '=', idHash)
				.set({
					last_used_at: now,
					expires_at: endOf(sql.ref('account.kind'), sql.ref('session.created_at'), now)
				})
				.returning('session.account_id')
		)
		.updateTable('account')
		.from('used')
		.whereRef('account.id', '=', 'used.account_id')
		.set({ last_seen_at: now, notice_sent_at: null })
		.execute();
}

export async function deleteSession(db: Kysely<DB>, idHash: Uint8Array): Promise<void> {
	await db.deleteFrom('session').where('id_hash', '=', idHash).execute();
}

export async function deleteAccountSessions(db: Kysely<DB>, accountId: number): Promise<void> {
	await db.deleteFrom('session').where('account_id', '=', accountId).execute();
}

export async function deleteExpiredSessions(db: Kysely<DB>, now: Date): Promise<void> {
	await db.deleteFrom('session').where('expires_at', '<=', now).execute();
}

/** The live sessions of an account, latest first, for their owner. */
export async function findSessionsOf(
	db: Kysely<DB>,
	accountId: number,
	now: Date
): Promise<{ idHash: Uint8Array; device: string; createdAt: Date; lastUsedAt: Date }[]> {
	const rows = await db
		.selectFrom('session')
		.where('account_id', '=', accountId)
		.where('expires_at', '>', now)
		.select(['id_hash', 'device', 'created_at', 'last_used_at'])
		.orderBy('last_used_at', 'desc')
		.execute();
	return rows.map((row) => ({
		idHash: row.id_hash,
		device: row.device,
		createdAt: row.created_at,
		lastUsedAt: row.last_used_at
	}));
}

/** Ends one session of this account. @returns false when it has no such session */
export async function deleteSessionOf(
	db: Kysely<DB>,
	accountId: number,
	idHash: Uint8Array
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('session')
		.where('account_id', '=', accountId)
		.where('id_hash', '=', idHash)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
