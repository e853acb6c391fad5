import { error } from '@sveltejs/kit';
import { database } from '#lib/server/db/index.ts';
import { enter } from '#lib/server/http/after-sign-in.ts';
import { refuseLink } from '#lib/server/http/mailed-link-page.ts';
import { log } from '#lib/server/log.ts';
import { lookUpMailedLink } from '#lib/server/use-cases/mailed-links.ts';
import { followSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shows a button and changes nothing: mail scanners open links too. */
export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const link = {
		purpose: 'sign-in',
		token: params.token,
		clientAddress: getClientAddress()
	} as const;
	const found = await lookUpMailedLink(database(), link, new Date());
	if (!found.ok) refuseLink(found.error);
	return { email: found.value.email };
};

export const actions: Actions = {
	default: async (event) => {
		const link = { token: event.params.token, clientAddress: event.getClientAddress() };
		const followed = await followSignInLink(database(), link, new Date());
		if (followed.ok) return enter(event, followed.value, 'link');
		if (followed.error !== 'disabled') return refuseLink(followed.error);
		log('warn', 'account.refused', { reason: 'disabled' });
		return error(
			403,
			'Ce compte est suspendu. Écrivez à la personne qui gère le site pour savoir pourquoi.'
		);
	}
};
