import type { Kysely, Transaction } from 'kysely';
import {
	rightOf,
	rolesWith,
	type MemberRole,
	type Right
} from '#lib/domain/organisation/member-role.ts';
import { createPublicId } from '../auth/access-token.ts';
import { jsonb } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';

export interface Organisation {
	id: number;
	publicId: string;
	name: string;
	audience: string;
	registration: string | null;
	commune: string | null;
	size: string | null;
	fields: string[];
	createdAt: Date;
}

/** As one of its members sees it. */
export interface MemberOrganisation extends Organisation {
	role: MemberRole;
	right: Right;
}

/** What a member presents to touch an organisation: the organisation named, and the account signed in. */
export interface MemberScope {
	publicId: string;
	accountId: number;
}

const columns = [
	'organisation.id',
	'organisation.public_id',
	'organisation.name',
	'organisation.audience',
	'organisation.registration',
	'organisation.commune',
	'organisation.size',
	'organisation.fields',
	'organisation.created_at'
] as const;

function memberOrganisations(db: Kysely<DB>, accountId: number) {
	return db
		.selectFrom('organisation')
		.innerJoin('membership', 'membership.organisation_id', 'organisation.id')
		.where('membership.account_id', '=', accountId)
		.select(columns)
		.select('membership.role');
}

/** The organisation for this member, or undefined when it is absent, foreign or was left: all look the same. */
export async function findOrganisation(
	db: Kysely<DB>,
	{ publicId, accountId }: MemberScope
): Promise<MemberOrganisation | undefined> {
	const row = await memberOrganisations(db, accountId)
		.where('organisation.public_id', '=', publicId)
		.executeTakeFirst();
	return row && toMemberOrganisation(row);
}

/** Every organisation of this account, by name. */
export async function findOrganisationsOf(
	db: Kysely<DB>,
	accountId: number
): Promise<MemberOrganisation[]> {
	const rows = await memberOrganisations(db, accountId).orderBy('organisation.name').execute();
	return rows.map(toMemberOrganisation);
}

/**
 * Locks the organisation for a change of what its members may do, for a member who has this right at this moment.
 * @returns its internal id, or undefined
 */
export async function lockOrganisation(
	trx: Transaction<DB>,
	{ publicId, accountId }: MemberScope,
	right: Right
): Promise<number | undefined> {
	const row = await trx
		.selectFrom('organisation')
		.innerJoin('membership', 'membership.organisation_id', 'organisation.id')
		.where('organisation.public_id', '=', publicId)
		.where('membership.account_id', '=', accountId)
		.where('membership.role', 'in', rolesWith(right))
		.select('organisation.id')
		.forUpdate('organisation')
		.executeTakeFirst();
	return row?.id;
}

/** Creates an organisation with its first administrator, inside the caller's transaction. */
export async function insertOrganisation(
	trx: Transaction<DB>,
	fresh: Omit<Organisation, 'id' | 'publicId' | 'createdAt'>,
	accountId: number,
	now: Date
): Promise<{ id: number; publicId: string }> {
	const publicId = createPublicId();
	const { id } = await trx
		.insertInto('organisation')
		.values({
			public_id: publicId,
			name: fresh.name,
			audience: fresh.audience,
			registration: fresh.registration,
			commune: fresh.commune,
			size: fresh.size,
			fields: jsonb(fresh.fields),
			created_at: now
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('membership')
		.values({ organisation_id: id, account_id: accountId, role: 'administrator', since: now })
		.execute();
	return { id, publicId };
}

interface OrganisationRow {
	id: number;
	public_id: string;
	name: string;
	audience: string;
	registration: string | null;
	commune: string | null;
	size: string | null;
	fields: string[];
	created_at: Date;
	role: MemberRole;
}

function toMemberOrganisation(row: OrganisationRow): MemberOrganisation {
	return {
		id: row.id,
		publicId: row.public_id,
		name: row.name,
		audience: row.audience,
		registration: row.registration,
		commune: row.commune,
		size: row.size,
		fields: row.fields,
		createdAt: row.created_at,
		role: row.role,
		right: rightOf(row.role)
	};
}
