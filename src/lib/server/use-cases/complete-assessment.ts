import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { progressOf } from '#lib/domain/assessment/progress.ts';
import { completedTerm, draftTerm, mayReopen } from '#lib/domain/assessment/retention.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import {
	completeAssessment as freeze,
	findAnswers,
	lockAssessment,
	reopenAssessment as reopen
} from '../repositories/assessment.repository.ts';

/**
 * Completes an assessment: scores and recommendations are computed from the stored answers and frozen, while
 * the row lock keeps every answer out. Completing twice is harmless.
 */
export async function completeAssessment(
	db: Kysely<DB>,
	holder: Holder,
	now: Date
): Promise<Result<void, 'notFound' | 'nothingAnswered'>> {
	return db.transaction().execute(async (trx) => {
		const assessment = await lockAssessment(trx, holder, now);
		const diagnostic = assessment && findDiagnostic(assessment.diagnostic, assessment.version);
		if (!assessment || !diagnostic) return err('notFound');
		if (assessment.status === 'completed') return ok(undefined);
		const answers = await findAnswers(trx, assessment.id);
		if (progressOf(diagnostic, assessment.profile, answers).answered === 0)
			return err('nothingAnswered');
		const result = computeResult(diagnostic, assessment.profile, answers);
		await freeze(trx, assessment.id, result, now, completedTerm(now));
		return ok(undefined);
	});
}

/** Makes a completed assessment a draft again, within `REOPEN_DAYS`. Reopening twice is harmless. */
export async function reopenAssessment(
	db: Kysely<DB>,
	holder: Holder,
	now: Date
): Promise<Result<void, 'notFound' | 'tooLate'>> {
	return db.transaction().execute(async (trx) => {
		const assessment = await lockAssessment(trx, holder, now);
		if (!assessment) return err('notFound');
		if (!assessment.completedAt) return ok(undefined);
		if (!mayReopen(assessment.completedAt, now)) return err('tooLate');
		await reopen(trx, assessment.id, draftTerm(now));
		return ok(undefined);
	});
}
