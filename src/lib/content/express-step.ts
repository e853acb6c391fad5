import type { ExpressStep } from '#lib/domain/questionnaire/mode.ts';
import { typesetDeep } from '#lib/format/typography.ts';

/** The one step of every express form. No axis of a diagnostic takes its address. */
export const expressStep: ExpressStep = typesetDeep({
	slug: 'questions-cles',
	title: 'Les questions clés',
	shortTitle: 'Questions clés',
	intent: 'Une question par axe : celle dont les autres dépendent.'
});
