import type { Kysely } from 'kysely';
import { draftTerm } from '#lib/domain/assessment/retention.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import type { DB } from '../db/schema.ts';
import { lockShared, type SharedScope } from '../repositories/shared-assessment.repository.ts';
import { insertSynthesis } from '../repositories/synthesis.repository.ts';

/**
 * « Remplir la synthèse ensemble »: the one assessment of the organisation that follows from a shared one, in the
 * same profile. Asked again, it is the same.
 * @returns its public id
 */
export function fillSynthesis(
	db: Kysely<DB>,
	scope: SharedScope,
	now: Date
): Promise<Result<string, 'notFound' | 'notShown'>> {
	return db.transaction().execute(async (trx): Promise<Result<string, 'notFound' | 'notShown'>> => {
		const shared = await lockShared(trx, scope, 'answer');
		if (!shared) return err('notFound');
		if (shared.synthesis) return ok(shared.synthesis.publicId);
		if (shared.editions.length === 0) return err('notShown');
		const publicId = await insertSynthesis(trx, shared, now, draftTerm(now));
		return ok(publicId);
	});
}
