import { redirect } from '@sveltejs/kit';
import { closeSession } from '#lib/server/auth/sessions.ts';
import { database } from '#lib/server/db/index.ts';
import { log } from '#lib/server/log.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/** Harmless without a session, and twice. */
	default: async (event) => {
		await closeSession(database(), event, new Date());
		log('info', 'account.signed-out');
		redirect(303, '/deconnexion?fait');
	}
};
