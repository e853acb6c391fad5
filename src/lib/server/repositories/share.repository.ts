import { sql, type Kysely, type Transaction } from 'kysely';
import type { CompletedResult } from '#lib/domain/assessment/completed-result.ts';
import { readCompletedResult } from '#lib/domain/assessment/completed-result.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';
import { createPublicId, hashToken, isPublicId } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';

/** A share as the organisation that made it sees it. */
export interface OwnShare {
	publicId: string;
	kind: 'link' | 'adviser';
	scope: ShareScope;
	label: string;
	/** The assessment shown; null: all that are completed. */
	assessment: { publicId: string; diagnostic: string; version: string; completedAt: Date } | null;
	/** Name and address of the adviser who took the code. */
	adviser: string | null;
	createdAt: Date;
	expiresAt: Date;
	acceptedAt: Date | null;
	revokedAt: Date | null;
	openedCount: number;
	lastOpenedAt: Date | null;
}

/** What someone outside reads by: the secret of a link, or the account of an adviser. */
export type ShareReader =
	| { kind: 'link'; publicId: string; token: string }
	| { kind: 'adviser'; publicId: string; adviserId: number };

/** A share that is live now, for its reader. */
export interface LiveShare {
	id: number;
	publicId: string;
	organisationId: number;
	organisation: string;
	scope: ShareScope;
	label: string;
	expiresAt: Date;
}

/** A share that an adviser just took up. */
export interface AcceptedShare extends LiveShare {
	organisationPublicId: string;
	/** Not taken up before. */
	isNew: boolean;
}

/** A completed assessment as its readers may see it; the scope decides what leaves the server. */
export interface ShownAssessment {
	id: number;
	publicId: string;
	diagnostic: string;
	version: string;
	profile: Profile;
	completedAt: Date;
	isSynthesis: boolean;
	isImported: boolean;
	result: CompletedResult;
}

export interface NewShare {
	organisationId: number;
	kind: 'link' | 'adviser';
	scope: ShareScope;
	label: string;
	/** Of an assessment of this organisation; null: all. */
	assessmentPublicId: string | null;
	/** The secret of the link, or the code. */
	secret: string;
	createdBy: number;
	expiresAt: Date;
}

/**
 * Makes a share, inside the transaction that locked the organisation.
 * @returns false when the assessment is not a completed, full one of this organisation
 */
export async function insertShare(
	trx: Transaction<DB>,
	share: NewShare,
	now: Date
): Promise<boolean> {
	let assessmentId: number | null = null;
	if (share.assessmentPublicId !== null) {
		const found = await trx
			.selectFrom('assessment')
			.where('public_id', '=', share.assessmentPublicId)
			.where('organisation_id', '=', share.organisationId)
			.where('status', '=', 'completed')
			.where('mode', '=', 'full')
			.select('id')
			.executeTakeFirst();
		if (!found) return false;
		assessmentId = found.id;
	}
	await trx
		.insertInto('share')
		.values({
			public_id: createPublicId(),
			organisation_id: share.organisationId,
			assessment_id: assessmentId,
			kind: share.kind,
			scope: share.scope,
			label: share.label,
			token_hash: hashToken(share.secret),
			adviser_id: null,
			created_by: share.createdBy,
			created_at: now,
			expires_at: share.expiresAt,
			accepted_at: null,
			revoked_at: null,
			last_opened_at: null
		})
		// The secret was drawn when the form was shown: sent twice, it makes one share.
		.onConflict((conflict) => conflict.column('token_hash').doNothing())
		.execute();
	return true;
}

export interface ShareableResult {
	publicId: string;
	diagnostic: string;
	version: string;
	completedAt: Date;
	isSynthesis: boolean;
	isImported: boolean;
}

/** The results that an organisation can show: completed, in full, latest first. */
export async function findShareable(
	db: Kysely<DB>,
	organisationId: number
): Promise<ShareableResult[]> {
	const rows = await db
		.selectFrom('assessment')
		.where('organisation_id', '=', organisationId)
		.where('status', '=', 'completed')
		.where('mode', '=', 'full')
		.select(['public_id', 'diagnostic', 'version', 'completed_at', 'is_synthesis', 'imported_at'])
		.orderBy('completed_at', 'desc')
		.limit(50)
		.execute();
	return rows.flatMap((row) =>
		row.completed_at === null
			? []
			: [
					{
						publicId: row.public_id,
						diagnostic: row.diagnostic,
						version: row.version,
						completedAt: row.completed_at,
						isSynthesis: row.is_synthesis,
						isImported: row.imported_at !== null
					}
				]
	);
}

