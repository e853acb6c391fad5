import { error, redirect } from '@sveltejs/kit';
import { meetingWords } from '#lib/presentation/synthesis-words.ts';
import { database } from '#lib/server/db/index.ts';
import { addressOf, NO_SUCH_SHARED, requireShared } from '#lib/server/http/shared-assessment.ts';
import { requireEdition } from '#lib/server/http/shared-result.ts';
import { fillSynthesis } from '#lib/server/use-cases/fill-synthesis.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { synthesis, sheet, ...shown } = await requireEdition(event);
	return {
		...shown,
		hasSheet: sheet !== null,
		synthesis: synthesis && {
			id: synthesis.publicId,
			isCompleted: synthesis.completedAt !== null,
			words:
				synthesis.completedAt === null || synthesis.metOn === null
					? null
					: meetingWords(synthesis.metOn, synthesis.participants)
		}
	};
};

export const actions: Actions = {
	synthesis: async (event) => {
		const { scope } = await requireShared(event, 'answer');
		const filled = await fillSynthesis(database(), scope, new Date());
		if (filled.ok) redirect(303, `/evaluations/${filled.value}`);
		if (filled.error === 'notFound') error(404, NO_SUCH_SHARED);
		redirect(303, addressOf(event));
	}
};
