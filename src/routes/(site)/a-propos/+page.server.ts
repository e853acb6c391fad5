import { currentDiagnostics } from '#lib/content/catalogue.ts';
import type { PageServerLoad } from './$types';

/** What can be taken here, and the documents that each axis rests on. */
export const load: PageServerLoad = () => ({
	diagnostics: currentDiagnostics().map(({ slug, title, summary, axes, sources }) => ({
		slug,
		title,
		summary,
		axes: axes.map(({ title, framework }) => ({ title, framework })),
		sources
	}))
});
