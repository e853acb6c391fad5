import { error } from '@sveltejs/kit';
import { currentDiagnosticBySlug } from '#lib/content/catalogue.ts';
import { paperView } from '#lib/presentation/paper-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const diagnostic = currentDiagnosticBySlug(params.slug);
	if (!diagnostic) error(404, 'Ce diagnostic n’existe pas.');
	return {
		slug: diagnostic.slug,
		paper: paperView(diagnostic),
		// The origin is the configured one: the front door sets it and refuses any other host.
		address: `${url.origin}/diagnostics/${diagnostic.slug}`
	};
};
