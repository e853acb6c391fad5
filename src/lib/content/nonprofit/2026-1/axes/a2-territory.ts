import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const a2: Axis = {
	id: 'A2',
	slug: 'territoire-et-acteurs',
	title: 'Territoire et acteurs',
	shortTitle: 'Territoire',
	intent:
		"Connaître les besoins et les acteurs autour de vous, avant de chercher avec qui s'allier.",
	framework:
		"Rapports IMPACT du RAMEAU, qui lisent un territoire par son profil, ses fragilités et ses alliances ; fonctions des catalyseurs territoriaux, qui font se parler les acteurs d'un lieu.",
	sources: ['impact', 'catalyseurs'],
	criteria: [
		{
			id: 'A2.1',
			title: 'Besoins du territoire',
			question: 'Comment connaissez-vous les besoins là où vous agissez ?',
			why: "Un besoin bien décrit rassemble mieux qu'une demande de soutien.",
			levels: [
				"Nous suivons notre intuition, sans l'avoir encore vérifiée autour de nous.",
				'Nous entendons des besoins sur le terrain, sans les noter.',
				'Nous avons noté des besoins, avec leur source : étude, mairie ou habitants.',
				"Nous comparons chaque année nos constats avec ceux d'autres acteurs.",
				{
					base: "Nous tenons à jour un diagnostic commun avec d'autres acteurs.",
					small: "Nous tenons à jour, avec d'autres acteurs, une page de constats communs."
				}
			],
			weight: 1,
			proofs: [
				'Relevé daté de constats',
				'Étude locale annotée',
				"Compte rendu d'échange avec une autre structure",
				'Diagnostic ou page de constats communs'
			],
			discussion: "Quel besoin voyons-nous monter, sans l'avoir encore écrit ?",
			themes: { low: 'T08', mid: 'T08', high: 'T30' }
		},
		{
			id: 'A2.2',
			title: 'Carte des acteurs',
			question: 'Comment repérez-vous les acteurs qui vous entourent ?',
			why: 'Entreprises, collectivités, écoles, associations voisines : un allié possible est peut-être déjà tout près.',
			levels: [
				{
					base: "Nous n'avons pas encore regardé au-delà de nos financeurs.",
					foundation: "Nous n'avons pas encore regardé au-delà des structures que nous soutenons."
				},
				'Nous avons chacun nos contacts, sans liste commune.',
				{
					base: 'Nous avons une liste commune : entreprises, collectivités, associations.',
					small:
						'Nous avons noté nos contacts sur une page commune : entreprises, collectivités, associations.'
				},
				'Nous notons chaque année, sur notre liste, ce que nous pourrions faire avec chacun.',
				"Nous tenons une liste d'acteurs avec d'autres structures."
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce qu'on s'allie seulement avec ceux que l'on a repérés.",
			proofs: [
				'Liste ou carte datée',
				'Notes sur les projets possibles avec chacun',
				'Trace de la dernière mise à jour',
				'Liste tenue à plusieurs structures'
			],
			discussion: 'Qui agit sur le même besoin sans que nous le sachions ?',
			themes: { low: 'T05', mid: 'T40', high: 'T21' }
		},
		{
			id: 'A2.3',
			title: 'Présence dans les lieux de rencontre',
			question:
				'Quelle place prenez-vous dans les rencontres entre associations, entreprises et collectivités ?',
			why: 'Forum local, club, réunion de la mairie : un partenariat commence souvent par une conversation.',
			levels: [
				"Nous n'allons pas encore à la rencontre d'entreprises ou de collectivités.",
				"Nous participons à une rencontre lorsqu'on nous y invite.",
				"Nous avons à l'agenda au moins deux rencontres par an avec entreprises ou collectivités.",
				"Nous avons engagé un projet né de l'une de nos rencontres.",
				"Nous organisons avec d'autres une rencontre entre associations, entreprises et collectivités."
			],
			weight: 1,
			proofs: [
				"Rencontres inscrites à l'agenda",
				"Projet né d'une rencontre",
				"Programme d'un événement organisé à plusieurs"
			],
			discussion: "Dans quel lieu d'ici gagnerait-on à nous voir plus souvent ?",
			themes: { low: 'T21', mid: 'T41', high: 'T42' }
		}
	]
};
