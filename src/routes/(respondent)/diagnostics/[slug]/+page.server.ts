import { fail, redirect } from '@sveltejs/kit';
import { questionnaireIn } from '#lib/content/catalogue.ts';
import { readMode } from '#lib/forms/mode-form.ts';
import { allHolders, giveAccess } from '#lib/server/auth/access-cookies.ts';
import { createAccessToken, isAccessToken } from '#lib/server/auth/access-token.ts';
import { database } from '#lib/server/db/index.ts';
import { requireDiagnostic } from '#lib/server/http/offered-diagnostic.ts';
import { findAssessments } from '#lib/server/repositories/assessment.repository.ts';
import { limits } from '#lib/server/repositories/throttle.repository.ts';
import { log } from '#lib/server/log.ts';
import { startAssessment } from '#lib/server/use-cases/start-assessment.ts';
import { mayStart } from '#lib/server/use-cases/throttle-starts.ts';
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
			express: diagnostic.express && {
				minutes: diagnostic.express.minutes,
				criterionCount: questionnaireIn(diagnostic, 'express').criterionById.size
			},
			criterionCount: diagnostic.criterionById.size,
			axes: diagnostic.axes.map(({ title, intent }) => ({ title, intent }))
		},
		held: held
			.filter((one) => one.diagnostic === diagnostic.id && one.sharedAssessmentId === null)
			.map(({ publicId, status, mode, startedAt, completedAt, answered }) => ({
				publicId,
				status,
				mode,
				startedAt,
				completedAt,
				answered
			})),
		// The secret of the assessment to come: drawn here, so that a form sent twice starts one assessment.
		token: createAccessToken()
	};
};

export const actions: Actions = {
	start: async ({ params, request, cookies, url, getClientAddress }) => {
		const diagnostic = requireDiagnostic(params.slug);
		const form = await request.formData();
		const token = form.get('token');
		const mode = readMode(form.get('mode'), diagnostic);
		if (!isAccessToken(token) || !mode)
			return fail(400, {
				message: 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.'
			});
		if (!form.has('another')) {
			const held = await findAssessments(database(), allHolders(cookies, url), new Date());
			const draft = held.find(
				(one) =>
					one.diagnostic === diagnostic.id &&
					one.status === 'draft' &&
					one.sharedAssessmentId === null
			);
			// Started meanwhile in another tab: offer it rather than make a second one.
			if (draft) redirect(303, `/diagnostics/${diagnostic.slug}#en-cours`);
		}
		if (!(await mayStart(database(), token, getClientAddress(), new Date()))) {
			log('warn', 'start.throttled');
			return fail(429, {
				message: `Beaucoup de diagnostics viennent de commencer depuis cette connexion. Réessayez dans ${limits.start.windowMinutes} minutes.`
			});
		}
		const holder = await startAssessment(database(), diagnostic, token, new Date(), mode);
		if (!holder)
			return fail(409, {
				message:
					'Ce formulaire a déjà servi, et le lien de ce diagnostic a été remplacé depuis. Rechargez la page pour en commencer un autre.'
			});
		giveAccess(cookies, url, holder);
		redirect(303, `/evaluations/${holder.publicId}/profil`);
	}
};
