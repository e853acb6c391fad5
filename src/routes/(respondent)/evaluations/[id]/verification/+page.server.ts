import { error, fail, redirect } from '@sveltejs/kit';
import { reviewView } from '#lib/presentation/review-view.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_HELD, requireDraft, requireHolder } from '#lib/server/http/held-assessment.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireDraft(event);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		review: reviewView(diagnostic, assessment.profile, answers)
	};
};

export const actions: Actions = {
	complete: async (event) => {
		const holder = requireHolder(event);
		const completed = await completeAssessment(database(), holder, new Date());
		if (completed.ok) redirect(303, `/evaluations/${event.params.id}/resultats`);
		if (completed.error === 'notFound') error(404, NOT_HELD);
		return fail(409, {
			message:
				'Répondez à une question au moins : sans réponse, il n’y a pas de résultat à montrer.'
		});
	}
};
