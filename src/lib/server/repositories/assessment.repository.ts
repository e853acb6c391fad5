import {
	sql,
	type ExpressionBuilder,
	type Kysely,
	type Selectable,
	type Transaction
} from 'kysely';
import {
	readCompletedResult,
	type CompletedResult
} from '#lib/domain/assessment/completed-result.ts';
import {
	rightOf,
	rolesWith,
	type MemberRole,
	type Right
} from '#lib/domain/organisation/member-role.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import { hashToken, type AccessToken } from '../auth/access-token.ts';
import { isLinkHolder, type Holder, type LinkHolder } from '../auth/holder.ts';
import { jsonb } from '../db/create-database.ts';
import type { AssessmentTable, DB } from '../db/schema.ts';

/** An assessment as read for its holder. */
export interface Assessment {
	id: number;
	publicId: string;
	diagnostic: string;
	version: string;
	status: 'draft' | 'completed';
	mode: Mode;
	profile: Profile;
	profileRevision: number;
	startedAt: Date;
	completedAt: Date | null;
	result: CompletedResult | null;
	expiresAt: Date;
	/** The organisation that keeps it, by its internal id; null while it is held by its link only. */
	organisationId: number | null;
	/** The shared assessment that it is one view, or the synthesis, of. */
	sharedAssessmentId: number | null;
	isSynthesis: boolean;
	participants: string;
	/** Day of the meeting that filled the synthesis, as « 2026-11-25 ». */
	metOn: string | null;
	importedAt: Date | null;
	/** When the collection that it belongs to ended or will end; null for one of its own. */
	collectionEndsAt: Date | null;
}

/** The organisation that keeps an assessment, as its members see it. */
export interface Keeper {
	publicId: string;
	name: string;
}
/** One respondent's own answers to a shared assessment: held by its link alone, in a profile that is given. */
export const isRespondentView = ({
	sharedAssessmentId,
	isSynthesis
}: Pick<Assessment, 'sharedAssessmentId' | 'isSynthesis'>): boolean =>
	sharedAssessmentId !== null && !isSynthesis;

/** With what its holder may do: a secret opens everything, a member what the role allows. */
export interface HeldAssessment extends Assessment {
	right: Right;
	/** For a member; null for whoever holds its link. */
	keeper: Keeper | null;
}

const columns = [
	'id',
	'public_id',
	'diagnostic',
	'version',
	'status',
	'mode',
	'profile',
	'profile_revision',
	'started_at',
	'completed_at',
	'result',
	'expires_at',
	'organisation_id',
	'shared_assessment_id',
	'is_synthesis',
	'participants',
	'met_on',
	'imported_at'
] as const satisfies readonly (keyof AssessmentTable)[];

const collectionEnd = sql<Date | null>`(
	select coalesce(closed_at, closes_at) from shared_assessment
	where shared_assessment.id = assessment.shared_assessment_id)`.as('collection_ends_at');

/**
 * What this holder may touch, for a WHERE: never checked afterwards. A secret opens everything of its assessment;
 * an account, what its role in the organisation that keeps the assessment allows at this very moment.
 */
function opens(holder: Holder, right: Right) {
	return (eb: ExpressionBuilder<DB, 'assessment'>) =>
		isLinkHolder(holder)
			? eb('assessment.access_hash', '=', hashToken(holder.token))
			: eb.exists(
					eb
						.selectFrom('membership')
						.select(sql<number>`1`.as('one'))
						.whereRef('membership.organisation_id', '=', 'assessment.organisation_id')
						.where('membership.account_id', '=', holder.accountId)
						.where('membership.role', 'in', rolesWith(right))
				);
}

function heldBy(db: Kysely<DB>, holder: Holder, right: Right, now: Date) {
	return db
		.selectFrom('assessment')
		.where('public_id', '=', holder.publicId)
		.where(opens(holder, right))
		.where('expires_at', '>', now);
}

/** As whom this account opens the assessment: its role, and the organisation that keeps it; null for a secret. */
function membershipOf(holder: Holder) {
	type Opened = { role: MemberRole; publicId: string; name: string };
	return sql<Opened | null>`${
		isLinkHolder(holder)
			? sql.lit(null)
			: sql`(
				select json_build_object('role', role, 'publicId', organisation.public_id, 'name', name)
				from membership join organisation on organisation.id = membership.organisation_id
				where membership.organisation_id = assessment.organisation_id
					and account_id = ${holder.accountId})`
	}`.as('opened');
}

