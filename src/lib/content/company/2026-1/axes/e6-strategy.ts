import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const e6: Axis = {
	id: 'E6',
	slug: 'strategie-partenariale',
	title: 'Stratégie partenariale',
	shortTitle: 'Stratégie',
	intent: 'Choisir avec qui agir, et savoir pourquoi.',
	framework:
		'Principe de subsidiarité du programme RSE & Partenariats du RAMEAU, qui invite à trouver autour de soi ceux qui savent déjà faire ; ses quatre familles de partenariats.',
	sources: ['rse-partenariats', 'typologie-partenariats'],
	criteria: [
		{
			id: 'E6.1',
			title: 'Lecture du territoire',
			question: 'Comment connaissez-vous les besoins de votre territoire ?',
			why: {
				base: 'On choisit mieux ses partenaires quand on sait ce qui manque autour de soi. Si vous avez plusieurs sites, pensez au vôtre.',
				small: 'On choisit mieux ses partenaires quand on sait ce qui manque autour de soi.'
			},
			levels: [
				"Nous n'avons pas encore regardé les besoins autour de nous.",
				'Nous connaissons ces besoins par notre vécu, sans les avoir notés.',
				"Nous avons noté des besoins locaux à partir d'une source, comme une étude ou la mairie.",
				'Nous avons choisi un enjeu avec un acteur local.',
				'Nous contribuons à un diagnostic commun du territoire.'
			],
			weight: 1,
			proofs: [
				'Fiche datée sur le territoire',
				'Étude locale annotée',
				"Compte rendu d'échange avec la mairie ou une association",
				'Diagnostic commun qui nous cite'
			],
			discussion: "Quel besoin tout proche n'avons-nous découvert que récemment ?",
			themes: { low: 'T08', mid: 'T21', high: 'T30' }
		},
		{
			id: 'E6.2',
			title: 'Besoins et apports',
			question: "De quoi partez-vous pour décider d'un partenariat ?",
			why: 'Un partenariat commence par deux listes : ce que vous cherchez, ce que vous pouvez apporter.',
			levels: [
				'Nous partons des sollicitations, quand elles viennent.',
				"Nous partons d'une idée de ce que nous voulons, sans l'avoir écrite.",
				{
					base: 'Nous avons écrit ce que nous cherchons et ce que nous offrons.',
					small:
						'Nous avons noté, en quelques lignes, ce que nous cherchons et ce que nous offrons.'
				},
				{
					base: "Nous choisissons nos partenaires à l'aide d'une liste écrite de besoins et d'apports.",
					noPartnership:
						"Nous choisissons à qui parler à l'aide d'une liste écrite de besoins et d'apports."
				},
				{
					base: 'Nous révisons nos besoins et nos apports avec nos partenaires actuels.',
					noPartnership: 'Nous révisons nos besoins et nos apports avec une association.'
				}
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que tout bon choix de partenaire part de ce que l'on cherche et de ce que l'on offre.",
			proofs: [
				'Liste datée des besoins et des apports',
				"Exemple d'un partenariat accepté ou refusé grâce à elle",
				'Liste annotée par un partenaire'
			],
			discussion: 'Pourquoi nous, et pourquoi avec eux ?',
			themes: { low: 'T20', mid: 'T20', high: 'T19' }
		},
		{
			id: 'E6.3',
			title: 'Diversité des formes de partenariat',
			question: {
				base: 'Quelles formes de partenariat pratiquez-vous ?',
				noPartnership: 'Que savez-vous des formes de partenariat possibles ?'
			},
			why: "Don, appui d'une association experte, offre commune, innovation à plusieurs : à chaque enjeu sa forme.",
			levels: [
				{
					base: 'Nous ne pratiquons pas encore de partenariat.',
					noPartnership: "Nous n'avons pas encore regardé quelles formes existent."
				},
				{
					base: 'Nous pratiquons une seule forme, comme le don.',
					noPartnership: 'Nous en connaissons une, comme le don.'
				},
				{
					base: 'Nous pratiquons au moins deux formes différentes.',
					noPartnership: 'Nous avons noté un exemple pour au moins deux formes.'
				},
				{
					base: "Nous comparons plusieurs formes avant de choisir, selon l'enjeu.",
					noPartnership: "Nous avons choisi, par écrit, la forme qui convient à l'un de nos enjeux."
				},
				{
					base: 'Nous menons à plusieurs une offre commune ou une innovation.',
					noPartnership: 'Nous avons choisi cette forme avec une association ou un réseau.'
				}
			],
			weight: 1,
			proofs: [
				'Convention de mécénat ou reçu de don',
				'Contrat avec une association experte',
				'Note qui compare plusieurs formes',
				"Description d'un projet mené à plusieurs"
			],
			discussion: 'Quelle autre forme aurait mieux servi notre dernière action commune ?',
			themes: { low: 'T19', mid: 'T19', high: 'T30' }
		},
		{
			id: 'E6.4',
			title: 'Ancrage dans des réseaux',
			question: 'Quelle place prenez-vous dans les réseaux locaux ?',
			why: 'Des projets naissent là où entreprises, associations et collectivités se croisent.',
			levels: [
				'Nous ne fréquentons pas encore de réseau local.',
				'Nous fréquentons un réseau, de temps en temps ou seulement entre entreprises.',
				'Nous participons, à dates régulières, à un réseau qui réunit entreprises et associations.',
				'Nous avons engagé un projet né dans un réseau local.',
				"Nous animons avec d'autres un réseau ou une action du territoire."
			],
			weight: 1,
			proofs: [
				'Adhésion à jour',
				"Réunions inscrites à l'agenda",
				'Projet né dans un réseau',
				"Programme d'un événement organisé à plusieurs"
			],
			discussion: "Dans quel lieu d'ici gagnerait-on à nous voir plus souvent ?",
			themes: { low: 'T21', mid: 'T41', high: 'T42' }
		}
	]
};
