import { sql, type Kysely, type Transaction } from 'kysely';
import type { AccountKind, DB } from '../db/schema.ts';

/** An account as an administrator of the site sees it: never what its owner answered, nor any secret. */
export interface ListedAccount {
	publicId: string;
	email: string;
	name: string;
	kind: AccountKind;
	createdAt: Date;
	lastSeenAt: Date;
	isDisabled: boolean;
	hasSecondFactor: boolean;
	openSessions: number;
}

export const PAGE_LENGTH = 50;

/** One page of the accounts whose address or name holds the text, by address, and how many there are in all. */
export async function listAccounts(
	db: Kysely<DB>,
	{ text, page }: { text: string; page: number },
	now: Date
): Promise<{ accounts: ListedAccount[]; total: number }> {
	const holds = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
	const rows = await db
		.selectFrom('account')
		.where((eb) => eb.or([eb('email', 'like', holds), eb(sql<string>`lower(name)`, 'like', holds)]))
		.select(['public_id', 'email', 'name', 'kind', 'created_at', 'last_seen_at', 'disabled_at'])
		.select((eb) => [
			sql<number>`(count(*) over ())::int`.as('total'),
			eb('totp_secret', 'is not', null).$castTo<boolean>().as('has_second_factor'),
			eb
				.selectFrom('session')
				.whereRef('session.account_id', '=', 'account.id')
				.where('session.expires_at', '>', now)
				.select(sql<number>`count(*)::int`.as('count'))
				.as('open_sessions')
		])
		.orderBy('email')
		.limit(PAGE_LENGTH)
		.offset((page - 1) * PAGE_LENGTH)
		.execute();
	return {
		accounts: rows.map((row) => ({
			publicId: row.public_id,
			email: row.email,
			name: row.name,
			kind: row.kind,
			createdAt: row.created_at,
			lastSeenAt: row.last_seen_at,
			isDisabled: row.disabled_at !== null,
			hasSecondFactor: row.has_second_factor,
			openSessions: row.open_sessions ?? 0
		})),
		total: rows[0]?.total ?? 0
	};
}

/** An account named by its public id, for a measure that concerns it; its internal id stays on the server. */
export async function findListedAccount(
	db: Kysely<DB>,
	publicId: string
): Promise<
	| { id: number; kind: AccountKind; email: string; name: string; hasSecondFactor: boolean }
	| undefined
> {
	return db
		.selectFrom('account')
		.where('public_id', '=', publicId)
		.select(['id', 'kind', 'email', 'name'])
		.select((eb) => eb('totp_secret', 'is not', null).$castTo<boolean>().as('hasSecondFactor'))
		.executeTakeFirst();
}

/** Those who administer the site at this moment, by internal id, locked until the transaction ends. */
export async function lockAdministrators(trx: Transaction<DB>): Promise<number[]> {
	const rows = await trx
		.selectFrom('account')
		.where('kind', '=', 'administrator')
		.where('disabled_at', 'is', null)
		.select('id')
		// Always in the same order: two that wait for each other would wait for ever.
		.orderBy('id')
		.forUpdate()
		.execute();
	return rows.map(({ id }) => id);
}

/** Suspends an account (a moment) or opens it again (null). */
export async function setDisabled(db: Kysely<DB>, id: number, since: Date | null): Promise<void> {
	await db.updateTable('account').set({ disabled_at: since }).where('id', '=', id).execute();
}
