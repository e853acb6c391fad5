/** Assessments in a database, for integration tests. */
import { sql, type Kysely } from 'kysely';
import type { Answer } from '#lib/domain/assessment/answer.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { AnswerSubmission } from '#lib/forms/answer-form.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import { createAccessToken } from '#lib/server/auth/access-token.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { findAssessment, writeProfile } from '#lib/server/repositories/assessment.repository.ts';
import { recordAnswer } from '#lib/server/use-cases/record-answer.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { anAnswer, company, ORDINARY_PROFILE, type Given } from './builders.ts';

/** The clock of the tests. */
export const NOW = new Date('2026-11-22T10:00:00.000Z');
const DAY = 24 * 3600 * 1000;
export const daysLater = (days: number): Date => new Date(NOW.getTime() + days * DAY);

/** A company assessment just started, with an ordinary profile unless said otherwise. */
export async function aStartedAssessment(
	db: Kysely<DB>,
	profile: Profile = ORDINARY_PROFILE,
	mode: Mode = 'full'
): Promise<LinkHolder> {
	const holder = (await startAssessment(db, company, createAccessToken(), NOW, mode))!;
	await writeProfile(db, holder, profile, 0, NOW);
	return holder;
}

/** The same, with these answers. */
export async function anAnsweredAssessment(
	db: Kysely<DB>,
	answers: Record<string, Given>,
	profile: Profile = ORDINARY_PROFILE,
	mode: Mode = 'full'
): Promise<LinkHolder> {
	const holder = await aStartedAssessment(db, profile, mode);
	for (const [criterionId, given] of Object.entries(answers)) {
		const saved = await recordAnswer(db, holder, criterionId, sending(given), NOW);
		if (!saved.ok) throw new Error(`${criterionId}: ${saved.error.code}`);
	}
	return holder;
}

/** The same, in express. */
export const anExpressAssessment = (
	db: Kysely<DB>,
	answers: Record<string, Given>,
	profile: Profile = ORDINARY_PROFILE
): Promise<LinkHolder> => anAnsweredAssessment(db, answers, profile, 'express');

/** What a writer sends: an answer, and the revision that it saw. */
export const sending = (
	given: Given,
	baseRevision = 0,
	extra: Partial<Omit<Answer, 'choice'>> = {}
): AnswerSubmission => ({ answer: anAnswer(given, extra), baseRevision });

/** Levels by criterion, as stored. */
export async function storedLevels(
	db: Kysely<DB>,
	holder: LinkHolder,
	now = NOW
): Promise<Record<string, LevelValue | string | null>> {
	const assessment = await findAssessment(db, holder, now);
	if (!assessment) throw new Error('The assessment does not open');
	const answers = await findAnswers(db, assessment.id);
	return Object.fromEntries(
		Object.entries(answers)
			.sort()
			.map(([id, { choice }]) => [
				id,
				choice?.kind === 'level' ? choice.level : (choice?.kind ?? null)
			])
	);
}

/** Everything that the database holds about assessments, to prove that nothing was written. */
export async function everythingIn(db: Kysely<DB>): Promise<string> {
	const { rows } = await sql<{ content: string }>`
		select coalesce(string_agg(row, ${'\n'} order by row), '') as content from (
			select to_jsonb(a)::text as row from assessment a
			union all select to_jsonb(b)::text from answer b
		) everything`.execute(db);
	return rows[0]?.content ?? '';
}
