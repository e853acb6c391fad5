import type { Axis } from '#lib/domain/questionnaire/definition.ts';
import { withoutPartnership } from './reasons.ts';

export const a7: Axis = {
	id: 'A7',
	slug: 'relation-et-equilibre',
	title: 'Relation et équilibre',
	shortTitle: 'Relation',
	intent: "Voir si la relation dure sans que personne s'y perde.",
	framework:
		"Outil diagnostique de l'action en partenariat de la Chaire CACIS, à Montréal ; principes de l'outil d'évaluation des partenariats du Nuffield Institute ; travaux du RAMEAU sur le passage de l'échange à l'alliance.",
	sources: ['cacis', 'nuffield', 'alliances-territoires'],
	criteria: [
		{
			id: 'A7.1',
			title: 'Suivi de la relation',
			question: 'Comment suivez-vous la relation avec votre principal partenaire ?',
			why: 'Se voir à dates prévues évite de ne se parler que lorsque quelque chose bloque.',
			levels: [
				"Nous n'échangeons presque plus une fois le partenariat lancé.",
				"Nous échangeons quand l'un des deux le demande.",
				{
					base: 'Nous avons fixé des dates, avec un interlocuteur de chaque côté.',
					small: 'Nous avons mis nos prochains rendez-vous dans les deux agendas.'
				},
				'Nous faisons un bilan chaque année, avec des décisions écrites.',
				"Nous ouvrons le bilan annuel à d'autres : personnes concernées, équipes ou collectivité."
			],
			weight: 1,
			proofs: [
				'Calendrier des rendez-vous',
				'Noms des deux interlocuteurs',
				'Bilan annuel',
				'Liste des présents à un bilan ouvert'
			],
			discussion: 'Quand avons-nous parlé de la relation elle-même pour la dernière fois ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T25', mid: 'T25', high: 'T30' }
		},
		{
			id: 'A7.2',
			title: 'Équilibre du pouvoir',
			question: 'Comment se prennent les décisions avec votre principal partenaire ?',
			why: "L'un apporte parfois plus d'argent, l'autre plus de terrain : chacun doit pouvoir peser.",
			levels: [
				'Nous laissons décider celui qui apporte le plus de moyens.',
				"Nous nous ajustons au fil de l'eau, sans rien écrire.",
				"Nous avons écrit ce que chacun attend de l'autre.",
				"Nous pouvons citer un refus, de l'un ou de l'autre, qui a été entendu.",
				'Nous prenons ensemble les décisions importantes, selon une règle écrite à deux.'
			],
			weight: 2,
			weightReason:
				"Ce critère compte double parce qu'un déséquilibre durable peut éloigner chacun de son projet.",
			proofs: [
				'Attentes de chacun, écrites',
				'Échange qui montre un refus et sa suite',
				'Règle de décision commune',
				'Compte rendu de décisions prises à deux'
			],
			discussion: "Qui décide vraiment quand nous ne sommes pas d'accord ?",
			excludedWhen: withoutPartnership,
			themes: { low: 'T24', mid: 'T24', high: 'T30' }
		},
		{
			id: 'A7.3',
			title: "Confiance au-delà d'une personne",
			question: 'Sur qui repose le lien avec votre principal partenaire ?',
			why: "Une relation tenue par plusieurs personnes passe mieux le cap d'un départ.",
			levels: [
				'Nous comptons sur un seul contact de chaque côté.',
				"Nous avons une autre personne au courant, sans l'avoir écrit.",
				'Nous avons échangé par écrit les noms des personnes qui prendraient le relais.',
				"Nous invitons chaque année d'autres personnes que les deux contacts habituels.",
				"Nous tenons à deux un dossier qu'une nouvelle personne pourrait reprendre."
			],
			weight: 1,
			proofs: [
				'Noms des relais, de chaque côté',
				'Liste des présents à une rencontre',
				'Dossier commun à jour',
				'Note de passation'
			],
			discussion: 'Que deviendrait ce partenariat si notre contact partait ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T25', mid: 'T26', high: 'T29' }
		},
		{
			id: 'A7.4',
			title: 'Tensions et fin',
			question: 'Comment traversez-vous les moments difficiles avec votre principal partenaire ?',
			why: 'Désaccord, retard, arrêt : prévus à froid, ces moments abîment moins la relation.',
			levels: [
				'Nous ne parlons pas encore des difficultés ensemble.',
				'Nous réglons les difficultés sur le moment, sans rien noter.',
				"Nous avons écrit à qui s'adresser en cas de désaccord.",
				'Nous parlons chaque année, ensemble, de ce qui gêne.',
				"Nous partageons avec d'autres structures ce que nos difficultés nous ont appris."
			],
			weight: 1,
			proofs: [
				'Règle prévue en cas de désaccord',
				'Compte rendu où une gêne est dite',
				'Note de fin de partenariat',
				'Récit partagé avec un réseau'
			],
			discussion: 'Quelle gêne avons-nous tue trop longtemps ?',
			excludedWhen: withoutPartnership,
			themes: { low: 'T26', mid: 'T26', high: 'T29' }
		}
	],
	project: {
		condition: 'noPartnership',
		theme: 'T22',
		note: "Vous n'avez pas encore de partenariat actif : il n'y a rien à répondre ici, et cet axe n'entre pas dans le calcul. Il devient votre projet, à ouvrir avec un premier partenariat, petit et limité dans le temps."
	}
};
