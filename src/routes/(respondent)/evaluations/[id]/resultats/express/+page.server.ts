import { redirect } from '@sveltejs/kit';
import { expressView } from '#lib/presentation/express-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireAssessment } from '#lib/server/http/held-assessment.ts';
import { goOnInFull, reopen, resultRights } from '#lib/server/http/results-actions.ts';
import { findAnswers } from '#lib/server/repositories/answer.repository.ts';
import type { Actions, PageServerLoad } from './$types';

/** The indicative result; a full or unfinished assessment goes where it belongs. */
export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireAssessment(event);
	const { mode, profile, completedAt, importedAt, result } = assessment;
	if (mode !== 'express' || !completedAt || !result)
		redirect(303, `/evaluations/${event.params.id}/resultats`);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		slug: diagnostic.slug,
		view: expressView(diagnostic, { profile, completedAt, result }, answers),
		completedAt: completedAt.toISOString(),
		importedAt,
		...resultRights(assessment, completedAt)
	};
};

export const actions: Actions = { continue: goOnInFull, reopen };
