import { fail, redirect } from '@sveltejs/kit';
import { identityOptions } from '#lib/presentation/identity-view.ts';
import { database } from '#lib/server/db/index.ts';
import { requireMember } from '#lib/server/http/member-organisation.ts';
import { readOrganisationForm, showOrganisationForm } from '#lib/server/http/organisation-form.ts';
import { organisationHead, refuseFormerMember } from '#lib/server/http/organisation-page.ts';
import { editOrganisation } from '#lib/server/use-cases/manage-organisation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { organisation } = await requireMember(event, 'manage');
	return {
		organisation: organisationHead(organisation),
		typed: await showOrganisationForm(organisation),
		options: identityOptions(organisation.audience)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { organisation, scope } = await requireMember(event, 'manage');
		const read = await readOrganisationForm(await event.request.formData(), organisation.audience);
		if (!read.ok) return fail(400, read.error);
		const saved = await editOrganisation(database(), scope, read.value);
		if (!saved.ok) refuseFormerMember();
		redirect(303, `/organisations/${scope.publicId}?enregistre`);
	}
};
