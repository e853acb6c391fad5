import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** What is kept about the owner of an account: never its secrets. */
export async function findAccountToExport(db: Kysely<DB>, accountId: number) {
	return db
		.selectFrom('account')
		.where('id', '=', accountId)
		.select((eb) => [
			'email',
			'name',
			'kind',
			'created_at as createdAt',
			'last_seen_at as lastSeenAt',
			'notice_sent_at as noticeSentAt',
			eb('password_hash', 'is not', null).as('hasPassword'),
			eb('totp_secret', 'is not', null).as('hasSecondFactor')
		])
		.executeTakeFirst();
}

export async function findSessionsToExport(db: Kysely<DB>, accountId: number) {
	return db
		.selectFrom('session')
		.where('account_id', '=', accountId)
		.select(['device', 'created_at as openedAt', 'last_used_at as lastUsedAt'])
		.orderBy('created_at')
		.execute();
}

export async function findMembershipsToExport(db: Kysely<DB>, accountId: number) {
	return db
		.selectFrom('membership')
		.innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
		.where('account_id', '=', accountId)
		.select(['organisation.name as organisation', 'membership.role', 'membership.since'])
		.orderBy('since')
		.execute();
}

/** Invitations, as a member or to answer, that wait for this address. */
export async function findInvitationsOfAddress(db: Kysely<DB>, email: string) {
	const asMember = await db
		.selectFrom('invitation')
		.innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
		.where('email', '=', email)
		.select(['organisation.name as organisation', 'invitation.created_at as invitedAt'])
		.execute();
	const toAnswer = await db
		.selectFrom('respondent')
		.innerJoin('shared_assessment', 'shared_assessment.id', 'respondent.shared_assessment_id')
		.innerJoin('organisation', 'organisation.id', 'shared_assessment.organisation_id')
		.where('email', '=', email)
		.select(['organisation.name as organisation', 'respondent.invited_at as invitedAt'])
		.execute();
	return { asMember, toAnswer };
}

/** What this account read, as the organisations see it. */
export async function findReadingsOf(db: Kysely<DB>, accountId: number) {
	return db
		.selectFrom('reading')
		.innerJoin('organisation', 'organisation.id', 'reading.organisation_id')
		.where('reader_id', '=', accountId)
		.select(['organisation.name as organisation', 'what', 'read_at as readAt'])
		.orderBy('read_at')
		.execute();
}
