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
		keeper: assessment.keeper,
		/** By an organisation: not what it keeps already, nor a respondent's view of a shared assessment. */
		mayKeep: assessment.keeper === null && assessment.sharedAssessmentId === null,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		mode: assessment.mode,
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
		// Absent from a page of an earlier release: taken for express, which alone could have become something else.
		const shown = (await event.request.formData()).get('mode') === 'full' ? 'full' : 'express';
		const completed = await completeAssessment(database(), holder, shown, new Date());
		if (completed.ok) redirect(303, `/evaluations/${event.params.id}/resultats`);
		if (completed.error === 'notFound') error(404, NOT_HELD);
		if (completed.error === 'otherMode') return fail(409, { message: WENT_ON });
		return fail(409, {
			message:
				'Répondez à une question au moins : sans réponse, il n’y a pas de résultat à montrer.'
		});
	}
};

const WENT_ON =
	'Ce diagnostic est passé en version complète depuis que cette page a été ouverte, dans un autre onglet ou sur un autre appareil. Rien n’a été terminé : voici où il en est.';
