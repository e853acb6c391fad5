import { redirect } from '@sveltejs/kit';
import { database } from '#lib/server/db/index.ts';
import { requireOpening } from '#lib/server/http/participation.ts';
import { stopReminder } from '#lib/server/use-cases/take-part.ts';
import type { Actions, PageServerLoad } from './$types';

/** « Ne plus recevoir de message »: shows the choice, changes nothing by itself. */
export const load: PageServerLoad = async (event) => {
	const { token, opening, diagnostic } = await requireOpening(event);
	return {
		organisation: opening.organisation,
		diagnostic: { title: diagnostic.title, audience: diagnostic.audience },
		hasReminder: opening.invited?.hasReminder ?? false,
		path: `/participer/${token}`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { token } = await requireOpening(event);
		await stopReminder(database(), token);
		redirect(303, `/participer/${token}/rappel`);
	}
};
