import { sessionEnds } from '#lib/server/http/session-end.ts';
import type { LayoutServerLoad } from './$types';

/** Not a guard: each page and action calls its own. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const account = await locals.account();
	return { session: account && sessionEnds(account, new Date()) };
};
