import type { Kysely, Transaction } from 'kysely';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Collection } from '#lib/domain/shared-assessment/collection.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { hashToken, type AccessToken } from '../auth/access-token.ts';
import type { LinkHolder } from '../auth/holder.ts';
import { jsonb } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';

/* Taking part in a shared assessment, from the side of whoever has a link. */

/** What a link to take part opens: asked by name, or by the link that everyone has. */
export interface Opening extends Collection {
	sharedId: number;
	organisation: string;
	diagnostic: string;
	version: string;
	profile: Profile;
	/** Null: the common link. */
	invited: InvitedRespondent | null;
}

export interface InvitedRespondent {
	id: number;
	role: RespondentRole;
	hasBegun: boolean;
	/** Their own answers; null when there are none. */
	assessment: { publicId: string; status: 'draft' | 'completed' } | null;
	/** A reminder may still leave. */
	hasReminder: boolean;
}

/** @returns undefined for a link that opens nothing: unknown, withdrawn or replaced */
export async function findOpening(
	db: Kysely<DB>,
	token: AccessToken
): Promise<Opening | undefined> {
	const hash = hashToken(token);
	const row = await db
		.selectFrom('shared_assessment as shared')
		.innerJoin('organisation', 'organisation.id', 'shared.organisation_id')
		.leftJoin('respondent', (join) =>
			join
				.onRef('respondent.shared_assessment_id', '=', 'shared.id')
				.on((eb) =>
					eb.or([eb('respondent.token_hash', '=', hash), eb('respondent.reminder_hash', '=', hash)])
				)
		)
		.leftJoin('assessment', 'assessment.id', 'respondent.assessment_id')
		.where('shared.id', 'in', (eb) =>
			eb
				.selectFrom('shared_assessment')
				.where('join_hash', '=', hash)
				.select('id')
				.unionAll(
					eb
						.selectFrom('respondent')
						.where((or) => or.or([or('token_hash', '=', hash), or('reminder_hash', '=', hash)]))
						.select('shared_assessment_id as id')
				)
		)
		.select([
			'shared.id as shared_id',
			'shared.diagnostic',
			'shared.version',
			'shared.profile',
			'shared.closes_at',
			'shared.closed_at',
			'organisation.name',
			'respondent.id as respondent_id',
			'respondent.role',
			'respondent.begun_at',
			'respondent.remind_at',
			'respondent.reminded_at',
			'assessment.public_id as assessment_public_id',
			'assessment.status'
		])
		.executeTakeFirst();
	if (!row) return undefined;
	const { respondent_id: id, role, assessment_public_id: publicId, status } = row;
	return {
		sharedId: row.shared_id,
		organisation: row.name,
		diagnostic: row.diagnostic,
		version: row.version,
		profile: row.profile as Profile,
		closesAt: row.closes_at,
		closedAt: row.closed_at,
		invited:
			id === null || role === null
				? null
				: {
						id,
						role,
						hasBegun: row.begun_at !== null,
						assessment: publicId !== null && status !== null ? { publicId, status } : null,
						hasReminder: row.remind_at !== null && row.reminded_at === null
					}
	};
}

/** Ties someone invited to the answers that they begin. */
export async function writeBegun(
	trx: Transaction<DB>,
	respondentId: number,
	assessmentId: number,
	now: Date
): Promise<void> {
	await trx
		.updateTable('respondent')
		.set({ assessment_id: assessmentId, begun_at: now })
		.where('id', '=', respondentId)
		.execute();
}

/** No reminder to whoever has this link. Doing it twice is harmless. */
export async function writeNoReminder(db: Kysely<DB>, token: AccessToken): Promise<void> {
	const hash = hashToken(token);
	await db
		.updateTable('respondent')
		.set({ remind_at: null })
		.where((eb) => eb.or([eb('token_hash', '=', hash), eb('reminder_hash', '=', hash)]))
		.execute();
}

