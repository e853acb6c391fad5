import { redirect } from '@sveltejs/kit';
import { showsOnlyUnanswered, viewQuery } from '#lib/presentation/only-unanswered.ts';
import { reviewView } from '#lib/presentation/review-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireDraft } from '#lib/server/http/held-assessment.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import type { PageServerLoad } from './$types';

/** « Reprendre »: goes where the work was left, with its view. A completed assessment goes to its results. */
export const load: PageServerLoad = async (event) => {
	const { assessment, questionnaire } = await requireDraft(event);
	const root = `/evaluations/${event.params.id}`;
	if (assessment.profileRevision === 0) redirect(303, `${root}/profil`);
	const answers = await findAnswers(database(), assessment.id);
	const { firstIncomplete } = reviewView(questionnaire, assessment.profile, answers);
	if (!firstIncomplete) redirect(303, `${root}/verification`);
	redirect(303, `${root}/etapes/${firstIncomplete}${viewQuery(showsOnlyUnanswered(event.url))}`);
};
