import { sql, type Transaction } from 'kysely';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { hashToken, type AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';

/** Someone to remind, and all that the mail says. */
export interface DueReminder {
	id: number;
	email: string;
	role: RespondentRole;
	hasBegun: boolean;
	organisation: string;
	organisationId: number;
	diagnostic: string;
	version: string;
	closesAt: Date;
}

/**
 * Takes some of those to remind now, locked until the transaction ends: invited by mail, not finished, of an open
 * collection whose organisation wants reminders. What another worker holds is passed over.
 */
export async function lockDueReminders(
	trx: Transaction<DB>,
	now: Date,
	limit: number
): Promise<DueReminder[]> {
	const rows = await trx
		.selectFrom('respondent')
		.innerJoin('shared_assessment as shared', 'shared.id', 'respondent.shared_assessment_id')
		.innerJoin('organisation', 'organisation.id', 'shared.organisation_id')
		.where('respondent.reminded_at', 'is', null)
		.where('respondent.remind_at', '<=', now)
		.where('respondent.token_hash', 'is not', null)
		.where('respondent.email', 'is not', null)
		.where('shared.reminders', '=', true)
		.where('shared.closed_at', 'is', null)
		.where('shared.closes_at', '>', now)
		.where((eb) =>
			eb.or([
				eb('respondent.begun_at', 'is', null),
				eb.exists(
					eb
						.selectFrom('assessment')
						.select(sql<number>`1`.as('one'))
						.whereRef('assessment.id', '=', 'respondent.assessment_id')
						.where('assessment.status', '=', 'draft')
				)
			])
		)
		.select([
			'respondent.id',
			'respondent.email',
			'respondent.role',
			'respondent.begun_at',
			'organisation.name',
			'organisation.id as organisation_id',
			'shared.diagnostic',
			'shared.version',
			'shared.closes_at'
		])
		.orderBy('respondent.id')
		.limit(limit)
		.forUpdate('respondent')
		.skipLocked()
		.execute();
	return rows.map((row) => ({
		id: row.id,
		email: row.email ?? '',
		role: row.role,
		hasBegun: row.begun_at !== null,
		organisation: row.name,
		organisationId: row.organisation_id,
		diagnostic: row.diagnostic,
		version: row.version,
		closesAt: row.closes_at
	}));
}

/** The reminder is on its way, with a link of its own. */
export async function writeReminded(
	trx: Transaction<DB>,
	respondentId: number,
	token: AccessToken,
	now: Date
): Promise<void> {
	await trx
		.updateTable('respondent')
		.set({ reminded_at: now, reminder_hash: hashToken(token) })
		.where('id', '=', respondentId)
		.execute();
}
