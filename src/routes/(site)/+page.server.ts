import { currentDiagnostics } from '#lib/content/catalogue.ts';
import type { PageServerLoad } from './$types';

/** One card for each diagnostic that can be taken, in the order of the catalogue. */
export const load: PageServerLoad = () => ({
	diagnostics: currentDiagnostics().map((diagnostic) => ({
		slug: diagnostic.slug,
		title: diagnostic.title,
		audience: diagnostic.audience,
		audienceLabel: diagnostic.audienceLabel,
		startLabel: diagnostic.startLabel,
		summary: diagnostic.summary,
		minutes: diagnostic.minutes,
		axisCount: diagnostic.axes.length,
		criterionCount: diagnostic.criterionById.size
	}))
});
