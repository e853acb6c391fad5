import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import { rolesWith, type Right } from '#lib/domain/organisation/member-role.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Collection } from '#lib/domain/shared-assessment/collection.ts';
import type { Divergence } from '#lib/domain/shared-assessment/divergence.ts';
import { hashToken, type AccessToken } from '../auth/access-token.ts';
import { jsonb } from '../db/create-database.ts';
import type { DB } from '../db/schema.ts';
import type { MemberScope } from './organisation.repository.ts';

/** What was shown at a moment, frozen (domain/shared-assessment/editions.ts). Its number is its place, from 1. */
export interface Edition {
	shownAt: Date;
	/** Numbers of the editions whose respondents are counted together in this one. */
	waves: readonly number[];
	divergence: Divergence;
}

/** A shared assessment as the members of its organisation see it. */
export interface SharedAssessment extends Collection {
	id: number;
	publicId: string;
	organisationId: number;
	diagnostic: string;
	version: string;
	profile: Profile;
	hasCommonLink: boolean;
	openedAt: Date;
	reminders: boolean;
	editions: readonly Edition[];
	synthesis: Synthesis | null;
}

/** The answers filled together: the official result once they are completed. */
export interface Synthesis {
	publicId: string;
	completedAt: Date | null;
	/** Day of the meeting, as « 2026-11-25 ». */
	metOn: string | null;
	participants: string;
}

/** A member, and the shared assessment named. */
export interface SharedScope extends MemberScope {
	shared: string;
}

const columns = [
	'shared_assessment.id',
	'shared_assessment.public_id',
	'shared_assessment.organisation_id',
	'shared_assessment.diagnostic',
	'shared_assessment.version',
	'shared_assessment.profile',
	'shared_assessment.opened_at',
	'shared_assessment.closes_at',
	'shared_assessment.closed_at',
	'shared_assessment.reminders',
	'shared_assessment.editions'
] as const;

/** Those that this member may touch with this right, at this very moment. */
const ofMember =
	({ publicId, accountId }: MemberScope, right: Right) =>
	(eb: ExpressionBuilder<DB, 'shared_assessment'>) =>
		eb.exists(
			eb
				.selectFrom('membership')
				.innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
				.select(sql<number>`1`.as('one'))
				.whereRef('membership.organisation_id', '=', 'shared_assessment.organisation_id')
				.where('organisation.public_id', '=', publicId)
				.where('membership.account_id', '=', accountId)
				.where('membership.role', 'in', rolesWith(right))
		);

const allOf = (db: Kysely<DB>, scope: MemberScope, right: Right) =>
	db
		.selectFrom('shared_assessment')
		.where(ofMember(scope, right))
		.select(columns)
		.select((eb) => [
			eb('join_hash', 'is not', null).$castTo<boolean>().as('has_common_link'),
			eb
				.selectFrom('assessment')
				.whereRef('assessment.shared_assessment_id', '=', 'shared_assessment.id')
				.where('assessment.is_synthesis', '=', true)
				.select(
					sql<SynthesisRow>`json_build_object('publicId', public_id, 'completedAt', completed_at,
						'metOn', met_on, 'participants', participants)`.as('it')
				)
				.as('synthesis')
		]);

/** @returns undefined when it is absent, foreign, or the right is gone: all look the same */
export async function findShared(
	db: Kysely<DB>,
	scope: SharedScope,
	right: Right
): Promise<SharedAssessment | undefined> {
	const row = await allOf(db, scope, right)
		.where('shared_assessment.public_id', '=', scope.shared)
		.executeTakeFirst();
	return row && toShared(row);
}

/** Same, locked until the transaction ends: nobody closes, shows or completes meanwhile. */
export async function lockShared(
	trx: Transaction<DB>,
	scope: SharedScope,
	right: Right
): Promise<SharedAssessment | undefined> {
	const locked = await trx
		.selectFrom('shared_assessment')
		.where('public_id', '=', scope.shared)
		.where(ofMember(scope, right))
		.select('id')
		.forUpdate()
		.executeTakeFirst();
	return locked && findShared(trx, scope, right);
}

/** Every one of the organisation, latest first, with how many are asked and have finished. */
export async function listShared(
	db: Kysely<DB>,
	scope: MemberScope
): Promise<(SharedAssessment & { respondents: number; finished: number })[]> {
	const rows = await allOf(db, scope, 'read')
		.select((eb) => [
			eb
				.selectFrom('respondent')
				.whereRef('respondent.shared_assessment_id', '=', 'shared_assessment.id')
				.select(sql<number>`count(*)::int`.as('count'))
				.as('respondents'),
			eb
				.selectFrom('respondent')
				.innerJoin('assessment', 'assessment.id', 'respondent.assessment_id')
				.whereRef('respondent.shared_assessment_id', '=', 'shared_assessment.id')
				.where('assessment.status', '=', 'completed')
				.select(sql<number>`count(*)::int`.as('count'))
				.as('finished')
		])
		.orderBy('opened_at', 'desc')
		.execute();
	return rows.map((row) => ({
		...toShared(row),
		respondents: row.respondents ?? 0,
		finished: row.finished ?? 0
	}));
}

