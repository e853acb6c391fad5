/** The assessments of a diagnostic as a rehearsal reads them: what scores look at, and no note. */
import { sql, type Kysely } from 'kysely';
import { isLevel, type Answers, type Choice } from '#lib/domain/assessment/answer.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { DB } from '../db/schema.ts';

export interface StoredAnswers {
	publicId: string;
	version: string;
	status: 'draft' | 'completed';
	profile: Profile;
	/** Choices only: notes and marks of priority stay in the database. */
	answers: Answers;
}

export interface StoredCount {
	version: string;
	status: 'draft' | 'completed';
	count: number;
}

/** How many assessments of a diagnostic are stored, by version and status. */
export function countStored(db: Kysely<DB>, diagnostic: string): Promise<StoredCount[]> {
	return db
		.selectFrom('assessment')
		.where('diagnostic', '=', diagnostic)
		.groupBy(['version', 'status'])
		.select(['version', 'status', sql<number>`count(*)::int`.as('count')])
		.orderBy('version')
		.orderBy('status')
		.execute();
}

/**
 * The assessments of these versions, by pages in the order of their keys: one statement a page, with the answers of
 * each assessment gathered by the database. The next page is asked for while the caller works on this one.
 */
export async function* pagesOfStoredAnswers(
	db: Kysely<DB>,
	diagnostic: string,
	versions: readonly string[],
	pageSize: number
): AsyncGenerator<StoredAnswers[]> {
	if (versions.length === 0) return;
	let page = await findPage(db, diagnostic, versions, 0, pageSize);
	while (page.length > 0) {
		const last = page.length < pageSize ? undefined : page.at(-1);
		const next = last ? findPage(db, diagnostic, versions, last.id, pageSize) : Promise.resolve([]);
		// Its failure is met below, when it is awaited, unless the caller stopped before.
		void next.catch(() => undefined);
		yield page.map(toStoredAnswers);
		page = await next;
	}
}

function findPage(
	db: Kysely<DB>,
	diagnostic: string,
	versions: readonly string[],
	afterId: number,
	pageSize: number
) {
	return db
		.selectFrom('assessment')
		.where('diagnostic', '=', diagnostic)
		.where('version', 'in', versions)
		.where('id', '>', afterId)
		.select(['id', 'public_id', 'version', 'status', 'profile'])
		.select((eb) =>
			eb
				.selectFrom('answer')
				.whereRef('assessment_id', '=', 'assessment.id')
				.where('kind', 'is not', null)
				.select(
					sql<Record<string, string>>`
						json_object_agg(criterion_id, coalesce(level::text, kind))`.as('choices')
				)
				.as('choices')
		)
		.orderBy('id')
		.limit(pageSize)
		.execute();
}

type Row = Awaited<ReturnType<typeof findPage>>[number];

function toStoredAnswers({ public_id, version, status, profile, choices }: Row): StoredAnswers {
	const answers: Record<string, Answers[string]> = {};
	for (const [id, code] of Object.entries(choices ?? {})) answers[id] = answerOf(code);
	return { publicId: public_id, version, status, profile: profile as Profile, answers };
}

/** An answer from its code as the database gathers them: a level, or the kind of another choice. */
export const answerOf = (code: string): Answers[string] => ({
	choice: choiceOf(code),
	note: '',
	priority: false
});

function choiceOf(code: string): Choice | null {
	if (code === 'notApplicable' || code === 'unknown') return { kind: code };
	const level = Number(code);
	return isLevel(level) ? { kind: 'level', level } : null;
}
