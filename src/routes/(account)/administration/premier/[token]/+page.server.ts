import { showNomination, takeNomination } from '#lib/server/http/nomination-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showNomination(event, 'name-administrator');

export const actions: Actions = {
	default: (event) => takeNomination(event, 'name-administrator')
};