/** Every share of an organisation, latest first, over ones included. */
export async function findSharesOf(db: Kysely<DB>, organisationId: number): Promise<OwnShare[]> {
	const rows = await db
		.selectFrom('share')
		.leftJoin('assessment', 'assessment.id', 'share.assessment_id')
		.leftJoin('account as adviser', 'adviser.id', 'share.adviser_id')
		.where('share.organisation_id', '=', organisationId)
		.select([
			'share.public_id',
			'share.kind',
			'share.scope',
			'share.label',
			'share.created_at',
			'share.expires_at',
			'share.accepted_at',
			'share.revoked_at',
			'share.opened_count',
			'share.last_opened_at',
			'assessment.public_id as assessment_public_id',
			'assessment.diagnostic',
			'assessment.version',
			'assessment.completed_at',
			sql<string | null>`case when adviser.name = '' then adviser.email
				else adviser.name || ' (' || adviser.email || ')' end`.as('adviser')
		])
		.orderBy('share.created_at', 'desc')
		.orderBy('share.id', 'desc')
		.limit(200)
		.execute();
	return rows.map((row) => ({
		publicId: row.public_id,
		kind: row.kind,
		scope: row.scope,
		label: row.label,
		assessment:
			row.assessment_public_id && row.diagnostic && row.version && row.completed_at
				? {
						publicId: row.assessment_public_id,
						diagnostic: row.diagnostic,
						version: row.version,
						completedAt: row.completed_at
					}
				: null,
		adviser: row.adviser,
		createdAt: row.created_at,
		expiresAt: row.expires_at,
		acceptedAt: row.accepted_at,
		revokedAt: row.revoked_at,
		openedCount: row.opened_count,
		lastOpenedAt: row.last_opened_at
	}));
}

/**
 * The address of the adviser who reads by a share of this organisation, to be told that it ends.
 * @returns undefined when nobody does: a link, a code not taken up, over or withdrawn already, a disabled account
 */
export async function findAdviserToTell(
	trx: Transaction<DB>,
	organisationId: number,
	publicId: string,
	now: Date
): Promise<string | undefined> {
	const row = await live(trx, now)
		.innerJoin('account as adviser', 'adviser.id', 'share.adviser_id')
		.where('share.organisation_id', '=', organisationId)
		.where('share.public_id', '=', publicId)
		.where('adviser.disabled_at', 'is', null)
		.select('adviser.email')
		.executeTakeFirst();
	return row?.email;
}

