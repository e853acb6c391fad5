import { currentDiagnostics } from '#lib/content/catalogue.ts';
import type { Wording } from '#lib/domain/questionnaire/definition.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const baseOf = (wording: Wording): string => (typeof wording === 'string' ? wording : wording.base);

/** One card for each diagnostic that can be taken, in the order of the catalogue; the first gives the example. */
export const load: PageServerLoad = () => {
	const diagnostics = currentDiagnostics();
	const [first] = diagnostics;
	const [sample] = first?.axisById.get(first.foundationAxes.at(-1) ?? '')?.criteria ?? [];
	if (!first || !sample) error(503, 'Aucun diagnostic n’est proposé pour le moment.');
	return {
		diagnostics: diagnostics.map((diagnostic) => ({
			slug: diagnostic.slug,
			title: diagnostic.title,
			audience: diagnostic.audience,
			audienceLabel: diagnostic.audienceLabel,
			startLabel: diagnostic.startLabel,
			summary: diagnostic.summary,
			minutes: diagnostic.minutes,
			expressMinutes: diagnostic.express?.minutes ?? null,
			axisCount: diagnostic.axes.length,
			criterionCount: diagnostic.criterionById.size
		})),
		example: {
			axes: first.axes.map(({ shortTitle }) => shortTitle),
			question: baseOf(sample.question),
			levels: sample.levels.map(baseOf)
		}
	};
};
