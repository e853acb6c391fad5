import { redirect } from '@sveltejs/kit';
import { requireEdition } from '#lib/server/http/shared-result.ts';
import type { PageServerLoad } from './$types';

/** The sheet of the one-hour meeting: a page of its own, to print. */
export const load: PageServerLoad = async (event) => {
	const { sheet, root, organisation, view } = await requireEdition(event);
	if (!sheet) redirect(303, root);
	return { organisation, root, sheet, audience: view.audience };
};
