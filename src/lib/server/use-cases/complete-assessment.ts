import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { progressOf } from '#lib/domain/assessment/progress.ts';
import { completedTerm, draftTerm, mayReopen } from '#lib/domain/assessment/retention.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import { findAnswers } from '../repositories/answer.repository.ts';
import {
	completeAssessment as freeze,
	reopenAssessment as reopen,
	type Meeting
} from '../repositories/assessment.repository.ts';
import { lockForChange } from './lock-for-change.ts';

/**
 * Completes an assessment: scores and recommendations are computed from the stored answers and frozen, while
 * the row lock keeps every answer out. Completing twice is harmless. A respondent's answers are only completed while
 * their collection is open: what is shown of a closed one never moves.
 * @param shown the mode of the page that asks: an express page left open must not end what went on in full
 * @param meeting of a synthesis
 */
export async function completeAssessment(
	db: Kysely<DB>,
	holder: Holder,
	shown: Mode,
	now: Date,
	meeting: Meeting | null = null
): Promise<Result<void, 'notFound' | 'otherMode' | 'nothingAnswered' | 'collectionOver'>> {
	return db.transaction().execute(async (trx) => {
		const locked = await lockForChange(trx, holder, now);
		if (!locked) return err('notFound');
		const { assessment, isCollecting } = locked;
		const diagnostic = findDiagnostic(assessment.diagnostic, assessment.version);
		if (!diagnostic) return err('notFound');
		if (assessment.status === 'completed') return ok(undefined);
		if (assessment.mode !== shown) return err('otherMode');
		if (!isCollecting) return err('collectionOver');
		const answers = await findAnswers(trx, assessment.id);
		if (progressOf(diagnostic, assessment.profile, answers).answered === 0)
			return err('nothingAnswered');
		const result = computeResult(diagnostic, assessment.profile, answers);
		await freeze(trx, assessment.id, result, now, completedTerm(now), meeting);
		return ok(undefined);
	});
}

/**
 * Makes a completed assessment a draft again, within `REOPEN_DAYS`; its result is dropped. Reopening twice is harmless.
 * Answers that are counted, or whose collection is over, stay as they are.
 * @param shown when the result on the page that asks was completed (ISO 8601): a later one was never seen there
 */
export async function reopenAssessment(
	db: Kysely<DB>,
	holder: Holder,
	shown: string | null,
	now: Date
): Promise<Result<void, 'notFound' | 'tooLate' | 'otherResult' | 'collectionOver'>> {
	return db.transaction().execute(async (trx) => {
		const locked = await lockForChange(trx, holder, now);
		if (!locked) return err('notFound');
		const { assessment, isCollecting } = locked;
		if (!assessment.completedAt) return ok(undefined);
		if (!mayReopen(assessment.completedAt, now)) return err('tooLate');
		if (!isCollecting) return err('collectionOver');
		if (assessment.completedAt.toISOString() !== shown) return err('otherResult');
		await reopen(trx, assessment.id, draftTerm(now));
		return ok(undefined);
	});
}
