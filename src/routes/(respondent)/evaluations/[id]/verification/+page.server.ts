import { error, fail, redirect } from '@sveltejs/kit';
import { continuationView } from '#lib/presentation/continuation-view.ts';
import { reviewView } from '#lib/presentation/review-view.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_HELD, requireDraft, requireHolder } from '#lib/server/http/held-assessment.ts';
import { goOnInFull } from '#lib/server/http/results-actions.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic, questionnaire } = await requireDraft(event);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		review: reviewView(questionnaire, assessment.profile, answers),
		/** Offered to an express assessment only. */
		continuation:
			assessment.mode === 'express'
				? continuationView(diagnostic, assessment.profile, answers)
				: null
	};
};

export const actions: Actions = {
	continue: goOnInFull,
	complete: async (event) => {
		const holder = await requireHolder(event);
		const completed = await completeAssessment(database(), holder, new Date());
		if (completed.ok) redirect(303, `/evaluations/${event.params.id}/resultats`);
		if (completed.error === 'notFound') error(404, NOT_HELD);
		return fail(409, {
			message:
				'Répondez à une question au moins : sans réponse, il n’y a pas de résultat à montrer.'
		});
	}
};
