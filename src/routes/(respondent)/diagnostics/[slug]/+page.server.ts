import { error, fail, redirect } from '@sveltejs/kit';
import { currentDiagnosticBySlug } from '#lib/content/catalogue.ts';
import { allHolders, giveAccess } from '#lib/server/auth/access-cookies.ts';
import { createAccessToken, isAccessToken } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { findAssessments } from '#lib/server/repositories/assessment.repository.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies, url }) => {
	const diagnostic = requireDiagnostic(params.slug);
	const held = await findAssessments(database(), allHolders(cookies, url), new Date());
	return {
		diagnostic: {
			slug: diagnostic.slug,
			title: diagnostic.title,
			audience: diagnostic.audience,
			audienceLabel: diagnostic.audienceLabel,
			summary: diagnostic.summary,
			minutes: diagnostic.minutes,
			criterionCount: diagnostic.criterionById.size,
			axes: diagnostic.axes.map(({ title, intent }) => ({ title, intent }))
		},
		held: held
			.filter((one) => one.diagnostic === diagnostic.id)
			.map(({ publicId, status, startedAt, completedAt, answered }) => ({
				publicId,
				status,
				startedAt,
				completedAt,
				answered
			})),
		// The secret of the assessment to come: drawn here, so that a form sent twice starts one assessment.
		token: createAccessToken()
	};
};

export const actions: Actions = {
	start: async ({ params, request, cookies, url }) => {
		const diagnostic = requireDiagnostic(params.slug);
		const form = await request.formData();
		const token = form.get('token');
		if (!isAccessToken(token))
			return fail(400, {
				message: 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.'
			});
		if (!form.has('another')) {
			const held = await findAssessments(database(), allHolders(cookies, url), new Date());
			const draft = held.find((one) => one.diagnostic === diagnostic.id && one.status === 'draft');
			// Started meanwhile in another tab: offer it rather than make a second one.
			if (draft) redirect(303, `/diagnostics/${diagnostic.slug}#en-cours`);
		}
		const holder = await startAssessment(database(), diagnostic, token, new Date());
		giveAccess(cookies, url, holder);
		redirect(303, `/evaluations/${holder.publicId}/profil`);
	}
};

function requireDiagnostic(slug: string) {
	const diagnostic = currentDiagnosticBySlug(slug);
	if (!diagnostic) error(404, 'Ce diagnostic n’existe pas.');
	return diagnostic;
}
