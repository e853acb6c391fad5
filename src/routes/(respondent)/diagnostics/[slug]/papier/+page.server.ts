import { paperProfile, paperView } from '#lib/presentation/paper-view.ts';
import { requireDiagnostic } from '#lib/server/http/offered-diagnostic.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const diagnostic = requireDiagnostic(params.slug);
	return {
		slug: diagnostic.slug,
		paper: paperView(diagnostic, paperProfile(diagnostic, url.searchParams)),
		// The origin is the configured one: the front door sets it and refuses any other host.
		address: `${url.origin}/diagnostics/${diagnostic.slug}`
	};
};
