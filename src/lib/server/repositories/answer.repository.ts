import { CompiledQuery, type Kysely } from 'kysely';
import type { Answer, Choice } from '#lib/domain/assessment/answer.ts';
import { isLevel, levelOf } from '#lib/domain/assessment/answer.ts';
import { rolesWith } from '#lib/domain/organisation/member-role.ts';
import { hashToken } from '../auth/access-token.ts';
import { isLinkHolder, type Holder } from '../auth/holder.ts';
import type { AnswerTable, DB } from '../db/schema.ts';

export interface StoredAnswer extends Answer {
	/** From 1; 0 stands for « never written ». */
	revision: number;
}

/** Answers of one assessment, by criterion id. */
export async function findAnswers(
	db: Kysely<DB>,
	assessmentId: number
): Promise<Record<string, StoredAnswer>> {
	const rows = await db
		.selectFrom('answer')
		.where('assessment_id', '=', assessmentId)
		.select(['criterion_id', 'kind', 'level', 'note', 'priority', 'revision'])
		.execute();
	return Object.fromEntries(rows.map((row) => [row.criterion_id, toAnswer(row)]));
}

export async function findAnswer(
	db: Kysely<DB>,
	assessmentId: number,
	criterionId: string
): Promise<StoredAnswer | undefined> {
	const row = await db
		.selectFrom('answer')
		.where('assessment_id', '=', assessmentId)
		.where('criterion_id', '=', criterionId)
		.select(['kind', 'level', 'note', 'priority', 'revision'])
		.executeTakeFirst();
	return row && toAnswer(row);
}

/** $1–$3 are the holder, as in `heldBy` of assessment.repository.ts. Constant texts: the most frequent statement is built once. */
const writeAnswerWhere = (opened: string) => `
	with target as (
		select id from assessment
		where public_id = $1 and ${opened} and expires_at > $3 and status = 'draft'
			and profile_revision = coalesce($10, profile_revision)
		for share
	)
	insert into answer (assessment_id, criterion_id, kind, level, note, priority, revision, updated_at)
	select id, $4::text, $5::text, $6::smallint, $7::text, $8::boolean, 1, $3 from target
	on conflict (assessment_id, criterion_id) do update set
		kind = excluded.kind,
		level = excluded.level,
		note = excluded.note,
		priority = excluded.priority,
		revision = answer.revision + 1,
		updated_at = excluded.updated_at
	where answer.revision = $9
	returning revision`;

const WRITE_ANSWER_BY_LINK = writeAnswerWhere('access_hash = $2');
const WRITE_ANSWER_AS_MEMBER = writeAnswerWhere(`exists (
	select 1 from membership
	where membership.organisation_id = assessment.organisation_id and account_id = $2
		and role in (${rolesWith('answer')
			.map((role) => `'${role}'`)
			.join(', ')}))`);

/**
 * Writes one answer in one statement: only into a draft that the holder opens (locked against completion), and
 * only over the revision that the writer saw. Committed when it returns.
 * @param profileRevision when given, only while the profile is still at this revision
 * @returns the new revision, or undefined when nothing was written
 */
export async function writeAnswer(
	db: Kysely<DB>,
	holder: Holder,
	criterionId: string,
	{ choice, note, priority }: Answer,
	baseRevision: number,
	now: Date,
	profileRevision: number | null = null
): Promise<number | undefined> {
	const { rows } = await db.executeQuery<{ revision: number }>(
		CompiledQuery.raw(isLinkHolder(holder) ? WRITE_ANSWER_BY_LINK : WRITE_ANSWER_AS_MEMBER, [
			holder.publicId,
			isLinkHolder(holder) ? hashToken(holder.token) : holder.accountId,
			now,
			criterionId,
			choice?.kind ?? null,
			levelOf(choice),
			note,
			priority,
			baseRevision,
			profileRevision
		])
	);
	return rows[0]?.revision;
}

type AnswerRow = Pick<AnswerTable, 'kind' | 'level' | 'note' | 'priority' | 'revision'>;

function toAnswer({ kind, level, note, priority, revision }: AnswerRow): StoredAnswer {
	return { choice: toChoice(kind, level), note, priority, revision };
}

function toChoice(kind: AnswerTable['kind'], level: number | null): Choice | null {
	if (kind === 'level') return isLevel(level) ? { kind, level } : null;
	return kind && { kind };
}
