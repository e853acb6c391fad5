import { error, fail, redirect } from '@sveltejs/kit';
import { continuationView } from '#lib/presentation/continuation-view.ts';
import { reviewView } from '#lib/presentation/review-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAnswering } from '#lib/server/http/answering.ts';
import { COLLECTION_OVER, NOT_HELD, requireDraft } from '#lib/server/http/held-assessment.ts';
import { goOnInFull } from '#lib/server/http/results-actions.ts';
import { readMeeting, showMeeting } from '#lib/server/http/meeting-form.ts';
import { collectionOver } from '#lib/server/http/shared-step.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import { isRespondentView } from '#lib/server/repositories/assessment.repository.ts';
import { completeAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic, questionnaire } = await requireDraft(event);
	const answers = await findAnswers(database(), assessment.id);
	const isOver = collectionOver(assessment);
	return {
		id: event.params.id,
		keeper: assessment.keeper,
		/** By an organisation: not what it keeps already, nor a respondent's view of a shared assessment. */
		mayKeep: assessment.keeper === null && assessment.sharedAssessmentId === null,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		mode: assessment.mode,
		isRespondent: isRespondentView(assessment),
		hasProfile: assessment.sharedAssessmentId === null,
		collectionOver: isOver,
		/** Of a synthesis: who met, and when. */
		meeting: assessment.isSynthesis ? showMeeting(assessment) : null,
		review: reviewView(questionnaire, assessment.profile, answers),
		/** Offered to an express assessment only. */
		continuation:
			assessment.mode === 'express' && !isOver
				? continuationView(diagnostic, assessment.profile, answers)
				: null
	};
};

export const actions: Actions = {
	continue: goOnInFull,
	complete: async (event) => {
		const { holder, assessment } = await requireAnswering(event);
		// Absent from a page of an earlier release: taken for express, which alone could have become something else.
		const form = await event.request.clone().formData();
		const shown = form.get('mode') === 'full' ? 'full' : 'express';
		const meeting = assessment.isSynthesis ? await readMeeting(event.request) : null;
		if (meeting && !meeting.ok) return fail(400, { ...meeting.error, message: undefined });
		const completed = await completeAssessment(
			database(),
			holder,
			shown,
			new Date(),
			meeting?.value ?? null
		);
		const root = `/evaluations/${event.params.id}`;
		if (completed.ok)
			redirect(303, `${root}/${isRespondentView(assessment) ? 'merci' : 'resultats'}`);
		const refuse = (message: string) =>
			fail(409, { message, typed: meeting?.value, errors: undefined });
		switch (completed.error) {
			case 'notFound':
				return error(404, NOT_HELD);
			case 'otherMode':
				return refuse(WENT_ON);
			case 'collectionOver':
				return refuse(COLLECTION_OVER);
			case 'nothingAnswered':
				return refuse(
					'Répondez à une question au moins : sans réponse, il n’y a pas de résultat à montrer.'
				);
		}
	}
};

const WENT_ON =
	'Ce diagnostic est passé en version complète depuis que cette page a été ouverte, dans un autre onglet ou sur un autre appareil. Rien n’a été terminé : voici où il en est.';
