import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#lib/server/db/index.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { NO_SUCH_SHARED, requireShared } from '#lib/server/http/shared-assessment.ts';
import { listRespondents } from '#lib/server/repositories/respondent.repository.ts';
import { eraseCollection } from '#lib/server/use-cases/erase-collection.ts';
import type { Actions, PageServerLoad } from './$types';

/** Says what goes and what stays, before anything does. */
export const load: PageServerLoad = async (event) => {
	const { organisation, shared, diagnostic } = await requireShared(event, 'manage');
	const asked = await listRespondents(database(), shared.id);
	return {
		organisation: organisationHead(organisation),
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		answering: asked.filter(({ status }) => status !== null).length,
		invited: asked.filter(({ email }) => email !== null).length,
		isShown: shared.editions.length > 0,
		synthesis: shared.synthesis && {
			publicId: shared.synthesis.publicId,
			completedAt: shared.synthesis.completedAt
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { scope } = await requireShared(event, 'manage');
		if (!(await event.request.formData()).has('confirme'))
			return fail(400, { message: 'Cochez la case pour confirmer : l’effacement est définitif.' });
		if (!(await eraseCollection(database(), scope, new Date()))) error(404, NO_SUCH_SHARED);
		redirect(303, `/organisations/${scope.publicId}/regards-croises?supprime`);
	}
};
