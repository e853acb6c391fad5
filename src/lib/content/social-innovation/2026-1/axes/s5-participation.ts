import type { Axis } from '#lib/domain/questionnaire/definition.ts';

export const s5: Axis = {
	id: 'S5',
	slug: 'demarche-ouverte-et-participative',
	title: 'Démarche ouverte et participative',
	shortTitle: 'Démarche ouverte',
	intent: 'Faire avec les personnes concernées, et avec celles qui font vivre le projet.',
	framework:
		"Définition retenue par Rally'nov : une démarche démocratique, participative et collective ; étapes de Rally'nov sur le dialogue social et la reconnaissance des richesses de chacun ; grille de l'Avise, qui regarde l'implication des acteurs.",
	sources: ['rallynov', 'avise'],
	criteria: [
		{
			id: 'S5.1',
			title: 'Place des personnes concernées',
			question: 'Quelle place les personnes concernées ont-elles dans le projet ?',
			why: 'Salariés, habitants, clients, voisins : les personnes qui vivent le besoin savent souvent ce qui marchera.',
			levels: [
				"Nous n'avons pas encore demandé leur avis aux personnes concernées.",
				"Nous demandons un avis aux personnes concernées quand l'occasion se présente.",
				'Nous rencontrons des personnes concernées à dates prévues, pour avoir leur avis.',
				'Nous notons ce que chaque avis reçu a changé dans le projet.',
				'Nous prenons les décisions importantes avec des personnes concernées, selon une règle écrite.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que, pour Rally'nov, une innovation sociale suppose une démarche ouverte.",
			proofs: [
				"Notes d'une rencontre",
				'Liste de ce que les avis ont changé',
				'Règle de décision écrite'
			],
			discussion: "Qui n'ose pas encore parler dans nos réunions ?",
			themes: { low: 'IS07', mid: 'IS07', high: 'IS07' }
		},
		{
			id: 'S5.2',
			title: 'Dialogue social',
			question: 'Comment discutez-vous de ce que le projet demande à chacun ?',
			why: {
				base: 'Une équipe qui a pu en parler avant porte mieux le changement.',
				volunteers:
					"Entre bénévoles, le dialogue social, c'est d'abord parler du temps et de l'énergie de chacun."
			},
			levels: [
				"Nous n'avons pas encore parlé ensemble de ce que le projet demande.",
				"Nous parlons de ce que le projet demande lorsqu'une difficulté se présente.",
				{
					base: 'Nous parlons à dates prévues de ce que le projet demande, en notant les décisions.',
					withRepresentatives:
						"Nous parlons à dates prévues, avec l'équipe ou ses représentants, de ce que le projet demande."
				},
				"Nous préparons chaque changement important avec les personnes qu'il touche.",
				"Nous montrons à d'autres organisations nos règles de dialogue, écrites ensemble."
			],
			weight: 1,
			proofs: [
				"Dates inscrites à l'agenda",
				{
					base: 'Relevé de décisions',
					withRepresentatives: 'Compte rendu avec les représentants du personnel'
				},
				'Notes prises avant un changement',
				'Règles de dialogue écrites ensemble'
			],
			discussion: 'Quel changement avons-nous annoncé sans en avoir parlé avant ?',
			excludedWhen: {
				condition: 'alone',
				reason:
					'Une seule personne fait vivre ce projet : cette discussion viendra avec la deuxième.'
			},
			themes: { low: 'IS08', mid: 'IS08', high: 'IS11' }
		},
		{
			id: 'S5.3',
			title: 'Richesses de chacun',
			question: {
				base: 'Comment repérez-vous ce que chacun peut apporter au projet ?',
				alone: "Comment repérez-vous ce que d'autres pourraient apporter au projet ?"
			},
			why: 'Un métier, une langue, une expérience de vie : chacun a plus à donner que sa fonction.',
			levels: [
				{
					base: "Nous n'avons pas encore cherché ce que chacun pourrait apporter.",
					alone: "Nous n'avons pas encore cherché ce que d'autres pourraient apporter."
				},
				'Nous découvrons des talents au hasard, sans les noter.',
				{
					base: 'Nous avons noté ce que chacun sait faire et aimerait apporter.',
					alone: 'Nous avons noté ce que des proches du projet aimeraient apporter.'
				},
				{
					base: "Nous revoyons avec chacun, au moins une fois par an, le rôle qu'il aimerait tenir.",
					alone: 'Nous avons confié une tâche à deux personnes, avec un point à une date fixée.'
				},
				"Nous faisons valoir l'apport de chacun auprès d'autres organisations, par une lettre ou une attestation."
			],
			weight: 1,
			proofs: [
				'Liste des savoir-faire et des envies',
				'Rôles ou tâches confiés, avec une date',
				'Attestation, lettre ou témoignage remis'
			],
			discussion: "Quel savoir de l'un de nous ce projet n'a-t-il jamais utilisé ?",
			themes: { low: 'IS08', mid: 'IS08', high: 'IS10' }
		}
	]
};
