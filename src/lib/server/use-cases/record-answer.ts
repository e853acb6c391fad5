import type { Kysely } from 'kysely';
import { findDiagnostic, questionnaireIn } from '#lib/content/catalogue.ts';
import { sameAnswer, type Answer } from '#lib/domain/assessment/answer.ts';
import { draftTerm, needsNewTerm } from '#lib/domain/assessment/retention.ts';
import { exclusionOf, notApplicableOffer } from '#lib/domain/assessment/standing.ts';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { AnswerSubmission } from '#lib/forms/answer-form.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import { findAnswer, writeAnswer, type StoredAnswer } from '../repositories/answer.repository.ts';
import {
	extendTerm,
	findAssessment,
	type Assessment
} from '../repositories/assessment.repository.ts';
import { recentDrafts } from './recent-drafts.ts';

export type RecordAnswerFailure =
	/** Absent, foreign or expired. */
	| { code: 'notFound' }
	/** A member who may only read, since a moment perhaps. */
	| { code: 'readsOnly' }
	/** Already completed: a late save never alters it. */
	| { code: 'closed' }
	| { code: 'unknownCriterion' }
	/** Not among the questions of the express mode. */
	| { code: 'notInMode' }
	/** The profile makes it not concerned. */
	| { code: 'notAsked' }
	/** « Non concerné » is not among the answers of this criterion. */
	| { code: 'notApplicableRefused' }
	/** Someone else wrote in between. */
	| { code: 'conflict'; current: StoredAnswer; sent: Answer };

/**
 * Saves one answer, durably. Sending the same answer twice is harmless, whatever the revision.
 *
 * One statement while the respondent goes on answering, two for the first answer; three when the term is renewed,
 * when it was stored already or conflicts, or when the profile changed since.
 * @returns the revision now stored
 */
export async function recordAnswer(
	db: Kysely<DB>,
	holder: Holder,
	criterionId: string,
	submission: AnswerSubmission,
	now: Date
): Promise<Result<{ revision: number }, RecordAnswerFailure>> {
	const { answer, baseRevision } = submission;
	const known = recentDrafts.find(holder.publicId);
	const isKnownEnough =
		known && !needsNewTerm(known.expiresAt, now) && !refuseAnswer(known, criterionId, answer);
	if (isKnownEnough) {
		const judged = known.profileRevision;
		const revision = await writeAnswer(db, holder, criterionId, answer, baseRevision, now, judged);
		if (revision !== undefined) return ok({ revision });
		recentDrafts.forget(holder.publicId);
	}
	const assessment = await findAssessment(db, holder, now);
	if (!assessment) return err({ code: 'notFound' });
	if (!includesRight(assessment.right, 'answer')) return err({ code: 'readsOnly' });
	const refusal = refuseAnswer(assessment, criterionId, answer);
	if (refusal) return err(refusal);
	recentDrafts.keep(assessment);
	// What was just refused with the same profile would be again.
	const revision =
		isKnownEnough && known.profileRevision === assessment.profileRevision
			? undefined
			: await writeAnswer(db, holder, criterionId, answer, baseRevision, now);
	if (revision === undefined) return readUnwritten(db, assessment.id, criterionId, submission);
	await renewTerm(db, assessment, now);
	return ok({ revision });
}

/** Saves the answers of a whole step, each on its own: one refusal loses nothing of the others. */
export async function recordAnswers(
	db: Kysely<DB>,
	holder: Holder,
	submissions: ReadonlyMap<string, AnswerSubmission>,
	now: Date
): Promise<
	Result<
		Map<string, Result<{ revision: number }, RecordAnswerFailure>>,
		{ code: 'notFound' | 'readsOnly' }
	>
> {
	const assessment = await findAssessment(db, holder, now);
	if (!assessment) return err({ code: 'notFound' });
	if (!includesRight(assessment.right, 'answer')) return err({ code: 'readsOnly' });
	await renewTerm(db, assessment, now);
	const outcomes = new Map<string, Result<{ revision: number }, RecordAnswerFailure>>();
	for (const [criterionId, submission] of submissions) {
		const refusal = refuseAnswer(assessment, criterionId, submission.answer);
		if (refusal) {
			outcomes.set(criterionId, err(refusal));
			continue;
		}
		const { answer, baseRevision } = submission;
		const revision = await writeAnswer(db, holder, criterionId, answer, baseRevision, now);
		outcomes.set(
			criterionId,
			revision === undefined
				? await readUnwritten(db, assessment.id, criterionId, submission)
				: ok({ revision })
		);
	}
	return ok(outcomes);
}

function refuseAnswer(
	assessment: Assessment,
	criterionId: string,
	answer: Answer
): RecordAnswerFailure | null {
	if (assessment.status !== 'draft') return { code: 'closed' };
	const diagnostic: Diagnostic | undefined = findDiagnostic(
		assessment.diagnostic,
		assessment.version
	);
	const entry = diagnostic?.criterionById.get(criterionId);
	if (!diagnostic || !entry) return { code: 'unknownCriterion' };
	if (!questionnaireIn(diagnostic, assessment.mode).criterionById.has(criterionId))
		return { code: 'notInMode' };
	if (exclusionOf(diagnostic, entry.criterion, assessment.profile)) return { code: 'notAsked' };
	if (
		answer.choice?.kind === 'notApplicable' &&
		!notApplicableOffer(diagnostic, entry.criterion, assessment.profile)
	)
		return { code: 'notApplicableRefused' };
	return null;
}

async function renewTerm(db: Kysely<DB>, { id, expiresAt }: Assessment, now: Date): Promise<void> {
	if (needsNewTerm(expiresAt, now)) await extendTerm(db, id, draftTerm(now));
}

/** Why nothing was written: sent twice, someone else wrote, or the assessment was closed meanwhile. */
async function readUnwritten(
	db: Kysely<DB>,
	assessmentId: number,
	criterionId: string,
	{ answer, baseRevision }: AnswerSubmission
): Promise<Result<{ revision: number }, RecordAnswerFailure>> {
	const current = await findAnswer(db, assessmentId, criterionId);
	if (current && sameAnswer(current, answer)) return ok({ revision: current.revision });
	// Nobody wrote in between: the assessment was completed or erased.
	if (!current || current.revision === baseRevision) return err({ code: 'closed' });
	return err({ code: 'conflict', current, sent: answer });
}
