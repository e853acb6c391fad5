import { openingLevels } from '#lib/domain/shared-assessment/synthesis.ts';
import { database } from '../db/index.ts';
import { isRespondentView, type Assessment } from '../repositories/assessment.repository.ts';
import { findLatestDivergence } from '../repositories/synthesis.repository.ts';
import { COLLECTION_OVER } from './held-assessment.ts';

/** What the pages of questions say more within a shared assessment. */

/** To a respondent whose collection is over; null while it lasts, and to anyone else. */
export function collectionOver(assessment: Assessment): string | null {
	const { collectionEndsAt } = assessment;
	return isRespondentView(assessment) && collectionEndsAt && collectionEndsAt <= new Date()
		? COLLECTION_OVER
		: null;
}

/** The same, and for a synthesis the level that everyone chose, by criterion. */
export async function sharedStep(
	assessment: Assessment
): Promise<{ collectionOver: string | null; agreed: Record<string, number> }> {
	const divergence =
		assessment.isSynthesis && assessment.sharedAssessmentId !== null
			? await findLatestDivergence(database(), assessment.sharedAssessmentId)
			: null;
	return {
		collectionOver: collectionOver(assessment),
		agreed: divergence ? Object.fromEntries(openingLevels(divergence)) : {}
	};
}
