import type { Kysely } from 'kysely';
import { hashToken, type AccessToken } from '../auth/access-token.ts';
import type { DB, LinkPurpose } from '../db/schema.ts';

/** A one-time link as its holder may know it. */
export interface MailedLink {
	email: string;
	accountId: number | null;
}

const NOMINATIONS: readonly LinkPurpose[] = ['name-administrator', 'name-adviser'];

/** Keeps a link, by the hash of its secret only. */
export async function insertLink(
	db: Kysely<DB>,
	token: AccessToken,
	link: { purpose: LinkPurpose; email: string; accountId?: number; expiresAt: Date },
	now: Date
): Promise<void> {
	await db
		.insertInto('mailed_link')
		.values({
			token_hash: hashToken(token),
			purpose: link.purpose,
			email: link.email,
			account_id: link.accountId ?? null,
			created_at: now,
			expires_at: link.expiresAt,
			used_at: null
		})
		.execute();
}

/** What this link would open; changes nothing. Undefined when unknown, used, over or made for something else. */
export async function findLink(
	db: Kysely<DB>,
	purpose: LinkPurpose,
	token: AccessToken,
	now: Date
): Promise<MailedLink | undefined> {
	return db
		.selectFrom('mailed_link')
		.where('token_hash', '=', hashToken(token))
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.select(['email', 'account_id as accountId'])
		.executeTakeFirst();
}

/** Spends a link: of all that try at once, one gets it. */
export async function spendLink(
	db: Kysely<DB>,
	purpose: LinkPurpose,
	token: AccessToken,
	now: Date
): Promise<MailedLink | undefined> {
	return db
		.updateTable('mailed_link')
		.set({ used_at: now })
		.where('token_hash', '=', hashToken(token))
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.returning(['email', 'account_id as accountId'])
		.executeTakeFirst();
}

/** Ends the links that wait for an address or an account: what they were made for is done or undone. */
export async function deleteLinksOf(
	db: Kysely<DB>,
	{ email, accountId }: { email: string; accountId: number },
	purposes: readonly LinkPurpose[]
): Promise<void> {
	await db
		.deleteFrom('mailed_link')
		.where('purpose', 'in', purposes)
		.where((eb) => eb.or([eb('email', '=', email), eb('account_id', '=', accountId)]))
		.execute();
}

/** A nomination that waits for its answer. */
export interface WaitingNomination {
	email: string;
	kind: 'adviser' | 'administrator';
	expiresAt: Date;
}

/** For the administrator's page, by address. */
export async function findNominations(db: Kysely<DB>, now: Date): Promise<WaitingNomination[]> {
	const rows = await db
		.selectFrom('mailed_link')
		.where('purpose', 'in', NOMINATIONS)
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.groupBy(['email', 'purpose'])
		.select(['email', 'purpose', (eb) => eb.fn.max('expires_at').as('expiresAt')])
		.orderBy('email')
		.execute();
	return rows.map(({ email, purpose, expiresAt }) => ({
		email,
		kind: purpose === 'name-adviser' ? 'adviser' : 'administrator',
		expiresAt
	}));
}

/** Ends the nominations that wait for an address: answered, or withdrawn. */
export async function deleteNominations(db: Kysely<DB>, email: string): Promise<void> {
	await db
		.deleteFrom('mailed_link')
		.where('purpose', 'in', NOMINATIONS)
		.where('email', '=', email)
		.execute();
}
