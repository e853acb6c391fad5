import { sql, type Kysely, type Transaction } from 'kysely';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import type { DB } from '../db/schema.ts';

/** An organisation as someone who is about to leave it must know it. */
export interface Leaving {
	id: number;
	publicId: string;
	name: string;
	role: MemberRole;
	/** Members, this one included. */
	members: number;
	/** Administrators, this one included when it is one. */
	administrators: number;
}

function counted(db: Kysely<DB>, accountId: number) {
	return db
		.selectFrom('organisation')
		.innerJoin('membership', 'membership.organisation_id', 'organisation.id')
		.where('membership.account_id', '=', accountId)
		.select(['organisation.id', 'organisation.public_id as publicId', 'organisation.name'])
		.select('membership.role')
		.select([
			sql<number>`(select count(*)::int from membership as other
				where other.organisation_id = organisation.id)`.as('members'),
			sql<number>`(select count(*)::int from membership as other
				where other.organisation_id = organisation.id and role = 'administrator')`.as('administrators')
		])
		.orderBy('organisation.name')
		.orderBy('organisation.id');
}

/** The organisations of an account, with what leaving each would do to it. */
export function findLeaving(db: Kysely<DB>, accountId: number): Promise<Leaving[]> {
	return counted(db, accountId).execute();
}

/**
 * Same, once the account and its organisations are locked: nobody leaves, joins or changes role meanwhile.
 * @returns undefined when the account is gone
 */
export async function lockLeaving(
	trx: Transaction<DB>,
	accountId: number
): Promise<Leaving[] | undefined> {
	const account = await trx
		.selectFrom('account')
		.where('id', '=', accountId)
		.select('id')
		.forUpdate()
		.executeTakeFirst();
	if (!account) return undefined;
	// Always in the same order: two that leave the same organisations wait for each other, never both.
	const locked = await trx
		.selectFrom('organisation')
		.where('id', 'in', (eb) =>
			eb.selectFrom('membership').select('organisation_id').where('account_id', '=', accountId)
		)
		.select('id')
		.orderBy('id')
		.forUpdate()
		.execute();
	if (locked.length === 0) return [];
	const ids = locked.map(({ id }) => id);
	return counted(trx, accountId).where('organisation.id', 'in', ids).execute();
}
