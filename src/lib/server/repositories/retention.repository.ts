import { sql, type Kysely, type Transaction } from 'kysely';
import type { DB } from '../db/schema.ts';

/** The moments before which things are over. */
export interface RetentionMoments {
	now: Date;
	/** Accounts last seen before are inactive. */
	inactiveSince: Date;
	/** Owners told before have had their notice. */
	toldBefore: Date;
	/** Accounts last seen before are to be told. */
	tellInactiveSince: Date;
	/** Assessments of organisations whose term comes before are to be told. */
	tellTermBefore: Date;
	/** A notice sent before belongs to an earlier term. */
	oldNoticeBefore: Date;
	invitationsBefore: Date;
	sharesBefore: Date;
	readingsBefore: Date;
	respondentEmailsBefore: Date;
	collectionsBefore: Date;
}

/** Ids of the assessments whose term is over; `lock` passes over those that another instance is erasing. */
export async function findExpiredAssessments(
	db: Kysely<DB>,
	{ now }: RetentionMoments,
	{ limit, lock }: Bounds
): Promise<number[]> {
	return idsOf(
		sql`select id from assessment where expires_at <= ${now} order by expires_at
			limit ${limit} ${locking(lock)}`,
		db
	);
}

/** Ids of the accounts to erase: inactive, and told long enough ago. */
export async function findAccountsToErase(
	db: Kysely<DB>,
	{ inactiveSince, toldBefore }: RetentionMoments,
	{ limit, lock }: Bounds
): Promise<number[]> {
	return idsOf(
		sql`select id from account
			where last_seen_at <= ${inactiveSince} and notice_sent_at <= ${toldBefore}
			order by last_seen_at limit ${limit} ${locking(lock)}`,
		db
	);
}

/** Ids of the organisations that have no member, and that nobody is invited to any more. */
export async function findEmptyOrganisations(
	db: Kysely<DB>,
	{ now }: RetentionMoments,
	{ limit, lock }: Bounds
): Promise<number[]> {
	return idsOf(
		sql`select id from organisation
			where not exists (select 1 from membership where organisation_id = organisation.id)
				and not exists (
					select 1 from invitation
					where organisation_id = organisation.id and expires_at > ${now})
			order by id limit ${limit} ${locking(lock)}`,
		db
	);
}

/**
 * Organisations that would be left with members and no administrator get one: who has the most rights, then has been
 * a member the longest. An account that is gone cannot name anybody.
 */
export async function nameSuccessors(
	trx: Transaction<DB>,
	accountIds: readonly number[]
): Promise<number> {
	if (accountIds.length === 0) return 0;
	const left = sql.join(accountIds);
	const { rows } = await sql`
		update membership set role = 'administrator'
		from (
			select distinct on (organisation_id) organisation_id, account_id
			from membership
			where account_id not in (${left})
				and exists (
					select 1 from account where account.id = membership.account_id and disabled_at is null)
				and organisation_id in (
					select organisation_id from membership where account_id in (${left}))
				and not exists (
					select 1 from membership as other
					where other.organisation_id = membership.organisation_id
						and other.role = 'administrator' and other.account_id not in (${left}))
			order by organisation_id, role = 'contributor' desc, since, account_id
		) as successor
		where membership.organisation_id = successor.organisation_id
			and membership.account_id = successor.account_id
		returning membership.account_id`.execute(trx);
	return rows.length;
}

export interface InactiveAccount {
	recipient: string;
	lastSeenAt: Date;
}

const toTell = ({ tellInactiveSince }: RetentionMoments) =>
	sql`last_seen_at <= ${tellInactiveSince} and notice_sent_at is null`;

export function countAccountsToTell(db: Kysely<DB>, moments: RetentionMoments): Promise<number> {
	return countOf(sql`select count(*)::int as count from account where ${toTell(moments)}`, db);
}

/** Marks the accounts that are told now: of two instances, one gets each. */
export async function claimAccountsToTell(
	trx: Transaction<DB>,
	moments: RetentionMoments,
	limit: number
): Promise<InactiveAccount[]> {
	const { rows } = await sql<InactiveAccount>`
		update account set notice_sent_at = ${moments.now}
		where id in (
			select id from account where ${toTell(moments)}
			order by last_seen_at limit ${limit} for update skip locked)
		returning email as recipient, last_seen_at as "lastSeenAt"`.execute(trx);
	return rows;
}

