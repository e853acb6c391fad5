import type { Kysely } from 'kysely';
import { draftTerm, mayReopen } from '#lib/domain/assessment/retention.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import { makeFullDraft } from '../repositories/assessment.repository.ts';
import { lockForChange } from './lock-for-change.ts';

export type ContinueFailure =
	/** Absent, foreign or expired. */
	| 'notFound'
	/** Continued already, and completed since: nothing is reopened behind its holder's back. */
	| 'completed'
	/** Its result is frozen for good: `REOPEN_DAYS` have passed. */
	| 'tooLate'
	/** Completed since the page that asks was opened: its result was never seen there. */
	| 'otherResult'
	/** Of a respondent: counted, or their collection is over. */
	| 'collectionOver';

/**
 * Makes an express assessment a full one, and a draft again: answers and notes stay, the indicative result is
 * dropped. Continuing twice is harmless. Never goes back to express.
 * @param shown when the result on the page that asks was completed (ISO 8601); `null` from the review of a draft
 */
export async function continueInFull(
	db: Kysely<DB>,
	holder: Holder,
	shown: string | null,
	now: Date
): Promise<Result<void, ContinueFailure>> {
	return db.transaction().execute(async (trx) => {
		const locked = await lockForChange(trx, holder, now);
		if (!locked) return err('notFound');
		const { assessment, isCollecting } = locked;
		const { mode, completedAt } = assessment;
		if (mode === 'full') return completedAt ? err('completed') : ok(undefined);
		if (!isCollecting) return err('collectionOver');
		if (completedAt && !mayReopen(completedAt, now)) return err('tooLate');
		if (completedAt && completedAt.toISOString() !== shown) return err('otherResult');
		await makeFullDraft(trx, assessment.id, draftTerm(now));
		return ok(undefined);
	});
}
