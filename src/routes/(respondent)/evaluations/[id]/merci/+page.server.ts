import { error, redirect } from '@sveltejs/kit';
import { NOT_HELD, requireAssessment } from '#lib/server/http/held-assessment.ts';
import { isRespondentView } from '#lib/server/repositories/assessment.repository.ts';
import type { PageServerLoad } from './$types';

/** What a respondent reads once finished. */
export const load: PageServerLoad = async (event) => {
	const { assessment, diagnostic } = await requireAssessment(event);
	if (!isRespondentView(assessment)) error(404, NOT_HELD);
	if (!assessment.completedAt) redirect(303, `/evaluations/${event.params.id}/verification`);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		endsAt: assessment.collectionEndsAt
	};
};
