import { sql, type Kysely, type Transaction } from 'kysely';
import type { OrganisationKind } from '#lib/domain/organisation/kind.ts';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { createPublicId, hashToken, type AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';

/** An invitation as whoever it was sent to sees it. */
export interface Invitation {
	id: number;
	publicId: string;
	email: string;
	role: MemberRole;
	expiresAt: Date;
	organisation: { id: number; publicId: string; name: string; audience: OrganisationKind };
	/** Empty when their account has no name, or is gone. */
	inviter: string;
}

/**
 * How an invitation is named: by the secret of its link, or by its public id together with the address that it was
 * sent to, as proven by the account signed in.
 */
export type InvitationScope = { token: AccessToken } | { publicId: string; email: string };

function invitations(db: Kysely<DB>, now: Date) {
	return db
		.selectFrom('invitation')
		.innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
		.leftJoin('account', 'account.id', 'invitation.invited_by')
		.where('invitation.expires_at', '>', now)
		.select([
			'invitation.id',
			'invitation.public_id',
			'invitation.email',
			'invitation.role',
			'invitation.expires_at',
			'organisation.id as organisation_id',
			'organisation.public_id as organisation_public_id',
			'organisation.name as organisation_name',
			'organisation.audience',
			'account.name as inviter'
		]);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number];

const toInvitation = (row: Row): Invitation => ({
	id: row.id,
	publicId: row.public_id,
	email: row.email,
	role: row.role,
	expiresAt: row.expires_at,
	organisation: {
		id: row.organisation_id,
		publicId: row.organisation_public_id,
		name: row.organisation_name,
		audience: row.audience
	},
	inviter: row.inviter ?? ''
});

/** The invitation that waits, or undefined: unknown, answered, withdrawn, corrected or over. */
export async function findInvitation(
	db: Kysely<DB>,
	scope: InvitationScope,
	now: Date
): Promise<Invitation | undefined> {
	const row = await invitations(db, now)
		.where((eb) =>
			'token' in scope
				? eb('token_hash', '=', hashToken(scope.token))
				: eb.and([
						eb('invitation.public_id', '=', scope.publicId),
						eb('invitation.email', '=', scope.email)
					])
		)
		.executeTakeFirst();
	return row && toInvitation(row);
}

/** Those that wait for an address that the account signed in has proven. */
export async function findInvitationsTo(
	db: Kysely<DB>,
	email: string,
	now: Date
): Promise<Invitation[]> {
	const rows = await invitations(db, now)
		.where('invitation.email', '=', email)
		.orderBy('invitation.created_at')
		.execute();
	return rows.map(toInvitation);
}

interface Sent {
	email: string;
	role: MemberRole;
	token: AccessToken;
	invitedBy: number;
	expiresAt: Date;
}

const columnsOf = ({ email, role, token, invitedBy, expiresAt }: Sent, now: Date) => ({
	email,
	role,
	token_hash: hashToken(token),
	invited_by: invitedBy,
	created_at: now,
	expires_at: expiresAt
});

/** An invitation of an organisation, by its public id or its address, over or not. */
export async function findStored(
	trx: Transaction<DB>,
	organisationId: number,
	by: { publicId: string } | { email: string }
): Promise<{ id: number; email: string; role: MemberRole; sentAt: Date } | undefined> {
	return trx
		.selectFrom('invitation')
		.where('organisation_id', '=', organisationId)
		.where((eb) => ('email' in by ? eb('email', '=', by.email) : eb('public_id', '=', by.publicId)))
		.select(['id', 'email', 'role', 'created_at as sentAt'])
		.executeTakeFirst();
}

export async function insertInvitation(
	trx: Transaction<DB>,
	organisationId: number,
	sent: Sent,
	now: Date
): Promise<void> {
	await trx
		.insertInto('invitation')
		.values({
			public_id: createPublicId(),
			organisation_id: organisationId,
			...columnsOf(sent, now)
		})
		.execute();
}

/** Sends an invitation anew: the former link then opens nothing. Another one to the same address gives way. */
export async function renewInvitation(
	trx: Transaction<DB>,
	organisationId: number,
	invitationId: number,
	sent: Sent,
	now: Date
): Promise<void> {
	await trx
		.deleteFrom('invitation')
		.where('organisation_id', '=', organisationId)
		.where('email', '=', sent.email)
		.where('id', '!=', invitationId)
		.execute();
	await trx
		.updateTable('invitation')
		.set(columnsOf(sent, now))
		.where('organisation_id', '=', organisationId)
		.where('id', '=', invitationId)
		.execute();
}

/** @returns false when the organisation has no such invitation */
export async function deleteInvitation(
	trx: Kysely<DB>,
	organisationId: number,
	publicId: string
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('invitation')
		.where('organisation_id', '=', organisationId)
		.where('public_id', '=', publicId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Withdraws what somebody sent who administers the organisation no longer: no way back in. */
export async function deleteInvitationsBy(
	trx: Transaction<DB>,
	organisationId: number,
	invitedBy: number
): Promise<void> {
	await trx
		.deleteFrom('invitation')
		.where('organisation_id', '=', organisationId)
		.where('invited_by', '=', invitedBy)
		.execute();
}

/** How many an organisation has, over or not. */
export async function countInvitations(
	trx: Transaction<DB>,
	organisationId: number
): Promise<number> {
	const { count } = await trx
		.selectFrom('invitation')
		.where('organisation_id', '=', organisationId)
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}
