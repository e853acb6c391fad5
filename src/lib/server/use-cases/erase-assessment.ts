import type { Kysely } from 'kysely';
import { err, ok } from '#lib/domain/shared/result.ts';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import { lockErasable } from '../repositories/assessment.repository.ts';
import { erase } from './erase.ts';

/** Erases the assessment and its answers, from memory too. @returns false when the holder opens nothing */
export async function eraseAssessment(db: Kysely<DB>, holder: Holder, now: Date): Promise<boolean> {
	const erased = await erase(
		db,
		async (trx) => {
			const id = await lockErasable(trx, holder, now);
			return id === undefined ? err('notFound') : ok({ assessments: [id] });
		},
		now
	);
	return erased.ok;
}
