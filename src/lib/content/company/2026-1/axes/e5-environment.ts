import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const e5: Axis = {
	id: 'E5',
	slug: 'performance-environnementale',
	title: 'Performance environnementale',
	shortTitle: 'Environnement',
	intent: 'Passer des gestes à une trajectoire, puis à des solutions partagées.',
	framework:
		'Principe de cohérence du programme RSE & Partenariats du RAMEAU, pour sa part environnementale ; question centrale « environnement » de la norme ISO 26000.',
	sources: ['rse-partenariats', 'iso26000'],
	criteria: [
		{
			id: 'E5.1',
			title: 'Connaissance de ses impacts',
			question: "Que savez-vous de vos impacts sur l'environnement ?",
			why: 'Connaître vos deux ou trois plus gros impacts évite de disperser vos efforts.',
			levels: [
				"Nous n'avons pas encore regardé nos impacts.",
				"Nous regardons nos factures d'énergie ou de déchets, sans relevé.",
				{
					base: 'Nous avons chiffré une fois nos principaux impacts.',
					small: 'Nous avons noté nos principaux impacts, avec des ordres de grandeur.'
				},
				{
					base: 'Nous chiffrons nos impacts chaque année, achats compris.',
					small:
						'Nous reprenons chaque année ces ordres de grandeur, achats et déplacements compris.'
				},
				"Nous mettons nos données en commun avec d'autres entreprises de la zone ou du métier."
			],
			weight: 2,
			weightReason: "Ce critère compte double parce qu'on agit mieux sur ce que l'on a mesuré.",
			proofs: [
				{
					base: 'Relevés de consommation datés',
					industry: "Relevés d'énergie et de matière, atelier par atelier",
					building: 'Relevé du carburant et des bennes de chantier',
					trade: "Relevés d'électricité, de froid et d'invendus",
					transport: 'Relevé du carburant, véhicule par véhicule',
					office: 'Relevé des déplacements et du matériel informatique',
					agriculture: "Relevés d'eau, de carburant et d'engrais"
				},
				'Bilan des émissions de gaz à effet de serre',
				'Liste des achats qui pèsent le plus',
				"Données partagées dans une zone d'activité"
			],
			discussion: 'Quel impact nous surprendrait le plus si nous le chiffrions ?',
			themes: { low: 'T16', mid: 'T16', high: 'T18' }
		},
		{
			id: 'E5.2',
			title: 'Réduction des impacts',
			question: 'Comment réduisez-vous vos impacts ?',
			why: 'Une échéance aide un bon geste à devenir un résultat.',
			levels: [
				"Nous n'avons pas encore engagé d'action de réduction.",
				'Nous faisons des gestes isolés, sans plan.',
				{
					base: 'Nous avons un plan écrit, avec une échéance pour chaque action.',
					small: 'Nous avons noté deux ou trois actions, avec une date pour chacune.'
				},
				{
					base: "Nous décidons chaque année d'investissements, selon les résultats mesurés.",
					small: 'Nous ajustons nos actions chaque année, selon les résultats mesurés.'
				},
				{
					base: 'Nous tenons un engagement public, révisé avec une organisation extérieure.',
					small: 'Nous tenons un engagement public, révisé avec une autre entreprise ou un réseau.'
				}
			],
			weight: 1,
			proofs: [
				"Plan d'actions daté",
				'Relevés avant et après',
				"Devis ou facture d'un investissement",
				'Engagement affiché ou publié'
			],
			discussion: "Quelle action aurait le plus d'effet, et qu'est-ce qui la retient ?",
			themes: { low: 'T17', mid: 'T17', high: 'T28' }
		},
		{
			id: 'E5.3',
			title: 'Boucles locales et place du vivant',
			question: "Que devient ce que vous n'utilisez pas ?",
			why: 'Un reste peut servir à un voisin ; un bout de terrain peut abriter le vivant.',
			levels: [
				"Nous n'avons pas encore cherché un autre usage à nos restes ou à nos espaces.",
				"Nous faisons un tri ou un don, quand l'occasion se présente.",
				{
					base: 'Nous avons un plan écrit pour au moins une matière ou un espace.',
					small: 'Nous avons noté un usage précis pour une matière ou un espace.'
				},
				'Nous suivons chaque année les résultats avec un repreneur ou une association locale.',
				'Nous avons monté une solution à plusieurs : réemploi, mutualisation ou biodiversité.'
			],
			weight: 1,
			proofs: [
				'Contrat ou bon de reprise',
				{
					base: 'Relevé des quantités données ou vendues',
					industry: 'Relevé des chutes et des emballages repris',
					building: 'Bon de reprise de matériaux de chantier',
					trade: "Convention de don d'invendus avec une association",
					office: 'Reçu de don de mobilier ou de matériel informatique'
				},
				"Plan d'un espace rendu au vivant",
				'Action collective de zone'
			],
			discussion: 'Quel reste de notre activité pourrait servir à un voisin ?',
			notApplicable: {
				reason:
					"Votre activité laisse très peu de matières ou de déchets, et vous n'avez pas de terrain."
			},
			themes: { low: 'T17', mid: 'T18', high: 'T42' }
		}
	]
};
