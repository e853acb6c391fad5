import { redirect } from '@sveltejs/kit';
import { resultsView } from '#lib/presentation/results-view.ts';
import { meetingWords } from '#lib/presentation/synthesis-words.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAssessment } from '#lib/server/http/held-assessment.ts';
import { reopen, resultRights } from '#lib/server/http/results-actions.ts';
import { territoryOf } from '#lib/server/places/territory.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic, questionnaire } = await requireAssessment(event);
	const { mode, profile, completedAt, importedAt, result } = assessment;
	const root = `/evaluations/${event.params.id}`;
	if (!completedAt || !result) redirect(303, `${root}/verification`);
	if (mode === 'express') redirect(303, `${root}/resultats/express`);
	const { metOn, participants } = assessment;
	const answers = await findAnswers(database(), assessment.id);
	const territory = await territoryOf(diagnostic, profile);
	return {
		id: event.params.id,
		view: resultsView(questionnaire, { profile, territory, completedAt, result }, answers),
		completedAt: completedAt.toISOString(),
		...resultRights(assessment, completedAt),
		meeting: metOn === null ? null : meetingWords(metOn, participants),
		importedAt,
		// Paper carries the synthesis; the detail of every axis only on request.
		printsAll: event.url.searchParams.get('impression') === 'complete'
	};
};

export const actions: Actions = { reopen };
