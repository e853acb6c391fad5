/**
 * The answers of the respondents of a shared assessment, to be compared and never sent anywhere: without names,
 * addresses, notes or priorities.
 */
import { sql, type Kysely } from 'kysely';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import type { DB } from '../db/schema.ts';
import { answerOf } from './stored-answers.ts';

export interface SharedAnswers {
	respondentId: number;
	role: RespondentRole;
	/** Number of the edition that counts them; null when none does. */
	edition: number | null;
	/** Null when they were erased since. */
	answers: Answers | null;
}

/** Those who have finished, and those whom an edition counts: one statement, whatever their number. */
export async function findSharedAnswers(
	db: Kysely<DB>,
	sharedAssessmentId: number
): Promise<SharedAnswers[]> {
	const rows = await db
		.selectFrom('respondent')
		.leftJoin('assessment', 'assessment.id', 'respondent.assessment_id')
		.where('respondent.shared_assessment_id', '=', sharedAssessmentId)
		.where((eb) =>
			eb.or([eb('respondent.edition', 'is not', null), eb('assessment.status', '=', 'completed')])
		)
		.select(['respondent.id', 'respondent.role', 'respondent.edition', 'assessment.status'])
		.select((eb) =>
			eb
				.selectFrom('answer')
				.whereRef('answer.assessment_id', '=', 'assessment.id')
				.where('kind', 'is not', null)
				.select(
					sql<Record<string, string>>`
						json_object_agg(criterion_id, coalesce(level::text, kind))`.as('choices')
				)
				.as('choices')
		)
		// An order of their own, that tells nothing of when they came.
		.orderBy('respondent.public_id')
		.execute();
	return rows.map(({ id, role, edition, status, choices }) => ({
		respondentId: id,
		role,
		edition,
		answers: status === 'completed' ? toAnswers(choices ?? {}) : null
	}));
}

const toAnswers = (choices: Readonly<Record<string, string>>): Answers =>
	Object.fromEntries(Object.entries(choices).map(([id, code]) => [id, answerOf(code)]));
