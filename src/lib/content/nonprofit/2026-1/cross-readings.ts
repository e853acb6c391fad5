import type { CrossReading } from '#lib/domain/questionnaire/definition.ts';

/** What two results say together that neither says alone (blueprint §7). */
export const crossReadings: CrossReading[] = [
	{
		id: 'N1',
		title: 'Une offre attractive, une indépendance à protéger',
		text: 'Vous savez montrer ce que vous apportez ; les règles qui protègent votre indépendance, elles, restent à écrire. Avant la prochaine proposition, essayez de noter trois limites et de dire qui, chez vous, décide de quoi.',
		when: {
			all: [
				{ axis: 'A3', band: 'high' },
				{ axis: 'A5', band: 'low' }
			]
		},
		themes: ['T37', 'T38']
	},
	{
		id: 'N2',
		title: 'Une dépendance qui pèse sur la relation',
		text: "La place de votre premier financeur n'est pas encore suivie, et c'est plutôt le partenaire qui donne le ton : l'un peut expliquer l'autre. Essayez de calculer cette part, puis d'ouvrir une conversation franche sur ce que chacun attend.",
		when: {
			all: [
				{ criterion: 'A4.2', band: 'low' },
				{ criterion: 'A7.2', band: 'low' }
			]
		},
		themes: ['T35', 'T24']
	}
];