/** How many an organisation has, open or not. */
export async function countShared(db: Kysely<DB>, organisationId: number): Promise<number> {
	const { count } = await db
		.selectFrom('shared_assessment')
		.where('organisation_id', '=', organisationId)
		.select(sql<number>`count(*)::int`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** What opens a shared assessment. */
export type NewShared = Pick<
	SharedAssessment,
	'publicId' | 'diagnostic' | 'version' | 'profile' | 'openedAt' | 'closesAt' | 'reminders'
>;

/** Opens one, unless this public id has opened one already (a form sent twice). */
export async function insertShared(
	db: Kysely<DB>,
	organisationId: number,
	fresh: NewShared
): Promise<void> {
	await db
		.insertInto('shared_assessment')
		.values({
			public_id: fresh.publicId,
			organisation_id: organisationId,
			diagnostic: fresh.diagnostic,
			version: fresh.version,
			profile: jsonb(fresh.profile),
			join_hash: null,
			opened_at: fresh.openedAt,
			closes_at: fresh.closesAt,
			closed_at: null,
			reminders: fresh.reminders
		})
		.onConflict((conflict) => conflict.column('public_id').doNothing())
		.execute();
}

/** Changes when it closes, or whether it reminds, for one that the caller locked. */
export async function writeCollection(
	trx: Transaction<DB>,
	id: number,
	changes: Partial<Collection & { reminders: boolean }>
): Promise<void> {
	const { closesAt, closedAt, reminders } = changes;
	await trx
		.updateTable('shared_assessment')
		.set({
			...(closesAt && { closes_at: closesAt }),
			...(closedAt !== undefined && { closed_at: closedAt }),
			...(reminders !== undefined && { reminders })
		})
		.where('id', '=', id)
		.execute();
}

/** Gives it a common link in place of the former, or none. @returns false when this member may not */
export async function writeCommonLink(
	db: Kysely<DB>,
	scope: SharedScope,
	token: AccessToken | null
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('shared_assessment')
		.set({ join_hash: token === null ? null : hashToken(token) })
		.where('public_id', '=', scope.shared)
		.where(ofMember(scope, 'answer'))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Adds an edition to one that the caller locked. */
export async function appendEdition(
	trx: Transaction<DB>,
	id: number,
	edition: Edition
): Promise<void> {
	await trx
		.updateTable('shared_assessment')
		.set({ editions: sql<never>`editions || ${jsonb([edition])}` })
		.where('id', '=', id)
		.execute();
}

/** The profile that the organisation last gave for this diagnostic, to begin the next form with. */
export async function findLatestProfile(
	db: Kysely<DB>,
	organisationId: number,
	diagnostic: string
): Promise<Profile> {
	const row = await db
		.selectFrom('assessment')
		.where('organisation_id', '=', organisationId)
		.where('diagnostic', '=', diagnostic)
		.where('profile_revision', '>', 0)
		.select('profile')
		.orderBy('started_at', 'desc')
		.executeTakeFirst();
	return (row?.profile ?? {}) as Profile;
}

type SynthesisRow = Omit<Synthesis, 'completedAt'> & { completedAt: string | null };

interface SharedRow {
	id: number;
	public_id: string;
	organisation_id: number;
	diagnostic: string;
	version: string;
	profile: unknown;
	opened_at: Date;
	closes_at: Date;
	closed_at: Date | null;
	reminders: boolean;
	editions: unknown;
	has_common_link: boolean;
	synthesis: SynthesisRow | null;
}

function toShared(row: SharedRow): SharedAssessment {
	// Written by `appendEdition` only.
	const editions = row.editions as (Omit<Edition, 'shownAt'> & { shownAt: string })[];
	const { synthesis } = row;
	return {
		id: row.id,
		publicId: row.public_id,
		organisationId: row.organisation_id,
		diagnostic: row.diagnostic,
		version: row.version,
		profile: row.profile as Profile,
		hasCommonLink: row.has_common_link,
		openedAt: row.opened_at,
		closesAt: row.closes_at,
		closedAt: row.closed_at,
		reminders: row.reminders,
		editions: editions.map((one) => ({ ...one, shownAt: new Date(one.shownAt) })),
		synthesis: synthesis && {
			...synthesis,
			completedAt: synthesis.completedAt === null ? null : new Date(synthesis.completedAt)
		}
	};
}
