import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutPartnership } from './reasons.ts';

export const e7: Axis = {
	id: 'E7',
	slug: 'conduite-des-partenariats',
	title: 'Conduite des partenariats',
	shortTitle: 'Conduite',
	intent: 'Apprécier la solidité de la relation, du premier choix aux moments difficiles.',
	framework:
		"Étapes d'un partenariat selon le guide du MEDEF et du RAMEAU ; principes de l'outil d'évaluation des partenariats du Nuffield Institute.",
	sources: ['guide-partenariat', 'nuffield'],
	criteria: [
		{
			id: 'E7.1',
			title: 'Préparation et ciblage',
			question: {
				base: 'Comment choisissez-vous vos partenaires ?',
				noPartnership: "Comment préparez-vous le choix d'un premier partenaire ?"
			},
			why: 'Le temps pris à bien choisir se retrouve ensuite dans la relation.',
			levels: [
				{
					base: 'Nous prenons les partenaires qui se présentent.',
					noPartnership: "Nous n'avons pas encore réfléchi à ce choix."
				},
				{
					base: 'Nous choisissons parmi nos connaissances, sans critère écrit.',
					noPartnership: 'Nous pensons à une structure connue, sans critère écrit.'
				},
				'Nous avons écrit nos critères de choix, même en quelques lignes.',
				{
					base: 'Nous rencontrons chaque partenaire sur le terrain avant de nous engager.',
					noPartnership: 'Nous avons rencontré un partenaire possible sur le terrain.'
				},
				{
					base: 'Nous repérons nos partenaires avec un tiers de confiance, comme un réseau local.',
					noPartnership:
						'Nous cherchons un partenaire avec un tiers de confiance, comme un réseau local.'
				}
			],
			weight: 1,
			proofs: [
				'Critères de choix écrits',
				'Liste de partenaires possibles',
				'Notes de visite',
				'Échanges avec un tiers de confiance'
			],
			discussion: 'Quel partenaire aurions-nous pu choisir si nous avions cherché plus loin ?',
			themes: { low: 'T22', mid: 'T40', high: 'T21' }
		},
		{
			id: 'E7.2',
			title: 'Accord entre partenaires',
			question: "Sur quoi repose l'accord avec votre principal partenaire ?",
			why: 'Un accord clair se relit quand les personnes ou les priorités changent.',
			levels: [
				'Nous nous en tenons à la parole donnée.',
				'Nous avons échangé quelques courriels, sans texte commun.',
				{
					base: 'Nous avons une convention qui dit les objectifs et les contributions de chacun.',
					small: 'Nous avons une page, validée à deux, qui dit les objectifs et les apports.'
				},
				"Nous avons prévu par écrit comment le partenariat peut s'arrêter.",
				'Nous révisons ensemble, à date prévue, un accord écrit à deux.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce que le suivi et l'équilibre de la relation s'appuient sur l'accord.",
			proofs: [
				'Convention signée',
				'Page ou courriel validé par les deux',
				'Clauses de suivi et de fin',
				'Avenant daté'
			],
			discussion: "Qu'est-ce qui va de soi pour nous, et n'est écrit nulle part ?",
			excludedWhen: withoutPartnership,
			themes: { low: 'T23', mid: 'T23', high: 'T30' }
		},
		{
			id: 'E7.3',
			title: 'Suivi de la relation',
			question: 'Comment suivez-vous la relation avec votre principal partenaire ?',
			why: 'Se voir à dates prévues évite de ne se parler que lorsque quelque chose bloque.',
			levels: [
				"Nous n'échangeons presque plus une fois le partenariat lancé.",
				'Nous nous parlons quand une urgence le demande.',
				{
					base: 'Nous avons fixé des dates, avec un interlocuteur de chaque côté.',
					small: 'Nous avons mis nos prochains rendez-vous dans les deux agendas.'
				},
				'Nous faisons un bilan chaque année, avec des décisions écrites.',
				{
					base: 'Nous décidons de la suite dans une instance commune où chacun pèse autant.',
					small: "Nous décidons ensemble de la suite, lors d'un rendez-vous prévu pour cela."
				}
			],
			weight: 1,
			proofs: [
				'Calendrier des rendez-vous',
				'Noms des deux interlocuteurs',
				'Bilan annuel',
				"Compte rendu d'une instance commune"
			],
			discussion: 'Quand avons-nous parlé de la relation elle-même pour la dernière fois ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T25', mid: 'T25', high: 'T24' }
		},
		{
			id: 'E7.4',
			title: 'Équilibre et difficultés',
			question: 'Comment abordez-vous les difficultés avec votre principal partenaire ?',
			why: 'Dire tôt ses contraintes garde la relation équilibrée.',
			levels: [
				'Nous ne parlons pas encore des difficultés ensemble.',
				'Nous réglons les difficultés de personne à personne, sans rien noter.',
				'Nous avons écrit les contraintes de chacun.',
				"Nous vérifions ensemble, chaque année, que l'équilibre convient à chacun.",
				"Nous partageons avec d'autres ce que les difficultés nous ont appris."
			],
			weight: 1,
			proofs: [
				'Note sur les contraintes de chacun',
				"Compte rendu d'un point d'équilibre",
				'Règle prévue en cas de désaccord',
				'Note de fin de partenariat'
			],
			discussion: 'Si notre partenaire répondait à notre place, que cocherait-il ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T24', mid: 'T26', high: 'T29' }
		}
	],
	project: {
		condition: 'noPartnership',
		theme: 'T22',
		note: "Vous n'avez pas encore de partenariat actif : cet axe devient votre projet et n'entre pas dans le calcul. Tout commence par la préparation, puis par un premier partenariat, petit et limité dans le temps."
	}
};
