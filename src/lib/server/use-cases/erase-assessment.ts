import type { Kysely } from 'kysely';
import type { Holder } from '../auth/holder.ts';
import type { DB } from '../db/schema.ts';
import { deleteAssessment } from '../repositories/assessment.repository.ts';
import { recentDrafts } from './recent-drafts.ts';

/** Erases the assessment and its answers, from memory too. @returns false when the holder opens nothing */
export async function eraseAssessment(db: Kysely<DB>, holder: Holder, now: Date): Promise<boolean> {
	const isErased = await deleteAssessment(db, holder, now);
	if (isErased) recentDrafts.forget(holder.publicId);
	return isErased;
}