export interface EndingAssessment {
	publicId: string;
	organisationId: number;
	organisation: string;
	diagnostic: string;
	version: string;
	status: 'draft' | 'completed';
	since: Date;
	erasedAt: Date;
}

const ending = ({ now, tellTermBefore, oldNoticeBefore }: RetentionMoments) =>
	sql`organisation_id is not null and expires_at > ${now} and expires_at <= ${tellTermBefore}
		and (notice_sent_at is null or notice_sent_at <= ${oldNoticeBefore})`;

export function countEndingAssessments(db: Kysely<DB>, moments: RetentionMoments): Promise<number> {
	return countOf(sql`select count(*)::int as count from assessment where ${ending(moments)}`, db);
}

/** Marks the assessments of organisations whose term comes, to be told now. */
export async function claimEndingAssessments(
	trx: Transaction<DB>,
	moments: RetentionMoments,
	limit: number
): Promise<EndingAssessment[]> {
	const { rows } = await sql<EndingAssessment>`
		update assessment set notice_sent_at = ${moments.now}
		from organisation
		where organisation.id = assessment.organisation_id and assessment.id in (
			select id from assessment where ${ending(moments)}
			order by expires_at limit ${limit} for update skip locked)
		returning assessment.public_id as "publicId", organisation.id as "organisationId",
			organisation.name as organisation, diagnostic, version, status,
			coalesce(completed_at, started_at) as since, expires_at as "erasedAt"`.execute(trx);
	return rows;
}

/** What is simply over, by the name of what is forgotten. */
export const OVER = {
	sessions: ({ now }) => sql`from session where expires_at <= ${now}`,
	mailedLinks: ({ now }) => sql`from mailed_link where expires_at <= ${now}`,
	invitations: ({ invitationsBefore }) =>
		sql`from invitation where expires_at <= ${invitationsBefore}`,
	shares: ({ sharesBefore }) =>
		sql`from share where least(expires_at, revoked_at) <= ${sharesBefore}`,
	readings: ({ readingsBefore }) => sql`from reading where read_at <= ${readingsBefore}`,
	collections: ({ collectionsBefore }) => sql`
		from shared_assessment where closes_at <= ${collectionsBefore} and not exists (
			select 1 from assessment where shared_assessment_id = shared_assessment.id)`
} as const satisfies Record<string, (moments: RetentionMoments) => ReturnType<typeof sql>>;

export type OverKind = keyof typeof OVER;

export async function forgetOver(
	db: Kysely<DB>,
	kind: OverKind,
	moments: RetentionMoments,
	isDry: boolean
): Promise<number> {
	const rows = OVER[kind](moments);
	if (isDry) return countOf(sql`select count(*)::int as count ${rows}`, db);
	const { numAffectedRows } = await sql`delete ${rows}`.execute(db);
	return Number(numAffectedRows ?? 0n);
}

/** Addresses of people asked to answer, once the answers have long been closed. */
export async function forgetRespondentEmails(
	db: Kysely<DB>,
	{ respondentEmailsBefore }: RetentionMoments,
	isDry: boolean
): Promise<number> {
	const which = sql`
		email is not null and shared_assessment_id in (
			select id from shared_assessment
			where least(closed_at, closes_at) <= ${respondentEmailsBefore})`;
	if (isDry) return countOf(sql`select count(*)::int as count from respondent where ${which}`, db);
	const { numAffectedRows } =
		await sql`update respondent set email = null, remind_at = null where ${which}`.execute(db);
	return Number(numAffectedRows ?? 0n);
}

interface Bounds {
	limit: number;
	lock: boolean;
}

const locking = (lock: boolean) => (lock ? sql`for update skip locked` : sql``);

async function idsOf(query: ReturnType<typeof sql>, db: Kysely<DB>): Promise<number[]> {
	const { rows } = await query.execute(db);
	return (rows as { id: number }[]).map(({ id }) => id);
}

async function countOf(query: ReturnType<typeof sql>, db: Kysely<DB>): Promise<number> {
	const { rows } = await query.execute(db);
	return (rows as { count: number }[])[0]?.count ?? 0;
}
