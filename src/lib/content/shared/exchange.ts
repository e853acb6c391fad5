import type {
	DiagnosticDefinition,
	ProfileQuestion
} from '#lib/domain/questionnaire/definition.ts';
import { needs, type Examples, type Need } from './needs.ts';

/** What a definition says of needs and contributions: the same ids in every diagnostic, so that they can be paired. */
export const exchange = {
	needs: 'P14',
	contributions: 'P15'
} as const satisfies DiagnosticDefinition['exchange'];

/** « Up to five of each » (blueprint §3): beyond, nothing would stand out. */
const MAX = 5;

/** The two questions of needs and contributions, their examples in the words of this public. */
export function exchangeQuestionsFor(audience: keyof Need['examples']): ProfileQuestion[] {
	return [
		{
			id: exchange.needs,
			kind: 'multiple',
			group: 'exchange',
			max: MAX,
			label: 'Que cherchez-vous ?',
			purpose:
				'Pour garder trace de ce que vous cherchez, sans changer le score ni le choix des conseils.',
			help: "Cinq réponses au plus. Un coup de main d'une journée compte autant qu'un grand projet.",
			options: optionsFor(audience, 'need')
		},
		{
			id: exchange.contributions,
			kind: 'multiple',
			group: 'exchange',
			max: MAX,
			label: 'Que pouvez-vous apporter ?',
			purpose:
				'Pour garder trace de ce que vous pouvez offrir, sans changer le score ni le choix des conseils.',
			help: 'Cinq réponses au plus. Un contact, un conseil, une salle une fois par mois : un apport modeste a toute sa place.',
			options: optionsFor(audience, 'contribution')
		}
	];
}

function optionsFor(audience: keyof Need['examples'], side: keyof Examples) {
	return needs.map(({ id, family, label, examples }) => ({
		id,
		family,
		label,
		example: examples[audience][side]
	}));
}
