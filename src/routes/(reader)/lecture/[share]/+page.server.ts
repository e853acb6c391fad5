import { error } from '@sveltejs/kit';
import { shareTokenOf } from '#lib/server/auth/share-cookies.ts';
import { database } from '#lib/server/db/index.ts';
import { readShare } from '#lib/server/use-cases/read-share.ts';
import type { PageServerLoad } from './$types';

/** Foreign, absent, over and withdrawn all look the same. */
const NOT_SHARED =
	'Ces résultats ne vous sont pas montrés, ou ne le sont plus. Ouvrez de nouveau le lien reçu, ou demandez-en un autre.';

export const load: PageServerLoad = async ({ params, cookies, url }) => {
	const token = shareTokenOf(cookies, url, params.share);
	if (token === null) error(404, NOT_SHARED);
	const read = await readShare(
		database(),
		{ kind: 'link', publicId: params.share, token },
		({ label }) => label,
		undefined,
		new Date()
	);
	if (!read) error(404, NOT_SHARED);
	const { organisation, expiresAt } = read.share;
	return { organisation, expiresAt, view: read.view, isImported: read.isImported };
};