/** The mailed links of these answers open nothing more: their holder replaced their link. */
export async function forgetMailedLinks(db: Kysely<DB>, assessmentPublicId: string): Promise<void> {
	await db
		.updateTable('respondent')
		.set({ token_hash: null, reminder_hash: null })
		.where('assessment_id', 'in', (eb) =>
			eb.selectFrom('assessment').select('id').where('public_id', '=', assessmentPublicId)
		)
		.execute();
}

/** The answers that a respondent begins, in the common profile. */
interface FreshView {
	sharedId: number;
	holder: LinkHolder;
	diagnostic: string;
	version: string;
	profile: Profile;
	startedAt: Date;
	expiresAt: Date;
}

/**
 * Creates a respondent's own answers, or finds those that this token began already (a form sent twice).
 * @returns undefined when the token is spent: its answers were erased or have another link
 */
export async function insertView(
	trx: Transaction<DB>,
	fresh: FreshView
): Promise<{ id: number; publicId: string } | undefined> {
	const hash = hashToken(fresh.holder.token);
	await trx
		.insertInto('assessment')
		.values({
			public_id: fresh.holder.publicId,
			access_hash: hash,
			start_hash: hash,
			shared_assessment_id: fresh.sharedId,
			diagnostic: fresh.diagnostic,
			version: fresh.version,
			profile: jsonb(fresh.profile),
			// Given: the pages go straight to the questions.
			profile_revision: 1,
			mode: 'full',
			status: 'draft',
			started_at: fresh.startedAt,
			expires_at: fresh.expiresAt,
			completed_at: null
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await trx
		.selectFrom('assessment')
		.where('access_hash', '=', hash)
		.where('shared_assessment_id', '=', fresh.sharedId)
		.select(['id', 'public_id'])
		.executeTakeFirst();
	return row && { id: row.id, publicId: row.public_id };
}

/** Locks someone invited until the transaction ends. @returns their answers of this moment, if any */
export async function lockInvited(
	trx: Transaction<DB>,
	respondentId: number
): Promise<{ hasBegun: boolean; assessmentId: number | null } | undefined> {
	const row = await trx
		.selectFrom('respondent')
		.where('id', '=', respondentId)
		.select(['begun_at', 'assessment_id'])
		.forUpdate()
		.executeTakeFirst();
	return row && { hasBegun: row.begun_at !== null, assessmentId: row.assessment_id };
}

/** Lets a mailed link open the answers of the person it was sent to. @returns their public id */
export async function openWith(
	trx: Transaction<DB>,
	assessmentId: number,
	token: AccessToken,
	now: Date
): Promise<string | undefined> {
	const row = await trx
		.updateTable('assessment')
		.set({ access_hash: hashToken(token) })
		.where('id', '=', assessmentId)
		.where('expires_at', '>', now)
		.returning('public_id')
		.executeTakeFirst();
	return row?.public_id;
}

/**
 * Holds a collection that someone is about to take part in: nobody deletes it until the transaction ends.
 * @returns false when it is gone
 */
export async function holdCollection(trx: Transaction<DB>, sharedId: number): Promise<boolean> {
	const held = await trx
		.selectFrom('shared_assessment')
		.where('id', '=', sharedId)
		.select('id')
		.forKeyShare()
		.executeTakeFirst();
	return held !== undefined;
}

/**
 * The collection that a respondent's answers belong to, which nobody closes nor deletes until the transaction ends.
 * @returns undefined for any other assessment, and when the invitation was withdrawn
 */
export async function holdCollectionOf(
	trx: Transaction<DB>,
	assessmentPublicId: string
): Promise<(Collection & { isCounted: boolean }) | undefined> {
	const row = await trx
		.selectFrom('respondent')
		.innerJoin('shared_assessment as shared', 'shared.id', 'respondent.shared_assessment_id')
		.innerJoin('assessment', 'assessment.id', 'respondent.assessment_id')
		.where('assessment.public_id', '=', assessmentPublicId)
		.select(['shared.closes_at', 'shared.closed_at', 'respondent.edition'])
		.forShare('shared')
		.executeTakeFirst();
	return (
		row && {
			closesAt: row.closes_at,
			closedAt: row.closed_at,
			isCounted: row.edition !== null
		}
	);
}
