import type { Transaction } from 'kysely';
import { isOpen } from '#lib/domain/shared-assessment/collection.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import {
	isRespondentView,
	lockAssessment,
	type Assessment
} from '../repositories/assessment.repository.ts';
import { holdCollectionOf } from '../repositories/participation.repository.ts';

/**
 * Locks an assessment that is about to be completed, reopened or continued. The collection that it may belong to comes
 * first, as for whoever closes or deletes it: they wait for each other, never both.
 * @returns undefined when the holder opens nothing; else whether it may still change what will be counted: a
 * respondent's answers only do while they are not counted and their collection is open, which nobody closes until the
 * transaction ends
 */
export async function lockForChange(
	trx: Transaction<DB>,
	holder: Holder,
	now: Date
): Promise<{ assessment: Assessment; isCollecting: boolean } | undefined> {
	const collection = await holdCollectionOf(trx, holder.publicId);
	const assessment = await lockAssessment(trx, holder, now);
	if (!assessment) return undefined;
	const isCollecting =
		!isRespondentView(assessment) ||
		(collection !== undefined && !collection.isCounted && isOpen(collection, now));
	return { assessment, isCollecting };
}
