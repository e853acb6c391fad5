import type { CrossReading } from '#lib/domain/questionnaire/definition.ts';

/** What two results say together that neither says alone. */
export const crossReadings: CrossReading[] = [
	{
		id: 'X1',
		title: 'Des idées plein la tête, un besoin à mieux connaître',
		text: "Vous savez rêver et laisser entrer des idées ; le besoin, lui, reste à regarder de plus près. Avant d'aller plus loin, essayez une conversation avec une personne qui le vit, puis un appel à un projet voisin.",
		when: {
			all: [
				{ axis: 'S3', band: 'high' },
				{ axis: 'S1', band: 'low' }
			]
		},
		themes: ['IS01', 'IS02']
	},
	{
		id: 'X2',
		title: 'Un besoin bien connu, une table encore petite',
		text: "Vous connaissez bien le besoin ; la place faite aux personnes concernées, et à celles qui font vivre le projet, peut encore grandir. Essayez d'ouvrir une seule décision, ce mois-ci, et de dire ce qu'elle aura changé.",
		when: {
			all: [
				{ axis: 'S1', band: 'high' },
				{ axis: 'S5', band: 'low' }
			]
		},
		themes: ['IS07', 'IS08']
	},
	{
		id: 'X3',
		title: 'Des essais qui apprennent, et que peu connaissent',
		text: 'Vous osez, vous essayez, vous regardez ce que cela donne ; peu de monde en profite encore. Une page franche et un premier allié aideraient ce que vous avez appris à voyager.',
		when: {
			all: [
				{ axis: 'S4', band: 'high' },
				{ axis: 'S6', band: 'low' }
			]
		},
		themes: ['IS09', 'IS10']
	}
];
