import { sql, type Kysely, type Transaction } from 'kysely';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { createPublicId, hashToken, type AccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';

/** A person asked, as their organisation sees them: how far they are, never what they answered. */
export interface RespondentRow {
	publicId: string;
	role: RespondentRole;
	/** Null: came by the common link. */
	email: string | null;
	hasBegun: boolean;
	status: 'draft' | 'completed' | null;
	isCounted: boolean;
	remindAt: Date | null;
	remindedAt: Date | null;
}

/** Everyone asked of a shared assessment that the caller found for its member, by address. */
export async function listRespondents(db: Kysely<DB>, sharedId: number): Promise<RespondentRow[]> {
	const rows = await db
		.selectFrom('respondent')
		.leftJoin('assessment', 'assessment.id', 'respondent.assessment_id')
		.where('respondent.shared_assessment_id', '=', sharedId)
		.select([
			'respondent.public_id',
			'respondent.role',
			'respondent.email',
			'respondent.begun_at',
			'respondent.edition',
			'respondent.remind_at',
			'respondent.reminded_at',
			'assessment.status'
		])
		.orderBy('respondent.email')
		.execute();
	return rows.map((row) => ({
		publicId: row.public_id,
		role: row.role,
		email: row.email,
		hasBegun: row.begun_at !== null,
		status: row.status,
		isCounted: row.edition !== null,
		remindAt: row.remind_at,
		remindedAt: row.reminded_at
	}));
}

/**
 * How many of the places of a shared assessment are taken: by people invited, and by those who came by the common
 * link and have answered something. Opening the link again and again takes none.
 */
export async function countRespondents(trx: Transaction<DB>, sharedId: number): Promise<number> {
	const { count } = await trx
		.selectFrom('respondent')
		.where('shared_assessment_id', '=', sharedId)
		.where((eb) =>
			eb.or([
				eb('email', 'is not', null),
				eb('token_hash', 'is not', null),
				eb('edition', 'is not', null),
				eb.exists(
					eb
						.selectFrom('answer')
						.select(sql<number>`1`.as('one'))
						.whereRef('answer.assessment_id', '=', 'respondent.assessment_id')
				)
			])
		)
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

interface FreshInvitation {
	email: string;
	role: RespondentRole;
	token: AccessToken;
}

/**
 * Adds people invited by mail; those whose address is there already keep their invitation.
 * @returns the addresses that are new
 */
export async function insertInvitations(
	trx: Transaction<DB>,
	sharedId: number,
	fresh: readonly FreshInvitation[],
	{ now, remindAt }: { now: Date; remindAt: Date | null }
): Promise<string[]> {
	if (fresh.length === 0) return [];
	const rows = await trx
		.insertInto('respondent')
		.values(
			fresh.map(({ email, role, token }) => ({
				public_id: createPublicId(),
				shared_assessment_id: sharedId,
				role,
				email,
				token_hash: hashToken(token),
				reminder_hash: null,
				begun_at: null,
				edition: null,
				assessment_id: null,
				invited_at: now,
				remind_at: remindAt,
				reminded_at: null
			}))
		)
		.onConflict((conflict) => conflict.columns(['shared_assessment_id', 'email']).doNothing())
		.returning('email')
		.execute();
	return rows.flatMap(({ email }) => email ?? []);
}

/** Adds someone who came by the common link and begins. */
export async function insertJoined(
	trx: Transaction<DB>,
	sharedId: number,
	joined: { role: RespondentRole; assessmentId: number },
	now: Date
): Promise<void> {
	await trx
		.insertInto('respondent')
		.values({
			public_id: createPublicId(),
			shared_assessment_id: sharedId,
			role: joined.role,
			email: null,
			token_hash: null,
			reminder_hash: null,
			begun_at: now,
			edition: null,
			assessment_id: joined.assessmentId,
			invited_at: now,
			remind_at: null,
			reminded_at: null
		})
		.onConflict((conflict) => conflict.column('assessment_id').doNothing())
		.execute();
}

/** Withdraws an invitation, unless its answers are finished: they count. @returns false when there is none */
export async function deleteRespondentInvitation(
	trx: Transaction<DB>,
	sharedId: number,
	publicId: string
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('respondent')
		.where('shared_assessment_id', '=', sharedId)
		.where('public_id', '=', publicId)
		.where('email', 'is not', null)
		.where('edition', 'is', null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('assessment')
						.select(sql<number>`1`.as('one'))
						.whereRef('assessment.id', '=', 'respondent.assessment_id')
						.where('assessment.status', '=', 'completed')
				)
			)
		)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Says which edition counts these respondents. */
export async function writeEdition(
	trx: Transaction<DB>,
	ids: readonly number[],
	edition: number
): Promise<void> {
	await trx.updateTable('respondent').set({ edition }).where('id', 'in', ids).execute();
}

/** Moves the reminders still to be sent to another date. */
export async function moveReminders(
	trx: Transaction<DB>,
	sharedId: number,
	remindAt: Date | null
): Promise<void> {
	if (remindAt === null) return;
	await trx
		.updateTable('respondent')
		.set({ remind_at: remindAt })
		.where('shared_assessment_id', '=', sharedId)
		.where('remind_at', 'is not', null)
		.where('reminded_at', 'is', null)
		.execute();
}
