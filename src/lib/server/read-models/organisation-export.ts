import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/*
 * What an administrator takes away. Never what one respondent answered, nor the address of somebody who was asked:
 * how many took part is the organisation's, what each said is theirs.
 */

export interface ExportedAssessment {
	id: number;
	publicId: string;
}

/** The assessments of the organisation, oldest first; the views of its respondents are not among them. */
export async function findAssessmentsToExport(
	db: Kysely<DB>,
	organisationId: number
): Promise<ExportedAssessment[]> {
	return db
		.selectFrom('assessment')
		.where('organisation_id', '=', organisationId)
		.select(['id', 'public_id as publicId'])
		.orderBy('started_at')
		.orderBy('id')
		.execute();
}

export async function findMembersToExport(db: Kysely<DB>, organisationId: number) {
	return db
		.selectFrom('membership')
		.innerJoin('account', 'account.id', 'membership.account_id')
		.where('organisation_id', '=', organisationId)
		.select(['account.name', 'account.email', 'membership.role', 'membership.since'])
		.orderBy('since')
		.execute();
}

export async function findInvitationsToExport(db: Kysely<DB>, organisationId: number) {
	return db
		.selectFrom('invitation')
		.where('organisation_id', '=', organisationId)
		.select(['email', 'role', 'created_at as invitedAt', 'expires_at as expiresAt'])
		.orderBy('created_at')
		.execute();
}

/** An adviser without a name is known by their address, as on the page of shares. */
export async function findSharesToExport(db: Kysely<DB>, organisationId: number) {
	return db
		.selectFrom('share')
		.leftJoin('assessment', 'assessment.id', 'share.assessment_id')
		.leftJoin('account', 'account.id', 'share.adviser_id')
		.where('share.organisation_id', '=', organisationId)
		.select([
			'share.kind',
			'share.scope',
			'share.label',
			'assessment.public_id as assessment',
			'share.created_at as createdAt',
			'share.expires_at as expiresAt',
			'share.accepted_at as acceptedAt',
			'share.revoked_at as revokedAt',
			'share.opened_count as openedCount',
			'share.last_opened_at as lastOpenedAt'
		])
		.select(sql<string | null>`coalesce(nullif(account.name, ''), account.email)`.as('adviser'))
		.orderBy('share.created_at')
		.execute();
}

export async function findReadingsToExport(db: Kysely<DB>, organisationId: number) {
	return db
		.selectFrom('reading')
		.leftJoin('assessment', 'assessment.id', 'reading.assessment_id')
		.where('reading.organisation_id', '=', organisationId)
		.select([
			'reading.reader',
			'reading.reader_kind as readerKind',
			'reading.what',
			'assessment.public_id as assessment',
			'reading.read_at as readAt'
		])
		.orderBy('read_at')
		.execute();
}

/** Collections with how many were asked and began, in all: by role, two would be a name. */
export async function findCollectionsToExport(db: Kysely<DB>, organisationId: number) {
	return db
		.selectFrom('shared_assessment')
		.where('organisation_id', '=', organisationId)
		.select([
			'public_id as publicId',
			'diagnostic',
			'version',
			'opened_at as openedAt',
			'closes_at as closesAt',
			'closed_at as closedAt'
		])
		.select((eb) => [
			eb
				.selectFrom('respondent')
				.whereRef('shared_assessment_id', '=', 'shared_assessment.id')
				.select(sql<number>`count(*)::int`.as('count'))
				.as('respondents'),
			eb
				.selectFrom('respondent')
				.whereRef('shared_assessment_id', '=', 'shared_assessment.id')
				.where('assessment_id', 'is not', null)
				.select(sql<number>`count(*)::int`.as('count'))
				.as('tookPart')
		])
		.orderBy('opened_at')
		.execute();
}