/** The holder's assessment, or undefined when it is absent, foreign, replaced or expired: all look the same. */
export async function findAssessment(
	db: Kysely<DB>,
	holder: Holder,
	now: Date
): Promise<HeldAssessment | undefined> {
	const row = await heldBy(db, holder, 'read', now)
		.select([...columns, collectionEnd])
		.select(membershipOf(holder))
		.executeTakeFirst();
	if (!row) return undefined;
	const { opened } = row;
	return {
		...toAssessment(row),
		// A secret opens everything of its assessment.
		right: opened ? rightOf(opened.role) : 'manage',
		keeper: opened && { publicId: opened.publicId, name: opened.name }
	};
}

/**
 * Same for a holder who may answer, locked until the transaction ends: no answer is written meanwhile.
 * A reader finds nothing here.
 */
export async function lockAssessment(
	trx: Transaction<DB>,
	holder: Holder,
	now: Date
): Promise<Assessment | undefined> {
	const row = await heldBy(trx, holder, 'answer', now)
		.select([...columns, collectionEnd])
		.forUpdate()
		.executeTakeFirst();
	return row && toAssessment(row);
}

/** Several at once, for « reprendre »: drafts and completed ones that these holders still open, latest first. */
export async function findAssessments(
	db: Kysely<DB>,
	holders: readonly LinkHolder[],
	now: Date
): Promise<(Assessment & { answered: number })[]> {
	if (holders.length === 0) return [];
	const rows = await db
		.selectFrom('assessment')
		.select([...columns, collectionEnd])
		.select((eb) =>
			eb
				.selectFrom('answer')
				.whereRef('answer.assessment_id', '=', 'assessment.id')
				.where('kind', 'is not', null)
				.select(sql<number>`count(*)::int`.as('count'))
				.as('answered')
		)
		.where((eb) =>
			eb.or(
				holders.map((holder) =>
					eb.and([
						eb('public_id', '=', holder.publicId),
						eb('access_hash', '=', hashToken(holder.token))
					])
				)
			)
		)
		.where('expires_at', '>', now)
		.orderBy('started_at', 'desc')
		.execute();
	return rows.map((row) => ({ ...toAssessment(row), answered: row.answered ?? 0 }));
}

/** What a resume link opens, or undefined. */
export async function findByToken(
	db: Kysely<DB>,
	token: string,
	now: Date
): Promise<Assessment | undefined> {
	const row = await db
		.selectFrom('assessment')
		.where('access_hash', '=', hashToken(token))
		.where('expires_at', '>', now)
		.select([...columns, collectionEnd])
		.executeTakeFirst();
	return row && toAssessment(row);
}

/**
 * Creates an assessment, or does nothing when this token started one already (a form sent twice).
 * @returns the public id of the assessment that the token opens, or undefined when its link was replaced since
 */
export async function insertAssessment(
	db: Kysely<DB>,
	fresh: {
		holder: LinkHolder;
		diagnostic: string;
		version: string;
		mode: Mode;
		startedAt: Date;
		expiresAt: Date;
	}
): Promise<string | undefined> {
	const hash = hashToken(fresh.holder.token);
	await db
		.insertInto('assessment')
		.values({
			public_id: fresh.holder.publicId,
			access_hash: hash,
			start_hash: hash,
			diagnostic: fresh.diagnostic,
			version: fresh.version,
			mode: fresh.mode,
			status: 'draft',
			started_at: fresh.startedAt,
			expires_at: fresh.expiresAt,
			completed_at: null
		})
		// Whatever it repeats: what started an assessment, or what opens one now.
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const opened = await db
		.selectFrom('assessment')
		.where('access_hash', '=', hash)
		.select('public_id')
		.executeTakeFirst();
	return opened?.public_id;
}