/** Ends a share of this organisation at once. Twice is harmless. @returns false when it has no such share */
export async function revokeShare(
	trx: Transaction<DB>,
	organisationId: number,
	publicId: string,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('share')
		.set({ revoked_at: sql<Date>`coalesce(revoked_at, ${now}::timestamptz)` })
		.where('organisation_id', '=', organisationId)
		.where('public_id', '=', publicId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

function live(db: Kysely<DB>, now: Date) {
	return db
		.selectFrom('share')
		.innerJoin('organisation', 'organisation.id', 'share.organisation_id')
		.where('share.expires_at', '>', now)
		.where('share.revoked_at', 'is', null);
}

const liveColumns = [
	'share.id',
	'share.public_id',
	'share.organisation_id',
	'organisation.name as organisation',
	'share.scope',
	'share.label',
	'share.expires_at'
] as const;

function readBy(db: Kysely<DB>, reader: ShareReader, now: Date) {
	const shares = live(db, now)
		.where('share.public_id', '=', reader.publicId)
		.where('share.kind', '=', reader.kind);
	return reader.kind === 'link'
		? shares.where('share.token_hash', '=', hashToken(reader.token))
		: shares.where('share.adviser_id', '=', reader.adviserId);
}

/** What a reading link opens, or undefined: unknown, over, withdrawn. Changes nothing. */
export async function findLinkShare(
	db: Kysely<DB>,
	token: string,
	now: Date
): Promise<LiveShare | undefined> {
	const row = await live(db, now)
		.where('share.kind', '=', 'link')
		.where('share.token_hash', '=', hashToken(token))
		.select(liveColumns)
		.executeTakeFirst();
	return row && toLiveShare(row);
}

/** Counts one opening of a link. */
export async function countOpening(db: Kysely<DB>, id: number, now: Date): Promise<void> {
	await db
		.updateTable('share')
		.set({ opened_count: sql<number>`opened_count + 1`, last_opened_at: now })
		.where('id', '=', id)
		.execute();
}

/** The share for this reader, or undefined: absent, foreign, over and withdrawn all look the same. */
export async function findShare(
	db: Kysely<DB>,
	reader: ShareReader,
	now: Date
): Promise<LiveShare | undefined> {
	if (!isPublicId(reader.publicId)) return undefined;
	const row = await readBy(db, reader, now).select(liveColumns).executeTakeFirst();
	return row && toLiveShare(row);
}

/** The completed assessments that this reader may open now, latest first, each with its share. */
export async function findShownAssessments(
	db: Kysely<DB>,
	reader: ShareReader,
	now: Date,
	publicId?: string
): Promise<{ share: LiveShare; assessment: ShownAssessment }[]> {
	if (!isPublicId(reader.publicId)) return [];
	let query = readBy(db, reader, now)
		.innerJoin('assessment', (join) =>
			join
				.onRef('assessment.organisation_id', '=', 'share.organisation_id')
				.on((eb) =>
					eb.or([
						eb('share.assessment_id', 'is', null),
						eb('share.assessment_id', '=', eb.ref('assessment.id'))
					])
				)
		)
		.where('assessment.status', '=', 'completed')
		.where('assessment.mode', '=', 'full')
		.where('assessment.expires_at', '>', now);
	if (publicId !== undefined) query = query.where('assessment.public_id', '=', publicId);
	const rows = await query
		.select(liveColumns)
		.select([
			'assessment.id as assessment_id',
			'assessment.public_id as assessment_public_id',
			'assessment.diagnostic',
			'assessment.version',
			'assessment.profile',
			'assessment.completed_at',
			'assessment.is_synthesis',
			'assessment.imported_at',
			'assessment.result'
		])
		.orderBy('assessment.completed_at', 'desc')
		.limit(50)
		.execute();
	return rows.flatMap((row) =>
		row.completed_at === null
			? []
			: [
					{
						share: toLiveShare(row),
						assessment: {
							id: row.assessment_id,
							publicId: row.assessment_public_id,
							diagnostic: row.diagnostic,
							version: row.version,
							profile: row.profile as Profile,
							completedAt: row.completed_at,
							isSynthesis: row.is_synthesis,
							isImported: row.imported_at !== null,
							result: readCompletedResult(row.result)
						}
					}
				]
	);
}

/**
 * Ties a code to the adviser who types it. The same adviser typing it again is harmless; another finds nothing.
 * @returns the share, or undefined when the code opens nothing
 */
export async function acceptCode(
	db: Kysely<DB>,
	code: string,
	adviserId: number,
	now: Date
): Promise<AcceptedShare | undefined> {
	const row = await db
		.updateTable('share')
		.from('organisation')
		.whereRef('organisation.id', '=', 'share.organisation_id')
		.set({
			adviser_id: adviserId,
			accepted_at: sql<Date>`coalesce(accepted_at, ${now}::timestamptz)`
		})
		.where('share.kind', '=', 'adviser')
		.where('share.token_hash', '=', hashToken(code))
		.where('share.expires_at', '>', now)
		.where('share.revoked_at', 'is', null)
		.where((eb) =>
			eb.or([eb('share.adviser_id', 'is', null), eb('share.adviser_id', '=', adviserId)])
		)
		.returning([
			...liveColumns,
			'organisation.public_id as organisation_public_id',
			'share.accepted_at'
		])
		.executeTakeFirst();
	return (
		row && {
			...toLiveShare(row),
			organisationPublicId: row.organisation_public_id,
			isNew: row.accepted_at?.getTime() === now.getTime()
		}
	);
}

/** The organisations that show something to this adviser now. */
export async function findSharesWith(
	db: Kysely<DB>,
	adviserId: number,
	now: Date
): Promise<(LiveShare & { completed: number; lastCompletedAt: Date | null })[]> {
	const rows = await live(db, now)
		.leftJoin('assessment', (join) =>
			join
				.onRef('assessment.organisation_id', '=', 'share.organisation_id')
				.on('assessment.status', '=', 'completed')
				.on('assessment.mode', '=', 'full')
				.on('assessment.expires_at', '>', now)
				.on((eb) =>
					eb.or([
						eb('share.assessment_id', 'is', null),
						eb('share.assessment_id', '=', eb.ref('assessment.id'))
					])
				)
		)
		.where('share.kind', '=', 'adviser')
		.where('share.adviser_id', '=', adviserId)
		.select(liveColumns)
		.select((eb) => [
			sql<number>`count(assessment.id)::int`.as('completed'),
			eb.fn.max('assessment.completed_at').as('last_completed_at')
		])
		.groupBy(['share.id', 'organisation.id'])
		.orderBy('organisation.name')
		.limit(500)
		.execute();
	return rows.map((row) => ({
		...toLiveShare(row),
		completed: row.completed,
		lastCompletedAt: row.last_completed_at
	}));
}

interface LiveRow {
	id: number;
	public_id: string;
	organisation_id: number;
	organisation: string;
	scope: ShareScope;
	label: string;
	expires_at: Date;
}

function toLiveShare(row: LiveRow): LiveShare {
	return {
		id: row.id,
		publicId: row.public_id,
		organisationId: row.organisation_id,
		organisation: row.organisation,
		scope: row.scope,
		label: row.label,
		expiresAt: row.expires_at
	};
}
