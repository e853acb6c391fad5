import { error, fail, redirect } from '@sveltejs/kit';
import { includesRight } from '#lib/domain/organisation/member-role.ts';
import { dropAccess, giveAccess } from '#lib/server/auth/access-cookies.ts';
import { createAccessToken, isAccessToken } from '#lib/server/auth/access-token.ts';
import { isLinkHolder } from '#lib/server/auth/holder.ts';
import { database } from '#lib/server/db/index.ts';
import {
	NOT_HELD,
	requireAssessment,
	requireLinkHolder
} from '#lib/server/http/held-assessment.ts';
import { resumeAddress } from '#lib/server/http/resume-address.ts';
import { isRespondentView } from '#lib/server/repositories/assessment.repository.ts';
import { eraseAssessment } from '#lib/server/use-cases/erase-assessment.ts';
import { replaceLink } from '#lib/server/use-cases/resume-assessment.ts';
import type { Actions, PageServerLoad } from './$types';

/** The personal link of whoever holds it; for the members of an organisation, what becomes of the data. */
export const load: PageServerLoad = async (event) => {
	const { holder, assessment, diagnostic } = await requireAssessment(event);
	return {
		id: event.params.id,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience, slug: diagnostic.slug },
		isRespondent: isRespondentView(assessment),
		status: assessment.status,
		startedAt: assessment.startedAt,
		expiresAt: assessment.expiresAt,
		keeper: assessment.keeper,
		mayAnswer: includesRight(assessment.right, 'answer'),
		mayErase: includesRight(assessment.right, 'manage'),
		mayKeep: assessment.keeper === null && assessment.sharedAssessmentId === null,
		link: isLinkHolder(holder)
			? {
					resume: resumeAddress(event.url, holder),
					// The secret to come, drawn here so that a form sent twice is harmless.
					nextToken: createAccessToken()
				}
			: null,
		replaced: event.url.searchParams.has('remplace')
	};
};

const ONLY_MANAGERS =
	'Seule une personne qui administre l’organisation peut effacer ce diagnostic.';

export const actions: Actions = {
	replace: async (event) => {
		const holder = requireLinkHolder(event);
		const token = (await event.request.formData()).get('token');
		if (!isAccessToken(token))
			return fail(400, {
				message: 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.'
			});
		const replaced = await replaceLink(database(), holder, token, new Date());
		if (!replaced.ok) error(404, NOT_HELD);
		giveAccess(event.cookies, event.url, replaced.value);
		redirect(303, `/evaluations/${event.params.id}/lien?remplace`);
	},
	erase: async (event) => {
		const { holder, assessment } = await requireAssessment(event);
		if (!includesRight(assessment.right, 'manage')) error(403, ONLY_MANAGERS);
		const form = await event.request.formData();
		if (!form.has('confirme'))
			return fail(400, { message: 'Cochez la case pour confirmer : l’effacement est définitif.' });
		const erased = await eraseAssessment(database(), holder, new Date());
		if (!erased) error(404, NOT_HELD);
		dropAccess(event.cookies, event.url, event.params.id);
		const { keeper } = assessment;
		redirect(303, keeper ? `/organisations/${keeper.publicId}?efface` : '/effacement');
	}
};
