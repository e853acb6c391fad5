import { sql, type Kysely, type Transaction } from 'kysely';
import type { MaturityLevel } from '#lib/domain/scoring/maturity.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import {
	createAccessToken,
	createPublicId,
	hashToken,
	type AccessToken
} from '../auth/access-token.ts';
import type { LinkHolder } from '../auth/holder.ts';
import { jsonb } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';
import { answerOf } from '../read-models/stored-answers.ts';

/* Assessments that organisations keep: how they become so, and their list. */

/** An assessment about to be kept: still held by its link. */
export interface HeldByLink {
	id: number;
	publicId: string;
	diagnostic: string;
	version: string;
}

/**
 * Those of these assessments that their links still open and that no organisation keeps, locked until the
 * transaction ends. A respondent's view of a shared assessment is nobody else's: it is never among them.
 */
export async function lockHeldByLink(
	trx: Transaction<DB>,
	holders: readonly LinkHolder[],
	now: Date
): Promise<HeldByLink[]> {
	if (holders.length === 0) return [];
	const rows = await trx
		.selectFrom('assessment')
		.where((eb) =>
			eb.or(
				holders.map(({ publicId, token }) =>
					eb.and([eb('public_id', '=', publicId), eb('access_hash', '=', hashToken(token))])
				)
			)
		)
		.where('expires_at', '>', now)
		.where('organisation_id', 'is', null)
		.where('shared_assessment_id', 'is', null)
		.select(['id', 'public_id', 'diagnostic', 'version'])
		// One order for all: two transactions never wait for each other.
		.orderBy('id')
		.forUpdate()
		.execute();
	return rows.map(({ public_id, ...row }) => ({ ...row, publicId: public_id }));
}

/** Gives an assessment to an organisation, inside the transaction that locked it: its link opens nothing more. */
export async function giveToOrganisation(
	trx: Transaction<DB>,
	assessmentId: number,
	organisationId: number
): Promise<void> {
	await trx
		.updateTable('assessment')
		.set({ organisation_id: organisationId, access_hash: hashToken(createAccessToken()) })
		.where('id', '=', assessmentId)
		.execute();
}

/** The organisation that keeps this assessment, for one of its members. @returns its public id */
export async function findKeeper(
	db: Kysely<DB>,
	{ publicId, accountId }: { publicId: string; accountId: number }
): Promise<string | undefined> {
	const row = await db
		.selectFrom('assessment')
		.innerJoin('organisation', 'organisation.id', 'assessment.organisation_id')
		.innerJoin('membership', 'membership.organisation_id', 'organisation.id')
		.where('assessment.public_id', '=', publicId)
		.where('membership.account_id', '=', accountId)
		.select('organisation.public_id')
		.executeTakeFirst();
	return row?.public_id;
}

/**
 * Creates an assessment that an organisation keeps from its start. No link opens it: the token only tells a form
 * that was sent twice.
 * @returns its public id, or undefined when the token has started another one
 */
export async function insertForOrganisation(
	trx: Transaction<DB>,
	fresh: {
		organisationId: number;
		token: AccessToken;
		diagnostic: string;
		version: string;
		mode: Mode;
		profile: Profile;
		startedAt: Date;
		expiresAt: Date;
	}
): Promise<string | undefined> {
	await trx
		.insertInto('assessment')
		.values({
			public_id: createPublicId(),
			access_hash: hashToken(createAccessToken()),
			start_hash: hashToken(fresh.token),
			organisation_id: fresh.organisationId,
			diagnostic: fresh.diagnostic,
			version: fresh.version,
			mode: fresh.mode,
			profile: jsonb(fresh.profile),
			status: 'draft',
			started_at: fresh.startedAt,
			expires_at: fresh.expiresAt,
			completed_at: null
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const started = await trx
		.selectFrom('assessment')
		.where('start_hash', '=', hashToken(fresh.token))
		.where('organisation_id', '=', fresh.organisationId)
		.select('public_id')
		.executeTakeFirst();
	return started?.public_id;
}

/** One line of the list of an organisation. */
export interface KeptAssessment {
	publicId: string;
	diagnostic: string;
	version: string;
	status: 'draft' | 'completed';
	mode: Mode;
	profile: Profile;
	startedAt: Date;
	completedAt: Date | null;
	/** The overall level of a completed one, when it has one. */
	level: MaturityLevel | null;
	isSynthesis: boolean;
	/** Of a completed synthesis: the day of the meeting (ISO 8601), and who was there, as they typed it. */
	metOn: string | null;
	participants: string;
	/** Public id of the shared assessment that a synthesis follows from. */
	shared: string | null;
	importedAt: Date | null;
	/** Choices of a draft, to say how far it is: never its notes. */
	answers: Answers;
}

/** What an organisation keeps, the latest first, in one statement. The caller has checked that it may be read. */
export async function findKeptBy(
	db: Kysely<DB>,
	organisationId: number,
	now: Date
): Promise<KeptAssessment[]> {
	const rows = await db
		.selectFrom('assessment')
		.where('organisation_id', '=', organisationId)
		.where('expires_at', '>', now)
		.select([
			'public_id',
			'diagnostic',
			'version',
			'status',
			'mode',
			'profile',
			'started_at',
			'completed_at',
			'is_synthesis',
			'met_on',
			'participants',
			'imported_at',
			sql<MaturityLevel | null>`result #>> '{scores,overall,level}'`.as('level')
		])
		.select((eb) =>
			eb
				.selectFrom('shared_assessment')
				.whereRef('shared_assessment.id', '=', 'assessment.shared_assessment_id')
				.select('shared_assessment.public_id')
				.as('shared')
		)
		.select((eb) =>
			eb
				.selectFrom('answer')
				.whereRef('assessment_id', '=', 'assessment.id')
				.where('assessment.status', '=', 'draft')
				.where('kind', 'is not', null)
				.select(
					sql<Record<string, string>>`
						json_object_agg(criterion_id, coalesce(level::text, kind))`.as('choices')
				)
				.as('choices')
		)
		.orderBy(sql`coalesce(completed_at, started_at)`, 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({
		publicId: row.public_id,
		diagnostic: row.diagnostic,
		version: row.version,
		status: row.status,
		mode: row.mode,
		profile: row.profile as Profile,
		startedAt: row.started_at,
		completedAt: row.completed_at,
		level: row.level,
		isSynthesis: row.is_synthesis,
		metOn: row.met_on,
		participants: row.participants,
		shared: row.shared,
		importedAt: row.imported_at,
		answers: Object.fromEntries(
			Object.entries(row.choices ?? {}).map(([id, code]) => [id, answerOf(code)])
		)
	}));
}
