import { holderOf } from '#lib/server/auth/access-cookies.ts';
import { sessionEnds } from '#lib/server/http/session-end.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Tells a member that their session is about to end. Not a guard: each page and action calls its own. Whoever holds
 * the link needs no session, and costs no statement.
 */
export const load: LayoutServerLoad = async ({ cookies, url, params, locals }) => {
	const account = holderOf(cookies, url, params.id) ? null : await locals.account();
	return { session: account && sessionEnds(account, new Date()) };
};