/** Has this token started an assessment, or does it open one? Then `insertAssessment` makes no other with it. */
export async function isTokenUsed(db: Kysely<DB>, token: AccessToken): Promise<boolean> {
	const hash = hashToken(token);
	const row = await db
		.selectFrom('assessment')
		.where((eb) => eb.or([eb('start_hash', '=', hash), eb('access_hash', '=', hash)]))
		.select('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Replaces the profile over the revision that the writer saw. @returns false when nothing was written */
export async function writeProfile(
	db: Kysely<DB>,
	holder: Holder,
	profile: Profile,
	baseRevision: number,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('assessment')
		.set({
			profile: jsonb(profile),
			profile_revision: sql<number>`profile_revision + 1`
		})
		.where('public_id', '=', holder.publicId)
		.where(opens(holder, 'answer'))
		.where('expires_at', '>', now)
		.where('status', '=', 'draft')
		.where('profile_revision', '=', baseRevision)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The meeting that filled a synthesis. */
export interface Meeting {
	/** Who took part, in their own words. */
	participants: string;
	/** « 2026-11-25 » */
	metOn: string;
}

/** Freezes a result, inside the transaction that locked the assessment. */
export async function completeAssessment(
	trx: Transaction<DB>,
	id: number,
	result: CompletedResult,
	completedAt: Date,
	expiresAt: Date,
	meeting: Meeting | null = null
): Promise<void> {
	await trx
		.updateTable('assessment')
		.set({
			status: 'completed',
			completed_at: completedAt,
			result: jsonb(result),
			expires_at: expiresAt,
			...(meeting && { participants: meeting.participants, met_on: meeting.metOn })
		})
		.where('id', '=', id)
		.execute();
}

/** Opens a completed assessment again, inside the transaction that locked it. */
export async function reopenAssessment(
	trx: Transaction<DB>,
	id: number,
	expiresAt: Date
): Promise<void> {
	await trx
		.updateTable('assessment')
		.set({ status: 'draft', completed_at: null, result: sql<never>`null`, expires_at: expiresAt })
		.where('id', '=', id)
		.execute();
}

/** Makes an express assessment a full draft, inside the transaction that locked it. Its answers stay. */
export async function makeFullDraft(
	trx: Transaction<DB>,
	id: number,
	expiresAt: Date
): Promise<void> {
	await trx
		.updateTable('assessment')
		.set({
			mode: 'full',
			status: 'draft',
			completed_at: null,
			result: sql<never>`null`,
			expires_at: expiresAt
		})
		.where('id', '=', id)
		.execute();
}

/** Gives a draft a later term; never touches a completed assessment, whose term runs from its completion. */
export async function extendTerm(db: Kysely<DB>, id: number, expiresAt: Date): Promise<void> {
	await db
		.updateTable('assessment')
		.set({ expires_at: expiresAt })
		.where('id', '=', id)
		.where('status', '=', 'draft')
		.where('expires_at', '<', expiresAt)
		.execute();
}

/** @returns false when the holder opens nothing */
export async function replaceToken(
	db: Kysely<DB>,
	holder: LinkHolder,
	token: string,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('assessment')
		.set({ access_hash: hashToken(token) })
		.where('public_id', '=', holder.publicId)
		// Sent twice, the second time with the former cookie: the new secret is there already.
		.where('access_hash', 'in', [hashToken(holder.token), hashToken(token)])
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The assessment that this holder may erase, locked, by its internal id. */
export async function lockErasable(
	trx: Transaction<DB>,
	holder: Holder,
	now: Date
): Promise<number | undefined> {
	const row = await heldBy(trx, holder, 'manage', now).select('id').forUpdate().executeTakeFirst();
	return row?.id;
}

type AssessmentRow = Pick<Selectable<AssessmentTable>, (typeof columns)[number]> & {
	collection_ends_at: Date | null;
};

function toAssessment(row: AssessmentRow): Assessment {
	return {
		id: row.id,
		publicId: row.public_id,
		diagnostic: row.diagnostic,
		version: row.version,
		status: row.status,
		mode: row.mode,
		profile: row.profile as Profile,
		profileRevision: row.profile_revision,
		startedAt: row.started_at,
		completedAt: row.completed_at,
		result: row.result === null ? null : readCompletedResult(row.result),
		expiresAt: row.expires_at,
		organisationId: row.organisation_id,
		sharedAssessmentId: row.shared_assessment_id,
		isSynthesis: row.is_synthesis,
		participants: row.participants,
		metOn: row.met_on,
		importedAt: row.imported_at,
		collectionEndsAt: row.collection_ends_at
	};
}
