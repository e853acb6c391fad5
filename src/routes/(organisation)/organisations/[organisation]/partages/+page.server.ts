import {
	shareByLink,
	shareWithAdviser,
	showShares,
	withdraw
} from '#lib/server/http/shares-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = showShares;

export const actions: Actions = { link: shareByLink, adviser: shareWithAdviser, withdraw };
