import { redirect } from '@sveltejs/kit';
import { mayReopen } from '#lib/domain/assessment/retention.ts';
import { resultsView } from '#lib/presentation/results-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAssessment } from '#lib/server/http/held-assessment.ts';
import { reopen } from '#lib/server/http/results-actions.ts';
import { territoryOf } from '#lib/server/places/territory.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireAssessment(event);
	const { mode, profile, completedAt, importedAt, result } = assessment;
	const root = `/evaluations/${event.params.id}`;
	if (!completedAt || !result) redirect(303, `${root}/verification`);
	if (mode === 'express') redirect(303, `${root}/resultats/express`);
	const answers = await findAnswers(database(), assessment.id);
	const territory = await territoryOf(diagnostic, profile);
	return {
		id: event.params.id,
		view: resultsView(diagnostic, { profile, territory, completedAt, result }, answers),
		importedAt,
		mayReopen: mayReopen(completedAt, new Date()),
		// Paper carries the synthesis; the detail of every axis only on request.
		printsAll: event.url.searchParams.get('impression') === 'complete'
	};
};

export const actions: Actions = { reopen };
