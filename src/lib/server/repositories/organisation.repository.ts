import { sql, type Kysely, type Transaction } from 'kysely';
import type { Identity } from '#lib/domain/organisation/identity.ts';
import type { OrganisationKind } from '#lib/domain/organisation/kind.ts';
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
	audience: OrganisationKind;
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
	/** How many members administer it. */
	administrators: number;
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
		.select('membership.role')
		.select((eb) =>
			eb
				.selectFrom('membership as administrator')
				.whereRef('administrator.organisation_id', '=', 'organisation.id')
				.where('administrator.role', '=', 'administrator')
				.select(sql<number>`count(*)::int`.as('count'))
				.as('administrators')
		);
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

/** An organisation held by a transaction. */
export interface LockedOrganisation {
	id: number;
	publicId: string;
	name: string;
	audience: OrganisationKind;
}

/**
 * Locks the organisation for a change, for a member who has this right at this moment. The role is read once the
 * lock is held: whoever lost it while waiting is refused.
 */
export async function lockOrganisation(
	trx: Transaction<DB>,
	{ publicId, accountId }: MemberScope,
	right: Right
): Promise<LockedOrganisation | undefined> {
	const row = await trx
		.selectFrom('organisation')
		.where('public_id', '=', publicId)
		.select(['id', 'public_id', 'name', 'audience'])
		.forUpdate()
		.executeTakeFirst();
	if (!row) return undefined;
	const member = await trx
		.selectFrom('membership')
		.where('organisation_id', '=', row.id)
		.where('account_id', '=', accountId)
		.where('role', 'in', rolesWith(right))
		.select('role')
		.executeTakeFirst();
	return member && { id: row.id, publicId: row.public_id, name: row.name, audience: row.audience };
}

/** Locks an account that is about to administer an organisation. @returns false when it was deleted meanwhile */
export async function lockFounder(trx: Transaction<DB>, accountId: number): Promise<boolean> {
	const row = await trx
		.selectFrom('account')
		.where('id', '=', accountId)
		.select('id')
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

/** Creates an organisation with its first administrator, inside the caller's transaction. */
export async function insertOrganisation(
	trx: Transaction<DB>,
	fresh: Identity,
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

/** Changes who an organisation is; its kind stays, because its assessments go with it. */
export async function writeIdentity(
	trx: Transaction<DB>,
	organisationId: number,
	{ name, registration, commune, size, fields }: Identity
): Promise<void> {
	await trx
		.updateTable('organisation')
		.set({ name, registration, commune, size, fields: jsonb(fields) })
		.where('id', '=', organisationId)
		.execute();
}

interface OrganisationRow {
	id: number;
	public_id: string;
	name: string;
	audience: OrganisationKind;
	registration: string | null;
	commune: string | null;
	size: string | null;
	fields: string[];
	created_at: Date;
	role: MemberRole;
	administrators: number | null;
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
		right: rightOf(row.role),
		administrators: row.administrators ?? 0
	};
}
