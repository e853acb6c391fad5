import type { CrossReading } from '#lib/domain/questionnaire/definition.ts';

/** What two results say together that neither says alone (blueprint §7). */
export const crossReadings: CrossReading[] = [
	{
		id: 'C1',
		title: 'Bonnes intentions, relation fragile',
		text: "Vous savez pourquoi et avec qui vous voulez agir ; la conduite des partenariats, elle, repose encore sur la parole et la bonne volonté. Essayez, avec un seul partenaire, d'écrire l'accord en une page et de fixer deux rendez-vous dans l'année.",
		when: {
			all: [
				{ axis: 'E6', band: 'high' },
				{ axis: 'E7', band: 'low' }
			]
		},
		themes: ['T23', 'T25']
	},
	{
		id: 'C2',
		title: "Une RSE tournée vers l'intérieur",
		text: "Votre responsabilité sociétale (RSE) est déjà solide à l'intérieur ; les liens avec le territoire, eux, restent à construire. Ce que vous avez appris peut servir à d'autres : essayez de lire les besoins du lieu, puis d'écrire ce que vous cherchez et ce que vous pouvez offrir.",
		when: {
			all: [
				{ axis: 'E5', band: 'high' },
				{
					any: [
						{ axis: 'E4', band: 'high' },
						{ axis: 'E4', band: 'notScored' }
					]
				},
				{ axis: 'E6', band: 'low' }
			]
		},
		themes: ['T08', 'T20']
	},
	{
		id: 'C3',
		title: 'Un engagement de la direction pas encore relié au projet',
		text: "Vos partenariats sont bien conduits, mais rien n'écrit encore ce qu'ils apportent au projet de l'entreprise : ils pourraient s'arrêter avec la personne qui les porte. Essayez de les relier, sur une page, à deux objectifs de l'entreprise.",
		when: {
			all: [
				{ criterion: 'E1.1', band: 'low' },
				{ axis: 'E7', band: 'high' }
			]
		},
		themes: ['T01']
	}
];
