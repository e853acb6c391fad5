import { fail, redirect } from '@sveltejs/kit';
import { kindOptions } from '#lib/presentation/identity-view.ts';
import { database } from '#lib/server/db/index.ts';
import { readOrganisationForm, showOrganisationForm } from '#lib/server/http/organisation-form.ts';
import { requireAccount, signInAddress } from '#lib/server/http/signed-in.ts';
import { createOrganisation } from '#lib/server/use-cases/manage-organisation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await requireAccount(event);
	return { typed: await showOrganisationForm({}), kinds: kindOptions() };
};

export const actions: Actions = {
	create: async (event) => {
		const { accountId } = await requireAccount(event);
		const read = await readOrganisationForm(await event.request.formData());
		if (!read.ok) return fail(400, { ...read.error, message: '' });
		const created = await createOrganisation(database(), accountId, read.value, new Date());
		// The account was deleted in another window: nobody is signed in any more.
		if (!created.ok && created.error === 'gone') redirect(303, signInAddress(event.url));
		if (created.ok) redirect(303, `/organisations/${created.value}?bienvenue`);
		return fail(409, {
			typed: await showOrganisationForm(read.value),
			errors: {},
			candidates: undefined,
			message:
				'Vous administrez déjà beaucoup d’organisations : quittez-en une pour en ajouter une autre.'
		});
	}
};
