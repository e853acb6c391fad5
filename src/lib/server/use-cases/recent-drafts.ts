import type { Assessment } from '../repositories/assessment.repository.ts';

const MAX_DRAFTS = 1_000;
const drafts = new Map<string, Assessment>();

/**
 * The drafts that people are answering now, as this process last read them, so that an answer is judged without
 * reading the profile again. Never a right: whoever writes on their word lets the write itself check the secret,
 * the term, the status and that the profile is still the one judged.
 */
export const recentDrafts = {
	find: (publicId: string): Assessment | undefined => drafts.get(publicId),
	keep(draft: Assessment): void {
		drafts.set(draft.publicId, draft);
		const [oldest] = drafts.keys();
		if (drafts.size > MAX_DRAFTS && oldest !== undefined) drafts.delete(oldest);
	},
	forget(publicId: string): void {
		drafts.delete(publicId);
	}
};
