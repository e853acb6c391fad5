import { error, fail, redirect } from '@sveltejs/kit';
import { mayReopen, REOPEN_DAYS } from '#lib/domain/assessment/retention.ts';
import { resultsView } from '#lib/presentation/results-view.ts';
import { EXCHANGE_PAGE } from '#lib/presentation/step-view.ts';
import { database } from '#lib/server/db/index.ts';
import { NOT_HELD, requireAssessment, requireHolder } from '#lib/server/http/held-assessment.ts';
import { findAnswers } from '#lib/server/repositories/assessment.repository.ts';
import { reopenAssessment } from '#lib/server/use-cases/complete-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireAssessment(event);
	const { profile, completedAt, result } = assessment;
	if (!completedAt || !result) redirect(303, `${root(event.params.id)}/verification`);
	const answers = await findAnswers(database(), assessment.id);
	return {
		id: event.params.id,
		view: resultsView(diagnostic, { profile, completedAt, result }, answers),
		mayReopen: mayReopen(completedAt, new Date()),
		// Paper carries the synthesis; the detail of every axis only on request.
		printsAll: event.url.searchParams.get('impression') === 'complete'
	};
};

export const actions: Actions = {
	/**
	 * A draft again, for `REOPEN_DAYS` after completion; the frozen result is dropped. Goes to the review, or to the
	 * needs and contributions that were missing.
	 */
	reopen: async (event) => {
		const reopened = await reopenAssessment(database(), requireHolder(event), new Date());
		if (reopened.ok) {
			const isForExchange = event.url.searchParams.get('vers') === EXCHANGE_PAGE;
			redirect(303, `${root(event.params.id)}/${isForExchange ? EXCHANGE_PAGE : 'verification'}`);
		}
		if (reopened.error === 'notFound') error(404, NOT_HELD);
		return fail(409, {
			message: `Ces résultats ont plus de ${REOPEN_DAYS} jours : ils ne changent plus. Pour mesurer le chemin parcouru, refaites le diagnostic.`
		});
	}
};

const root = (id: string) => `/evaluations/${id}`;
