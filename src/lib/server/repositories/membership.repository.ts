import { sql, type Kysely, type Transaction } from 'kysely';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import type { Member } from '#lib/domain/organisation/members.ts';
import type { DB } from '../db/schema.ts';

/** The members of an organisation that the transaction holds, by the public id of their account. */
export async function membersOf(
	trx: Transaction<DB>,
	organisationId: number
): Promise<(Member & { accountId: number; email: string })[]> {
	return trx
		.selectFrom('membership')
		.innerJoin('account', 'account.id', 'membership.account_id')
		.where('organisation_id', '=', organisationId)
		.select(['account.public_id as id', 'account.id as accountId', 'account.email', 'role'])
		.execute();
}

export async function writeRole(
	trx: Transaction<DB>,
	organisationId: number,
	accountId: number,
	role: MemberRole
): Promise<void> {
	await trx
		.updateTable('membership')
		.set({ role })
		.where('organisation_id', '=', organisationId)
		.where('account_id', '=', accountId)
		.execute();
}

export async function deleteMembership(
	trx: Transaction<DB>,
	organisationId: number,
	accountId: number
): Promise<void> {
	await trx
		.deleteFrom('membership')
		.where('organisation_id', '=', organisationId)
		.where('account_id', '=', accountId)
		.execute();
}

/*
 * What a new member belongs to, kept until the transaction ends: nobody deletes it, nor changes an invitation of the
 * organisation. The account first, then the organisation, in the order of whoever deletes them.
 */

/** @returns false when the account is gone */
export async function holdAccount(trx: Transaction<DB>, accountId: number): Promise<boolean> {
	const held = await trx
		.selectFrom('account')
		.where('id', '=', accountId)
		.select('id')
		.forKeyShare()
		.executeTakeFirst();
	return held !== undefined;
}

/** @returns false when the organisation is gone */
export async function holdOrganisation(
	trx: Transaction<DB>,
	organisationId: number
): Promise<boolean> {
	const held = await trx
		.selectFrom('organisation')
		.where('id', '=', organisationId)
		.select('id')
		.forKeyShare()
		.executeTakeFirst();
	return held !== undefined;
}

/** Makes an account a member; one that is a member already keeps its role. */
export async function insertMembership(
	trx: Transaction<DB>,
	organisationId: number,
	accountId: number,
	role: MemberRole,
	now: Date
): Promise<void> {
	await trx
		.insertInto('membership')
		.values({ organisation_id: organisationId, account_id: accountId, role, since: now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Addresses of those who administer these organisations, to be told something; a disabled account is not. */
export async function findAdministrators(
	db: Kysely<DB>,
	organisationIds: readonly number[]
): Promise<{ organisationId: number; recipient: string }[]> {
	if (organisationIds.length === 0) return [];
	return db
		.selectFrom('membership')
		.innerJoin('account', 'account.id', 'membership.account_id')
		.where('organisation_id', 'in', organisationIds)
		.where('role', '=', 'administrator')
		.where('account.disabled_at', 'is', null)
		.select(['organisation_id as organisationId', 'account.email as recipient'])
		.execute();
}

/** Someone of an organisation: a member, or an address that was invited. */
export interface Person {
	/** Public id of the account, or of the invitation. */
	id: string;
	isMember: boolean;
	name: string;
	email: string;
	role: MemberRole;
	/** Member since, or invited on. */
	since: Date;
	/** Of an invitation. */
	expiresAt: Date | null;
}

/** Members, then invitations, in one statement. The caller has checked that they may be read. */
export async function findPeopleOf(db: Kysely<DB>, organisationId: number): Promise<Person[]> {
	const { rows } = await sql<Person>`
		select account.public_id as id, true as "isMember", account.name, account.email, role, since,
			null::timestamptz as "expiresAt"
		from membership join account on account.id = membership.account_id
		where organisation_id = ${organisationId}
		union all
		select public_id, false, '', email, role, created_at, expires_at
		from invitation where organisation_id = ${organisationId}
		order by "isMember" desc, since, id`.execute(db);
	return rows;
}
