import { error, fail, redirect } from '@sveltejs/kit';
import { continuationView } from '#lib/presentation/continuation-view.ts';
import { reviewView } from '#lib/presentation/review-view.ts';
import { database } from '#lib/server/db/index.ts';
import { COLLECTION_OVER, NOT_HELD, requireDraft } from '#lib/server/http/held-assessment.ts';
import { goOnInFull } from '#lib/server/http/results-actions.ts';
import { readMeeting, showMeeting } from '#lib/server/http/meeting-form.ts';
import { collectionOver } from '#lib/server/http/shared-step.ts';
import { findAnswers, isRespondentView } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic, questionnaire } = await requireDraft(event);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		isRespondent: isRespondentView(assessment),
		hasProfile: assessment.sharedAssessmentId === null,
		collectionOver: collectionOver(assessment),
		/** Of a synthesis: who met, and when. */
		meeting: assessment.isSynthesis ? showMeeting(assessment) : null,
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
		const { holder, assessment } = await requireDraft(event);
		const meeting = assessment.isSynthesis ? await readMeeting(event.request) : null;
		if (meeting && !meeting.ok) return fail(400, { ...meeting.error, message: undefined });
		const completed = await completeAssessment(
			database(),
			holder,
			new Date(),
			meeting?.value ?? null
		);
		const root = `/evaluations/${event.params.id}`;
		if (completed.ok)
			redirect(303, `${root}/${isRespondentView(assessment) ? 'merci' : 'resultats'}`);
		const typed = meeting?.value;
		switch (completed.error) {
			case 'notFound':
				return error(404, NOT_HELD);
			case 'collectionOver':
				return fail(409, { message: COLLECTION_OVER, typed, errors: undefined });
			case 'nothingAnswered':
				return fail(409, {
					message:
						'Répondez à une question au moins : sans réponse, il n’y a pas de résultat à montrer.',
					typed,
					errors: undefined
				});
		}
	}
};
